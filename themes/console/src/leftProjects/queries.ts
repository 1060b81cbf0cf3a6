import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization, type OrganizationContext } from '../api/organization';
import { projectsKey } from '../projects/queries';
import { workspacesKey } from '../workspaces/queries';

export type LeftProject = Schema<'LeftProjectsResourceLeftProject'>;

/**
 * Whether somebody is told of the projects that others left. The API tells those who change every project, and doesn't say
 * how far a role reaches; by the role matrix it is those who give the roles.
 */
export function seesLeftProjects({ may }: Pick<OrganizationContext, 'may'>): boolean {
  return may('members.change_role') && may('project.change');
}

const leftKey = (alias: string) => [...projectsKey(alias), 'left'];

/** What is in the personal workspaces of people who don't work here any more. */
export function useLeftProjects() {
  const organization = useOrganization();
  const { api, alias, id } = organization;
  return useQuery({
    queryKey: leftKey(alias),
    queryFn: () => api.get('/api/organizations/{organization}/left-projects', { path: { organization: id } }),
    enabled: seesLeftProjects(organization),
  });
}

/** Those who left them, in the order of their numbers; deleted ones are called so by the API. */
export function usePeopleWhoLeft(projects: readonly LeftProject[]) {
  const { api, alias } = useOrganization();
  const people = [...new Set(projects.map((one) => one.user))].sort((one, other) => one - other);
  const found = useQueries({
    queries: people.map((user) => ({
      queryKey: [alias, 'user', user],
      queryFn: () => api.get('/api/users/{user}', { path: { user } }),
    })),
  });
  return people.map((user, index) => ({
    user,
    person: found[index]?.data,
    projects: projects.filter((one) => one.user === user),
  }));
}

/** Moves projects of one person to a shared workspace. */
export function useTakeOver(user: number) {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ projects, workspace }: { projects: number[]; workspace: number }) =>
      api.post('/api/organizations/{organization}/left-projects', {
        path: { organization: id },
        body: { user, workspace, projects },
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: projectsKey(alias) }),
        client.invalidateQueries({ queryKey: workspacesKey(alias) }),
      ]),
  });
}
