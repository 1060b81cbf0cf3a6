import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { projectsKey } from '../projects/queries';

/** What one person did on one day, of one kind. */
export type DayLine = Schema<'DashboardResourceDay'>;

/** What one person did in all of the time, of one kind. */
export type SumLine = Schema<'DashboardResourceSum'>;

export interface DashboardFilter {
  user?: number;
  project?: number;
  /** Days of UTC, both of them belong to it. */
  start_date: string;
  end_date: string;
}

interface PageOf {
  page: number;
  page_size: number;
}

/** How many lines a chart is drawn from; the API gives no more at once. */
export const MOST_LINES = 1_000;

export const CHART: PageOf = { page: 1, page_size: MOST_LINES };

export function useDays(filter: DashboardFilter, page: PageOf) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [alias, 'dashboard', 'track', filter, page],
    queryFn: () => api.get('/api/dashboards/track', { query: { ...filter, ...page } }),
    placeholderData: keepPreviousData,
  });
}

export function useSums(filter: DashboardFilter, page: PageOf) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [alias, 'dashboard', 'performance', filter, page],
    queryFn: () => api.get('/api/dashboards/performance', { query: { ...filter, ...page } }),
    placeholderData: keepPreviousData,
  });
}

/** What a project is called, for a filter that stands in the address by its number. */
export function useProjectTitle(project: number | undefined): string | undefined {
  const { api, alias } = useOrganization();
  const { data } = useQuery({
    queryKey: [...projectsKey(alias), project],
    queryFn: () => api.get('/api/projects/{project}', { path: { project: project ?? 0 }, query: { members_limit: 0 } }),
    enabled: project !== undefined,
  });
  return data?.title;
}
