import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Query, Schema } from '../api/operations';
import { useOrganization } from '../api/organization';

export type Line = Schema<'ActivityView'>;
export type LogQuery = Query<'/api/activity-logs', 'get'>;

export const KINDS = ['request', 'login', 'sign_up', 'admin', 'application'] as const;
export const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** How often a log that is followed is looked at, in milliseconds. */
const OFTEN = 3_000;

export function useLog(query: LogQuery, isFollowed: boolean) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [alias, 'activity', query],
    queryFn: async () => (await api.get('/api/activity-logs', { query }))[0],
    placeholderData: keepPreviousData,
    refetchInterval: isFollowed ? OFTEN : false,
  });
}
