import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import type { Choice } from '../shared/Picker';

export type Project = Schema<'ProjectView'>;

export interface ProjectFilter {
  search: string;
  workspaces?: number[];
  archived?: boolean;
  ordering: string;
  page: number;
  page_size: number;
}

/** How many a list of choices shows at once. */
const CHOICES = 20;

export const projectsKey = (alias: string) => [alias, 'projects'];

export function useProjects(filter: ProjectFilter) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...projectsKey(alias), 'list', filter],
    queryFn: () => api.get('/api/projects', { query: { ...filter, members_limit: 0 } }),
    placeholderData: keepPreviousData,
  });
}

export function useProject(id: number) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...projectsKey(alias), id],
    queryFn: () => api.get('/api/projects/{project}', { path: { project: id }, query: { members_limit: 0 } }),
  });
}

/** The first projects whose title or description contains a text. */
export function useProjectChoices(text: string): Choice[] {
  const { data } = useProjects({ search: text.trim(), ordering: 'title', page: 1, page_size: CHOICES });
  return (data?.results ?? []).map((one) => ({
    id: one.id,
    text: one.title,
    description: one.workspace_title ?? undefined,
  }));
}
