import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { project, workspace, Workspaces, type Question } from '../src/index.js';
import { DecisionServer } from './server.js';
import { CLAIM, NOW, token } from './tokens.js';

suite('A person', () => {
  let server: DecisionServer;
  let now: number;
  let workspaces: Workspaces;

  beforeEach(async () => {
    server = await DecisionServer.start();
    now = NOW;
    workspaces = new Workspaces(`${server.realm}/`, { now: () => now, most: 3 });
  });

  afterEach(() => server.stop());

  test('has the claim of the token', () => {
    assert.deepEqual(workspaces.person(token()).claim, CLAIM);
  });

  test('views what the claim names without a request', async () => {
    assert.ok(await workspaces.person(token()).can('project.view', project(5)));
    assert.equal(server.calls.length, 0);
  });

  test('is asked about where the claim says nothing', async () => {
    const sent = token();
    const person = workspaces.person(sent);

    assert.deepEqual(await person.decide('data.export', project(2)), {
      permitted: true,
      reason: 'about 2',
      by: 'server',
    });
    assert.equal(await person.can('data.export', project(3)), false);
    assert.deepEqual(server.calls[0], {
      path: '/realms/labeling/workspaces/access/v1/evaluations',
      token: `Bearer ${sent}`,
      body: {
        subject: { type: 'user', id: 'id:a-person' },
        evaluations: [{ action: { name: 'data.export' }, resource: { type: 'project', id: '2' } }],
      },
    });
  });

  test('is asked about once', async () => {
    const person = workspaces.person(token());

    await person.can('data.export', project(2));
    await Promise.all([person.can('data.export', project(2)), person.can('data.export', project(4))]);
    await Promise.all([person.can('data.export', project(4)), person.can('data.export', project(6))]);
    assert.deepEqual(asked(), [['2'], ['4'], ['6']]);
  });

  test('is asked about anew after a minute', async () => {
    const person = workspaces.person(token());
    await person.can('data.export', project(2));

    now += 59_999;
    await person.can('data.export', project(2));
    assert.equal(server.calls.length, 1);
    now += 1;
    await person.can('data.export', project(2));
    assert.equal(server.calls.length, 2);
  });

  test('is remembered no longer than the token lasts', async () => {
    const person = workspaces.person(token({ exp: NOW / 1000 + 10 }));
    await person.can('data.export', project(2));

    now += 10_000;
    server.plan({ status: 401, text: 'token.invalid: The token has expired.' });
    await assert.rejects(person.can('data.export', project(2)), { status: 401, code: 'token.invalid' });
  });

  test('is not believed to have what an expired token claims', async () => {
    const person = workspaces.person(token({ exp: NOW / 1000 }));

    assert.equal(await person.can('project.view', project(5)), false);
    assert.equal(server.calls.length, 1);
  });

  test('is asked about each time where nothing may be remembered', async () => {
    const person = new Workspaces(server.realm, { remember: 0, now: () => now }).person(token());

    await person.can('data.export', project(2));
    await person.can('data.export', project(2));
    assert.equal(server.calls.length, 2);
  });

  test('is remembered with the last answers only', async () => {
    const person = workspaces.person(token());
    for (const id of [2, 4, 6, 8, 4, 2]) {
      await person.can('data.export', project(id));
    }

    assert.deepEqual(asked(), [['2'], ['4'], ['6'], ['8'], ['2']]);
  });

  test('is asked about with many questions at once, each once', async () => {
    const questions: Question[] = [
      { action: 'data.export', resource: project(2) },
      { action: 'workspace.view', resource: workspace(1) },
      { action: 'data.export', resource: project(3) },
      { action: 'data.export', resource: project(2) },
    ];

    assert.deepEqual(await workspaces.person(token()).canEach(questions), [true, true, false, true]);
    assert.deepEqual(asked(), [['2', '3']]);
  });

  test('is asked about a thousand times in one request, and no more', async () => {
    const ids = Array.from({ length: 2001 }, (_, index) => index);
    const questions = ids.map((id): Question => ({ action: 'data.export', resource: project(id) }));

    const answers = await workspaces.person(token()).canEach(questions);

    assert.deepEqual(
      answers,
      ids.map((id) => id % 2 === 0),
    );
    assert.deepEqual(
      asked().map((batch) => batch.length),
      [1000, 1000, 1],
    );
  });

  test('is not asked about where there is no question', async () => {
    assert.deepEqual(await workspaces.person(token()).decideEach([]), []);
    assert.equal(server.calls.length, 0);
  });

  test('who sent a token has no claim here', async () => {
    const sender = workspaces.sender(token());

    assert.equal(sender.claim, undefined);
    assert.equal(await sender.can('project.view', project(5)), false);
    assert.equal(server.calls[0]?.body.subject.id, 'id:a-person');
  });

  test('may be asked about by a service', async () => {
    const service = token({ sub: 'a-service' });
    await workspaces.somebody('email:annotator@acme.example', service).can('project.view', project(5));

    assert.equal(server.calls[0]?.body.subject.id, 'email:annotator@acme.example');
    assert.equal(server.calls[0].token, `Bearer ${service}`);
  });

  test('is named by the token', () => {
    assert.throws(() => workspaces.person(token({ sub: undefined })), { name: 'TypeError' });
  });

  function asked(): string[][] {
    return server.calls.map((call) => call.body.evaluations.map(({ resource }) => resource.id));
  }
});
