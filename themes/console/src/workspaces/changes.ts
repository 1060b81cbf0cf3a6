import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { workspacesKey } from './queries';

/** What people say of a workspace. */
export type WorkspaceTerms = Pick<Schema<'NewWorkspaceInput'>, 'title' | 'description' | 'color'>;

/** Of what was deleted nothing is asked for while its page is still there. */
function useRenewal() {
  const { alias } = useOrganization();
  const client = useQueryClient();
  return (refetchType: 'active' | 'none') => client.invalidateQueries({ queryKey: workspacesKey(alias), refetchType });
}

export function useCreateWorkspace() {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (terms: WorkspaceTerms) => api.post('/api/workspaces', { body: terms }),
    onSuccess: () => renew('active'),
  });
}

export function useChangeWorkspace(workspace: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (change: Partial<WorkspaceTerms> & { is_archived?: boolean }) =>
      api.patch('/api/workspaces/{workspace}', { path: { workspace }, body: change }),
    onSuccess: () => renew('active'),
  });
}

export function useDeleteWorkspace(workspace: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: () => api.delete('/api/workspaces/{workspace}', { path: { workspace } }),
    onSuccess: () => renew('none'),
  });
}

export function useWorkspaceMembership(workspace: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  const add = useMutation({
    mutationFn: (people: number[]) =>
      api.post('/api/workspaces/{workspace}/memberships/bulk', {
        path: { workspace },
        body: { all: false, included: people },
      }),
    onSuccess: () => renew('active'),
  });
  const remove = useMutation({
    mutationFn: (person: number) =>
      api.delete('/api/workspaces/{workspace}/memberships', { path: { workspace }, query: { user_id: person } }),
    onSuccess: () => renew('active'),
  });
  return { add, remove };
}
