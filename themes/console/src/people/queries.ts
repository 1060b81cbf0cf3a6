import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization, type Role } from '../api/organization';

export type Member = Schema<'MemberView'>;

export interface MemberPage {
  count: number;
  results: Member[];
}

export interface MemberFilter {
  search: string;
  role: Role[];
  /** Those who have one of them; none for everybody. */
  tags?: number[];
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

/** Numbers of members, open invitations and seats; nothing for people who neither invite nor activate. */
export function useCounts() {
  const { api, alias, id, may } = useOrganization();
  return useQuery({
    queryKey: [...membersKey(alias), 'counts'],
    queryFn: () => api.get('/api/organizations/{organization}/counts', { path: { organization: id } }),
    enabled: may('members.change_role') || may('members.invite'),
    refetchInterval: 60_000,
  });
}
