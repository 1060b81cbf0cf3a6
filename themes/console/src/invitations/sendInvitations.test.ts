import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../api/problem';
import { sendInvitations, type Invitation, type Outcome, type Send } from './sendInvitations';

function invited(email: string): Invitation {
  return { email, state: 'open' } as Invitation;
}

async function outcomes(emails: string[], send: Send): Promise<Outcome[]> {
  const all: Outcome[] = [];
  await sendInvitations(emails, send, (some) => all.push(...some));
  return all;
}

function refusing(code: string, refused: string): Send {
  return (emails) =>
    emails.includes(refused)
      ? Promise.reject(new ApiProblem(429, code, ''))
      : Promise.resolve(emails.map((email) => invited(email)));
}

describe('sending invitations', () => {
  it('asks for a hundred at once', async () => {
    const portions: number[] = [];
    const emails = Array.from({ length: 250 }, (_, number) => `p${number}@x.example`);
    const all = await outcomes(emails, (some) => {
      portions.push(some.length);
      return Promise.resolve(some.map(invited));
    });
    expect(portions).toEqual([100, 100, 50]);
    expect(all).toHaveLength(250);
  });

  it('invites all but the one that is refused', async () => {
    const emails = ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'];
    const all = await outcomes(emails, refusing('invitation.sent_recently', 'c@x.example'));
    expect(all.filter((one) => one.problem).map((one) => one.email)).toEqual(['c@x.example']);
    expect(all.filter((one) => one.invitation)).toHaveLength(3);
  });

  it('tries no halves where all are refused', async () => {
    let calls = 0;
    const all = await outcomes(['a@x.example', 'b@x.example'], () => {
      calls++;
      return Promise.reject(new ApiProblem(409, 'seats.exhausted', ''));
    });
    expect(calls).toBe(1);
    expect(all.map((one) => one.problem?.code)).toEqual(['seats.exhausted', 'seats.exhausted']);
  });
});
