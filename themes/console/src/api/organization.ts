import { createContext, useContext } from 'react';
import type { Api } from './client';
import type { Schema } from './operations';

export type WhoAmI = Schema<'WhoAmIView'>;

export type Ability = WhoAmI['abilities'][number];

/** Codes of roles; the last two are no working roles. */
export type Role = WhoAmI['assignable_roles'][number];

/** The organization that this tab is about, and who looks at it. */
export interface OrganizationContext {
  api: Api;
  /** As in the address: the alias, or the number. */
  alias: string;
  id: number;
  title: string;
  me: WhoAmI;
  /** The caller's role there. */
  role: string;
  /** The roles that the caller may give to people, or invite them with. */
  assignableRoles: readonly Role[];
  /** Whether the caller's role has the action at all, as the API says; how far it reaches, the API decides. */
  may: (action: string) => boolean;
  /** Whether the caller may do what depends on being the Owner, or on not being the Owner. */
  can: (ability: Ability) => boolean;
}

const Context = createContext<OrganizationContext | undefined>(undefined);

export const OrganizationProvider = Context.Provider;

export function useOrganization(): OrganizationContext {
  const organization = useContext(Context);
  if (!organization) {
    throw new Error('This is not inside of an organization.');
  }
  return organization;
}
