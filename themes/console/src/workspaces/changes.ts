import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { workspacesKey } from './queries';

/** What people say of a workspace. */
export type WorkspaceTerms = Pick<Schema<'NewWorkspaceInput'>, 'title' | 'description' | 'color'>;

function useRenewal() {
  const { alias } = useOrganization();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: workspacesKey(alias) });
}

export function useCreateWorkspace() {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (terms: WorkspaceTerms) => api.post('/api/workspaces', { body: terms }),
    onSuccess: renew,
  });
}

export function useChangeWorkspace(workspace: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (change: Partial<WorkspaceTerms> & { is_archived?: boolean }) =>
      api.patch('/api/workspaces/{workspace}', { path: { workspace }, body: change }),
    onSuccess: renew,
  });
}

export function useDeleteWorkspace(workspace: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: () => api.delete('/api/workspaces/{workspace}', { path: { workspace } }),
    onSuccess: renew,
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
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: (person: number) =>
      api.delete('/api/workspaces/{workspace}/memberships', { path: { workspace }, query: { user_id: person } }),
    onSuccess: renew,
  });
  return { add, remove };
}
