import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Body, Schema } from '../api/operations';
import { useOrganization } from '../api/organization';

export type Token = Schema<'TokenView'>;

/** How long the name of a token is at most, as the API has it. */
export const LONGEST_NAME = 255;

const tokensKey = (alias: string) => [alias, 'tokens'];

/** One's own tokens in the organization. */
export function useTokens() {
  const { api, alias } = useOrganization();
  return useQuery({ queryKey: tokensKey(alias), queryFn: () => api.get('/api/token') });
}

export function useTokenChanges() {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: tokensKey(alias) });
  const make = useMutation({
    mutationFn: (body: Body<'/api/token', 'post'>) => api.post('/api/token', { body }),
    onSuccess,
    // The token is shown once and isn't kept any longer than that.
    gcTime: 0,
  });
  const revoke = useMutation({
    mutationFn: (token: number) => api.delete('/api/token/{personal_token}', { path: { personal_token: token } }),
    onSuccess,
  });
  return { make, revoke };
}
