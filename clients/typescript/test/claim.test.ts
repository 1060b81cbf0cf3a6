import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClaim } from '../src/claim.js';
import { CLAIM } from './tokens.js';

test('a claim is one', () => {
  assert.ok(isClaim(CLAIM));
});

test('a claim of a later version is one', () => {
  assert.ok(isClaim({ ...CLAIM, later: 1, truncated: true, href: 'https://keycloak.example/all' }));
});

test('what has another shape is none', () => {
  const others = [
    undefined,
    null,
    [],
    'acme',
    {},
    { ...CLAIM, organization: { id: '1', alias: 'acme', role: 'AN' } },
    { ...CLAIM, organization: { id: 1, alias: 'acme', role: 'NO' } },
    { ...CLAIM, workspaces: [{ id: 1 }] },
    { ...CLAIM, workspaces: {} },
    { ...CLAIM, projects: [{ id: 1.5, role: 'RE' }] },
    { ...CLAIM, projects: [{ id: 1, role: 'RE', external_id: 7 }] },
    { ...CLAIM, truncated: 'no' },
    { ...CLAIM, href: 1 },
  ];

  assert.deepEqual(others.filter(isClaim), []);
});
