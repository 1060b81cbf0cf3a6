import { createContext, useContext } from 'react';
import type { Api } from './client';
import type { Schema } from './operations';

export type WhoAmI = Schema<'WhoAmIView'>;

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
  /** Whether the caller's role has the action at all, as the API says; how far it reaches, the API decides. */
  may: (action: string) => boolean;
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
