import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideByClaim, readDecision } from '../src/decision.js';
import { ACTIONS, organization, project, task, within, workspace } from '../src/index.js';
import { CLAIM } from './tokens.js';

test('what the claim names may be viewed', () => {
  const questions = [
    { action: 'workspace.view', resource: workspace(1) },
    { action: 'project.view', resource: project(1) },
    { action: 'project.view', resource: project('external:chest-xray') },
    { action: 'project.view', resource: project(5) },
  ] as const;

  for (const question of questions) {
    assert.deepEqual(decideByClaim(CLAIM, question), { permitted: true, reason: 'claim', by: 'claim' });
  }
});

test('the claim says nothing about anything else', () => {
  const resources = [
    organization(1),
    workspace(2),
    project(2),
    project('external:'),
    project('external:letters'),
    within(1, project(1)),
    task(1, { project: 1 }),
  ];
  const questions = ACTIONS.flatMap((action) => [
    ...resources.map((resource) => ({ action, resource })),
    ...(action === 'workspace.view' ? [] : [{ action, resource: workspace(1) }]),
    ...(action === 'project.view' ? [] : [{ action, resource: project(1) }]),
  ]);

  assert.deepEqual(
    questions.filter((question) => decideByClaim(CLAIM, question) !== undefined),
    [],
  );
});

test('the server’s yes is one', () => {
  assert.deepEqual(readDecision({ decision: true, context: { reason: 'workspace_member' } }), {
    permitted: true,
    reason: 'workspace_member',
    by: 'server',
  });
});

test('what is no clear yes is a no', () => {
  for (const answer of [undefined, null, true, {}, [], { decision: 'true' }, { decision: 1 }, { decision: false }]) {
    assert.deepEqual(readDecision(answer), { permitted: false, reason: 'none', by: 'server' });
  }
});

test('a question that the server could not read is denied with what was wrong', () => {
  const answer = { decision: false, context: { error: { status: 400, message: 'request.malformed: no resource' } } };

  assert.equal(readDecision(answer).reason, 'request.malformed: no resource');
});
