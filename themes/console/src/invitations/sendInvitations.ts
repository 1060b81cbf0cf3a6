import type { Schema } from '../api/operations';
import { ApiProblem, problemOf } from '../api/problem';

export type Invitation = Schema<'InvitationView'>;

/** What became of one address: an invitation, or why there is none. */
export interface Outcome {
  email: string;
  invitation?: Invitation;
  problem?: ApiProblem;
}

export type Send = (emails: string[]) => Promise<Invitation[]>;

/** As many as the API takes at once. */
const MOST = 100;

/** Refusals by which one address stops all that it is sent with. */
const OF_ONE_ADDRESS = ['email.malformed', 'invitation.sent_recently', 'invitation.address_limit', 'role.higher'];

/**
 * Invites addresses in portions, so that one that is refused doesn't hold up the others: a portion with such a one is
 * sent in two halves.
 *
 * @param onProgress hears what has become of some addresses, as soon as it is known
 */
export async function sendInvitations(
  emails: readonly string[],
  send: Send,
  onProgress: (outcomes: Outcome[]) => void,
): Promise<void> {
  for (let from = 0; from < emails.length; from += MOST) {
    await sendPortion(emails.slice(from, from + MOST), send, onProgress);
  }
}

async function sendPortion(emails: string[], send: Send, onProgress: (outcomes: Outcome[]) => void): Promise<void> {
  try {
    const sent = new Map((await send(emails)).map((invitation) => [invitation.email.toLowerCase(), invitation]));
    onProgress(emails.map((email) => ({ email, invitation: sent.get(email.toLowerCase()) })));
  } catch (error) {
    const problem = problemOf(error);
    if (emails.length === 1 || !OF_ONE_ADDRESS.includes(problem.code)) {
      onProgress(emails.map((email) => ({ email, problem })));
      return;
    }
    const half = Math.ceil(emails.length / 2);
    await sendPortion(emails.slice(0, half), send, onProgress);
    await sendPortion(emails.slice(half), send, onProgress);
  }
}
