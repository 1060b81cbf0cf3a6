import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { projectsKey } from '../projects/queries';
import { workspacesKey } from '../workspaces/queries';

export type Template = Schema<'TemplateView'>;

/** How long the name of a template is at most, as the API has it. */
export const LONGEST_NAME = 255;

const templatesKey = (alias: string) => [alias, 'templates'];

export function useTemplates(ordering: string) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...templatesKey(alias), ordering],
    queryFn: () => api.get('/api/project-templates', { query: { ordering } }),
  });
}

export interface TemplateTerms {
  name: string;
  description: string;
  project: number;
}

/** Keeps the settings of a project under a name. */
export function useSaveTemplate() {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, description, project }: TemplateTerms) =>
      api.post('/api/project-templates', {
        // The API takes a description or none, but no empty one.
        body: { name, project_id: project, ...(description.trim() !== '' && { description }) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesKey(alias) }),
  });
}

export function useDeleteTemplate() {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (template: number) => api.delete('/api/project-templates/{template}', { path: { template } }),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesKey(alias) }),
  });
}

/** Makes a project with the settings of a template; in one's personal workspace where no other one is named. */
export function useProjectFromTemplate(template: number) {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ title, workspace }: { title: string; workspace: number | undefined }) =>
      api.post('/api/project-templates/{template}/create-project', {
        path: { template },
        body: { title, ...(workspace !== undefined && { workspace_id: workspace }) },
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: projectsKey(alias) }),
        client.invalidateQueries({ queryKey: workspacesKey(alias) }),
      ]),
  });
}
