import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readToken } from '../src/index.js';
import { CLAIM, encode, NOW, token } from './tokens.js';

test('a token tells who it is about, until when, and the claim', () => {
  assert.deepEqual(readToken(token()), { subject: 'a-person', expires: NOW + 300_000, claim: CLAIM });
});

test('a token without these members tells nothing', () => {
  assert.deepEqual(readToken(token({ sub: 1, exp: 'soon', workspaces: 'acme' })), {
    subject: undefined,
    expires: 0,
    claim: undefined,
  });
});

test('what is no token is refused without repeating it', () => {
  for (const text of ['', 'secret', 'a.secret.c', `a.${encode('secret')}.c`, `a.${encode(['secret'])}.c`, 'a.-_8.c']) {
    assert.throws(() => readToken(text), { name: 'TypeError', message: 'The access token is no JSON Web Token.' });
  }
});
