import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTIONS, organization, project, task, within, workspace } from '../src/index.js';
import { keyOf } from '../src/question.js';

const MATRIX = new URL('../../../../provider/src/main/resources/role-matrix.json', import.meta.url);

test('the actions are those of the role matrix', () => {
  assert.deepEqual([...ACTIONS], Object.keys(JSON.parse(readFileSync(MATRIX, 'utf8')) as object));
});

test('resources are named as the server reads them', () => {
  assert.deepEqual(organization('alias:acme'), { type: 'organization', id: 'alias:acme' });
  assert.deepEqual(workspace(7), { type: 'workspace', id: '7' });
  assert.deepEqual(project('external:letters'), { type: 'project', id: 'external:letters' });
  assert.deepEqual(task(77, { project: 5, assignee: 'id:a' }), {
    type: 'task',
    id: '77',
    properties: { project: '5', assignee: 'id:a' },
  });
  assert.deepEqual(within('alias:acme', task('a', { project: 5 })), {
    type: 'task',
    id: 'a',
    properties: { project: '5', organization: 'alias:acme' },
  });
});

test('questions that differ in anything have different keys', () => {
  const resources = [
    workspace(1),
    project(1),
    project(2),
    within(1, project(1)),
    task(1, { project: 1 }),
    task(1, { project: 1, assignee: 'id:a' }),
    task(1, { project: 2, assignee: 'id:a' }),
  ];
  const keys = resources.flatMap((resource) => [
    keyOf({ action: 'project.view', resource }),
    keyOf({ action: 'data.view', resource }),
  ]);

  assert.equal(new Set(keys).size, keys.length);
});

test('the order of properties makes no difference', () => {
  const one = { type: 'task', id: '1', properties: { project: '1', assignee: 'id:a' } } as const;
  const other = { type: 'task', id: '1', properties: { assignee: 'id:a', project: '1' } } as const;

  assert.equal(keyOf({ action: 'data.view', resource: one }), keyOf({ action: 'data.view', resource: other }));
});
