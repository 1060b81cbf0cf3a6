import { afterEach, describe, expect, it, vi } from 'vitest';
import { Api } from './client';
import { ApiProblem } from './problem';

const host = { base: '/realms/r/workspaces', getAccessToken: () => Promise.resolve('token') };

function answers(status: number, body: object, headers: Record<string, string> = {}) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status, headers })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('says which organization it is about, and leaves out what has no value', async () => {
    const fetched = answers(200, { count: 0, results: [] });
    await new Api(host, 'acme').get('/api/organizations/{organization}/memberships', {
      path: { organization: 7 },
      query: { search: '', role: ['AN', 'RE'], page: 2 },
    });
    expect(fetched).toHaveBeenCalledWith(
      '/realms/r/workspaces/api/organizations/7/memberships?organization=acme&role=AN%2CRE&page=2',
      expect.objectContaining({ method: 'GET' }),
    );
  });

  it('is refused with the code, and when to try again', async () => {
    answers(429, { status: 429, code: 'invitation.sent_recently', detail: 'Wait.' }, { 'Retry-After': '42' });
    await expect(new Api(host).get('/api/invite')).rejects.toMatchObject({
      status: 429,
      code: 'invitation.sent_recently',
      retryAfter: 42,
    });
  });

  it('that nobody answers says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(new Api(host).get('/api/invite')).rejects.toEqual(ApiProblem.unreachable());
  });

  it('tells when the session is lost', async () => {
    answers(401, { status: 401, code: 'caller.unauthenticated', detail: '' });
    const onSessionLost = vi.fn();
    await expect(new Api({ ...host, onSessionLost }).get('/api/invite')).rejects.toMatchObject({ status: 401 });
    expect(onSessionLost).toHaveBeenCalledOnce();
  });
});
