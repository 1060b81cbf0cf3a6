import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import type { Role } from './roles';

export type Member = Schema<'MemberView'>;

export interface MemberPage {
  count: number;
  results: Member[];
}

export interface MemberFilter {
  search: string;
  role: Role[];
  ordering: string;
  page: number;
  page_size: number;
}

/** All that is remembered of members, so that a change of one can make it new. */
export const membersKey = (alias: string) => [alias, 'members'];

export const memberListKey = (alias: string) => [...membersKey(alias), 'list'];

export function useMembers(filter: MemberFilter, enabled = true) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...memberListKey(alias), filter],
    queryFn: () =>
      api.get('/api/organizations/{organization}/memberships', { path: { organization: id }, query: filter }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How many people wait for activation; 0 for whoever couldn't activate them. */
export function usePendingCount(): number {
  const { api, alias, id, may } = useOrganization();
  const { data } = useQuery({
    queryKey: [...membersKey(alias), 'pending-count'],
    queryFn: () =>
      api.get('/api/organizations/{organization}/memberships', {
        path: { organization: id },
        query: { role: ['NO'], page_size: 1 },
      }),
    select: (page) => page.count,
    enabled: may('members.change_role') && may('people.view'),
    refetchInterval: 60_000,
  });
  return data ?? 0;
}
