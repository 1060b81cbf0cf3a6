import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useToasts } from '../shared/Toasts';
import { invitationsKey } from './useInvite';

export const STATES = ['open', 'expired', 'used', 'revoked', 'void'] as const;
export type State = (typeof STATES)[number];

/** How soon the list looks again while a mail is on its way, in milliseconds. */
const SOON = 3_000;

export interface InvitationFilter {
  state: State | undefined;
  search: string;
  page: number;
  page_size: number;
}

export function useInvitations(filter: InvitationFilter) {
  const { api, alias } = useOrganization();
  return useQuery({
    queryKey: [...invitationsKey(alias), filter],
    queryFn: () => api.get('/api/invite/emails', { query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.results.some((one) => one.mail_state === 'queued' && one.state === 'open') ? SOON : false,
  });
}

/** Sends somebody a new link. */
export function useResend() {
  const { api, alias } = useOrganization();
  const { t } = useTexts();
  const toasts = useToasts();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => api.post('/api/invite/resend', { body: { email } }),
    onSuccess: (_, email) => toasts.done(t('invitations.resent', { email })),
    onError: (error, email) => toasts.failed(t('invitations.notResent', { email }), error),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsKey(alias) }),
  });
}

/** Makes somebody's link worthless. */
export function useRevoke() {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: string) => api.post('/api/invite/revoke', { body: { email } }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsKey(alias) }),
  });
}
