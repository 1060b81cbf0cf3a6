import type { OrganizationContext } from '../api/organization';
import type { Member } from './queries';

/** Codes of roles, from the widest on; the last two are no working roles. */
export const ROLES = ['OW', 'AD', 'MA', 'RE', 'AN', 'NO', 'DI'] as const;
export type Role = (typeof ROLES)[number];

/** The one role that is passed on and never given. */
const OWNER = 'OW';
const WAITING = 'NO';

export const STATUSES = ['active', 'pending', 'deactivated'] as const;
export type Status = (typeof STATUSES)[number];

/** Which roles the members of a status have. */
export const ROLES_OF: Record<Status, readonly Role[]> = {
  active: ['OW', 'AD', 'MA', 'RE', 'AN'],
  pending: ['NO'],
  deactivated: ['DI'],
};

export function statusOf(role: string): Status {
  return STATUSES.find((status) => ROLES_OF[status].some((one) => one === role)) ?? 'active';
}

/**
 * The roles that the viewer may try to give to a member: none for the Owner and for oneself, which the API refuses to
 * everybody. It also refuses what is above the viewer, and doesn't tell so before one asks.
 */
export function rolesFor(viewer: Pick<OrganizationContext, 'may' | 'me'>, member: Member): readonly Role[] {
  if (!viewer.may('members.change_role') || member.role === OWNER || member.user.id === viewer.me.id) {
    return [];
  }
  return ROLES.filter((role) => role !== OWNER && role !== WAITING);
}

/** The roles that an invitation may give. */
export const INVITED_ROLES = ['AN', 'RE', 'MA', 'AD'] as const;
