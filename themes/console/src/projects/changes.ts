import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { workspacesKey } from '../workspaces/queries';
import { projectsKey } from './queries';

/** How long a title is, as the API has it. */
export const TITLE = { least: 3, most: 50 };

export type ProjectTerms = Schema<'ProjectInput'>;

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

/** A project with the same settings and people, without tasks, and not published. */
export function useDuplicateProject(project: number) {
  const { api } = useOrganization();
  const renew = useRenewal();
  return useMutation({
    mutationFn: () => api.post('/api/projects/{project}/duplicate', { path: { project }, body: {} }),
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
