import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Body, Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { membersKey } from '../people/queries';
import { projectsKey } from '../projects/queries';
import { workspacesKey } from '../workspaces/queries';

export type Mapping = Schema<'GroupMappingView'>;
export type NewMapping = Body<'/api/organizations/{organization}/group-mappings', 'post'>;
export type Manual = Body<'/api/organizations/{organization}/group-mappings/settings', 'patch'>;

/** Where groups come from. */
export const SOURCES = ['keycloak', 'saml', 'oidc', 'scim'] as const;
export type Source = (typeof SOURCES)[number];

/** What a group may give. */
export const KINDS = ['role', 'workspace', 'project'] as const;
export type Kind = (typeof KINDS)[number];

/** How long the name of a group is at most, as the API has it. */
export const LONGEST_GROUP = 255;

/** How often one looks while people are given what their groups give, in milliseconds. */
const OFTEN = 1_000;

const ssoKey = (alias: string) => [alias, 'sso'];

interface Filter {
  source: Source | undefined;
  page: number;
  page_size: number;
}

export function useMappings(filter: Filter) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...ssoKey(alias), 'mappings', filter],
    queryFn: () =>
      api.get('/api/organizations/{organization}/group-mappings', { path: { organization: id }, query: filter }),
    placeholderData: keepPreviousData,
  });
}

/** How far the organization is with giving everybody what their groups give. */
export function useEvaluation() {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...ssoKey(alias), 'evaluation'],
    queryFn: () =>
      api.get('/api/organizations/{organization}/group-mappings/evaluation', { path: { organization: id } }),
    refetchInterval: ({ state }) => (state.data && state.data.finished_at === null ? OFTEN : false),
  });
}

/** Roles, workspaces and projects of people may be other ones afterwards. */
function useRenewal() {
  const { alias } = useOrganization();
  const client = useQueryClient();
  return () =>
    Promise.all(
      [ssoKey(alias), membersKey(alias), projectsKey(alias), workspacesKey(alias)].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useMappingChanges() {
  const { api, id } = useOrganization();
  const onSuccess = useRenewal();
  const create = useMutation({
    mutationFn: (body: NewMapping) =>
      api.post('/api/organizations/{organization}/group-mappings', { path: { organization: id }, body }),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ mapping, role }: { mapping: number; role: Mapping['role'] }) =>
      api.patch('/api/organizations/{organization}/group-mappings/{mapping}', {
        path: { organization: id, mapping },
        body: { role },
      }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (mapping: number) =>
      api.delete('/api/organizations/{organization}/group-mappings/{mapping}', { path: { organization: id, mapping } }),
    onSuccess,
  });
  return { create, change, remove };
}

/** What may be given by hand besides. */
export function useManual() {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...ssoKey(alias), 'manual'],
    queryFn: () => api.get('/api/organizations/{organization}/group-mappings/settings', { path: { organization: id } }),
  });
}

export function useManualChange() {
  const { api, id } = useOrganization();
  const onSuccess = useRenewal();
  return useMutation({
    mutationFn: (body: Manual) =>
      api.patch('/api/organizations/{organization}/group-mappings/settings', { path: { organization: id }, body }),
    onSuccess,
  });
}

/** Where the SCIM server is, and its token: without a day on which it was made where there is none. */
export function useScimToken() {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...ssoKey(alias), 'token'],
    queryFn: () => api.get('/api/organizations/{organization}/scim-token', { path: { organization: id } }),
  });
}

export function useScimTokenChanges() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  const path = { organization: id };
  const onSuccess = () => client.invalidateQueries({ queryKey: [...ssoKey(alias), 'token'] });
  const issue = useMutation({
    mutationFn: (days: number | undefined) =>
      api.post('/api/organizations/{organization}/scim-token', {
        path,
        body: days === undefined ? {} : { expires_in: days },
      }),
    onSuccess,
    // The token is shown once and isn't kept any longer than that.
    gcTime: 0,
  });
  const revoke = useMutation({
    mutationFn: () => api.delete('/api/organizations/{organization}/scim-token', { path }),
    onSuccess,
  });
  return { issue, revoke };
}

/** What groups said and wasn't followed. */
export function useSyncErrors(filter: { page: number; page_size: number }) {
  const { api, alias, id } = useOrganization();
  return useQuery({
    queryKey: [...ssoKey(alias), 'errors', filter],
    queryFn: () =>
      api.get('/api/organizations/{organization}/sync-errors', { path: { organization: id }, query: filter }),
    placeholderData: keepPreviousData,
  });
}

export function useForgetErrors() {
  const { api, alias, id } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('/api/organizations/{organization}/sync-errors', { path: { organization: id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...ssoKey(alias), 'errors'] }),
  });
}
