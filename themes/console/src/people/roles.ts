import type { Role } from '../api/organization';

/** From the widest on; the last two are no working roles. */
export const ROLES: readonly Role[] = ['OW', 'AD', 'MA', 'RE', 'AN', 'NO', 'DI'];

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

/** Those of the roles that give access. */
export function workingRoles(roles: readonly Role[]): Role[] {
  return roles.filter((role) => statusOf(role) === 'active');
}

/** The roles that somebody is offered for a member: whoever is not to work any more is deactivated, not made to wait. */
export function offeredRoles(roles: readonly Role[]): Role[] {
  return roles.filter((role) => statusOf(role) !== 'pending');
}
