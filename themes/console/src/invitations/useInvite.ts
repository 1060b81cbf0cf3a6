import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { sendInvitations, type Outcome } from './sendInvitations';

export const invitationsKey = (alias: string) => [alias, 'invitations'];

export interface Progress {
  of: number;
  outcomes: Outcome[];
  isDone: boolean;
}

/** Invites addresses, and tells what has become of each while it does. */
export function useInvite() {
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const invite = async (emails: string[], terms: Omit<Schema<'SendInvites'>, 'emails'>): Promise<Outcome[]> => {
    let outcomes: Outcome[] = [];
    setProgress({ of: emails.length, outcomes, isDone: false });
    const send = async (some: string[]) =>
      (await api.post('/api/invite/send-email', { body: { ...terms, emails: some } })).invitations;
    await sendInvitations(emails, send, (some) => {
      outcomes = [...outcomes, ...some];
      setProgress({ of: emails.length, outcomes, isDone: false });
    });
    setProgress({ of: emails.length, outcomes, isDone: true });
    await client.invalidateQueries({ queryKey: invitationsKey(alias) });
    return outcomes;
  };
  return { progress, invite };
}
