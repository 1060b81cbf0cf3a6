import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../api/operations';
import { useOrganization, type Role } from '../api/organization';

export type Permission = Schema<'PermissionViewOption'>;
export type Reaches = Record<string, string>;

/** The matrix as the organization has it, by group, and what of it was changed. */
export function useMatrix() {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [alias, 'matrix'],
    queryFn: async () => {
      const path = { organization: id };
      const [options, changed] = await Promise.all([
        api.get('/api/organizations/{organization}/permissions/options', { path }),
        api.get('/api/organizations/{organization}/permissions', { path }),
      ]);
      return {
        options,
        changed: new Map(changed.map((one) => [one.permission, one.reach])),
      };
    },
  });
}

export interface PermissionChange {
  permission: string;
  reach: Reaches;
}

export function usePermissionChanges() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [alias, 'matrix'] }),
      client.invalidateQueries({ queryKey: [alias, 'actions'] }),
      client.invalidateQueries({ queryKey: [alias, 'whoami'] }),
    ]);
  const save = useMutation({
    mutationFn: ({ permission, reach }: PermissionChange) => {
      const held = Object.entries(reach).filter(([, one]) => one !== 'none');
      return api.put('/api/organizations/{organization}/permissions/{permission}', {
        path: { organization: id, permission },
        body: { roles: held.map(([role]) => role as Role), reach: Object.fromEntries(held) },
      });
    },
    onSuccess: renew,
  });
  /** One permission, or all of them without one. */
  const reset = useMutation({
    mutationFn: (permission?: string) =>
      permission === undefined
        ? api.delete('/api/organizations/{organization}/permissions', { path: { organization: id } })
        : api.delete('/api/organizations/{organization}/permissions/{permission}', {
            path: { organization: id, permission },
          }),
    onSuccess: renew,
  });
  return { save, reset };
}
