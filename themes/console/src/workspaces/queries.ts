import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import type { Choice } from '../shared/Picker';

export type Workspace = Schema<'WorkspaceView'>;

export const workspacesKey = (alias: string) => [alias, 'workspaces'];

/** Those that the viewer sees; archived ones, too, where they are asked for. */
export function useWorkspaces(archived = false) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...workspacesKey(alias), 'list', archived],
    queryFn: () => api.get('/api/workspaces', { query: { ordering: 'title', is_archived: archived } }),
  });
}

export function useWorkspace(id: number) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...workspacesKey(alias), id],
    queryFn: () => api.get('/api/workspaces/{workspace}', { path: { workspace: id } }),
  });
}

/** Shared workspaces whose title contains a text. */
export function useWorkspaceChoices(text: string): Choice[] {
  const { data = [] } = useWorkspaces();
  const wanted = text.trim().toLocaleLowerCase();
  return data
    .filter((one) => !one.is_personal && one.title.toLocaleLowerCase().includes(wanted))
    .map((one) => ({ id: one.id, text: one.title }));
}
