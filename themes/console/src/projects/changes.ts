import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { workspacesKey } from '../workspaces/queries';
import { projectsKey } from './queries';

/** How long a title is, as the API has it. */
export const TITLE = { least: 3, most: 50 };

export type ProjectTerms = Schema<'ProjectInput'>;

/** As much of a text as a title may be; without half a character at its end. */
export function asTitle(text: string): string {
  return text
    .slice(0, TITLE.most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** Of what was deleted nothing is asked for while its page is still there. */
function useRenewal() {
  const { alias } = useOrganization();
  const client = useQueryClient();
  return (refetchType: 'active' | 'none') =>
    Promise.all([
      client.invalidateQueries({ queryKey: projectsKey(alias), refetchType }),
      client.invalidateQueries({ queryKey: workspacesKey(alias), refetchType }),
    ]);
}

export function useCreateProject() {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (terms: ProjectTerms) => api.post('/api/projects', { body: terms }),
    onSuccess: () => renew('active'),
  });
}

export function useChangeProject(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: (change: ProjectTerms) => api.patch('/api/projects/{project}', { path: { project }, body: change }),
    onSuccess: () => renew('active'),
  });
}

/** What the API calls a personal workspace that it makes itself. */
const SANDBOX = 'My Sandbox';

export interface CopyTerms {
  title: string;
  /** Nothing for one's personal workspace, which is made where there is none yet. */
  workspace: number | undefined;
  include_members: boolean;
}

/** A project with the same settings, without tasks, and not published. */
export function useDuplicateProject(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    // Without a workspace the API would put the copy beside the project.
    mutationFn: async ({ workspace, ...terms }: CopyTerms) => {
      const place =
        workspace ?? (await api.post('/api/workspaces', { body: { title: SANDBOX, is_personal: true } })).id;
      return api.post('/api/projects/{project}/duplicate', { path: { project }, body: { ...terms, workspace: place } });
    },
    onSuccess: () => renew('active'),
  });
}

export function useDeleteProject(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: () => api.delete('/api/projects/{project}', { path: { project } }),
    onSuccess: () => renew('none'),
  });
}

export function useProjectMembership(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  const add = useMutation({
    mutationFn: (people: number[]) =>
      api.post('/api/projects/{project}/members/bulk', { path: { project }, body: { all: false, included: people } }),
    onSuccess: () => renew('active'),
  });
  const remove = useMutation({
    mutationFn: (person: number) =>
      api.delete('/api/projects/{project}/members', { path: { project }, query: { user: person } }),
    onSuccess: () => renew('active'),
  });
  return { add, remove };
}

/** Gives somebody a role in one project; without one, that of the organization holds again. */
export function useProjectRole(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: async ({ person, role }: { person: number; role: 'AN' | 'RE' | undefined }) => {
      if (role) {
        return api.post('/api/projects/roles', { body: { user: person, project, role } });
      }
      // A role is taken away by its own number.
      const roles = await api.get('/api/projects/{project}/roles', { path: { project } });
      const present = roles.find((one) => one.user === person);
      return present && api.delete('/api/projects/roles/{project_role}', { path: { project_role: present.id } });
    },
    onSettled: () => renew('active'),
  });
}
