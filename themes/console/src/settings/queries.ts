import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';

export type OrganizationSettings = Schema<'OrganizationSettingsView'>;

/** The organization with its default role, seats and retention. */
export function useOrganizationSettings() {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [alias, 'organization'],
    queryFn: () => api.get('/api/organizations/{organization}', { path: { organization: id } }),
  });
}
