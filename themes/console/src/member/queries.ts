import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Query, Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { problemOf } from '../api/problem';
import { membersKey } from '../people/queries';

export type Membership = Schema<'MemberPageView'>;

/** A member with their account, and what the viewer may change of them. */
export function useMember(person: number) {
  const { api, alias, id, may } = useOrganization();
  return useQuery({
    queryKey: [...membersKey(alias), person],
    queryFn: async () => {
      const [user, member] = await Promise.all([
        api.get('/api/users/{user}', { path: { user: person } }),
        may('people.view')
          ? api.get('/api/organizations/{organization}/memberships/{person}', {
              path: { organization: id, person },
              query: { contributed_to_projects: true },
            })
          : undefined,
      ]);
      return { user, member };
    },
  });
}

/** How many workspaces or projects stand on a page. */
export const PLACES = 10;

export function useWorkspacesOf(person: number, page: number) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...membersKey(alias), person, 'workspaces', page],
    queryFn: () =>
      api.get('/api/organizations/{organization}/memberships/{person}/workspaces', {
        path: { organization: id, person },
        query: { page, page_size: PLACES },
      }),
    placeholderData: keepPreviousData,
  });
}

export function useProjectsOf(person: number, page: number) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...membersKey(alias), person, 'projects', page],
    queryFn: () =>
      api.get('/api/organizations/{organization}/memberships/{person}/projects', {
        path: { organization: id, person },
        query: { page, page_size: PLACES },
      }),
    placeholderData: keepPreviousData,
  });
}

/** Ends a membership; the account stays. */
export function useDeleteMember() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (person: number) =>
      api.delete('/api/organizations/{organization}/memberships/{person}', { path: { organization: id, person } }),
    // Of whoever was deleted nothing is asked for while their page is still there.
    onSuccess: () => client.invalidateQueries({ queryKey: [alias], refetchType: 'none' }),
  });
}

/** Ends one's own membership. */
export function useLeave() {
  const { api, id } = useOrganization();
  return useMutation({
    mutationFn: () => api.delete('/api/organizations/{organization}/memberships/me', { path: { organization: id } }),
  });
}

export type Action = NonNullable<Query<'/api/decisions/explain', 'get'>['action']>;

export interface Question {
  subject: string;
  action: Action;
  resourceType: 'organization' | 'workspace' | 'project';
  resource: string;
}

/** Whether somebody may do something, and why. */
export function useExplanation(question: Question | undefined) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [alias, 'explanation', question],
    queryFn: () =>
      api.get('/api/decisions/explain', {
        query: {
          subject: question?.subject ?? '',
          action: question?.action ?? 'people.view',
          resource_type: question?.resourceType ?? 'organization',
          resource_id: question?.resource ?? '0',
        },
      }),
    enabled: question !== undefined,
    staleTime: 0,
    retry: (count, error) => count < 2 && problemOf(error).status === 0,
  });
}

/** Each action with the cells of the matrix, as the organization has them. */
export function useActions() {
  const { api, alias, id, may } = useOrganization();
  return useQuery({
    queryKey: [alias, 'actions'],
    queryFn: () => api.get('/api/organizations/{organization}/permissions/options', { path: { organization: id } }),
    staleTime: Infinity,
    enabled: may('members.change_role'),
  });
}
