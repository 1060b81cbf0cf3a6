import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { project, Workspaces, WorkspacesError, type Person } from '../src/index.js';
import { DecisionServer } from './server.js';
import { NOW, token } from './tokens.js';

const BUSY = 'database.unavailable: The database is away.';

suite('A server that refuses', () => {
  let server: DecisionServer;
  let waits: number[];
  let person: Person;

  beforeEach(async () => {
    server = await DecisionServer.start();
    waits = [];
    const wait = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      return Promise.resolve();
    };
    person = new Workspaces(server.realm, { now: () => NOW, wait }).person(token());
  });

  afterEach(() => server.stop());

  const ask = (): Promise<boolean> => person.can('data.export', project(2));

  test('is asked again when it said to', async () => {
    const inFour = new Date(NOW + 3_500).toUTCString();
    server.plan(
      { status: 503, headers: { 'Retry-After': '5' }, text: BUSY },
      { status: 503, headers: { 'Retry-After': inFour }, text: BUSY },
    );

    assert.ok(await ask());
    assert.deepEqual(waits, [5_000, 3_000]);
  });

  test('is asked three times', async () => {
    server.plan({ status: 503, text: BUSY }, { status: 503, text: BUSY }, { status: 503, text: BUSY });

    await assert.rejects(ask(), { status: 503, code: 'database.unavailable' });
    assert.deepEqual(waits, [1_000, 2_000]);
    assert.equal(server.calls.length, 3);
  });

  test('isn’t waited for longer than ten seconds', async () => {
    server.plan({ status: 503, headers: { 'Retry-After': '11' }, text: BUSY });

    await assert.rejects(ask(), { status: 503, retryAfter: 11 });
    assert.deepEqual(waits, []);
  });

  test('tells why, and isn’t asked again', async () => {
    server.plan({ status: 403, text: 'decision.about_others: Only holders of decide ask about others.' });

    await assert.rejects(ask(), {
      name: 'WorkspacesError',
      status: 403,
      code: 'decision.about_others',
      message: 'decision.about_others: Only holders of decide ask about others.',
    });
    assert.equal(server.calls.length, 1);
  });

  test('may be something else, whose pages aren’t repeated', async () => {
    server.plan({ status: 502, text: '<html>Bad gateway</html>' });

    await assert.rejects(ask(), { status: 502, code: '', message: 'HTTP status 502' });
  });

  test('is asked anew next time', async () => {
    server.plan({ status: 500, text: '' });

    await assert.rejects(ask(), WorkspacesError);
    assert.ok(await ask());
  });

  test('doesn’t send the token elsewhere', async () => {
    server.plan({ status: 307, headers: { Location: '/elsewhere' } });

    await assert.rejects(ask());
    assert.deepEqual(
      server.calls.map((call) => call.path),
      ['/realms/labeling/workspaces/access/v1/evaluations'],
    );
  });

  test('can’t leave an answer out', async () => {
    server.plan({ text: '{"evaluations": []}' }, { text: '{"decision": true}' }, { text: '[]' });

    await assert.rejects(ask(), TypeError);
    await assert.rejects(ask(), TypeError);
    await assert.rejects(ask(), TypeError);
  });
});
