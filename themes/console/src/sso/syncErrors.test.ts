import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../i18n/messages/en.json';

const PREFIX = 'sso.error.';

/** The codes of sync errors, as the documentation lists them. */
function documented(): string[] {
  const [, part = ''] = readFileSync('../../docs/sso-scim.md', 'utf8').split('## Troubleshooting');
  const [table = ''] = part.split('| what you see');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z_.]+)`/g)].map((found) => found[1] ?? ''));
}

describe('sync errors', () => {
  it('have a text for each code', () => {
    const texts = Object.keys(en)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));

    expect(texts.toSorted()).toEqual(documented().toSorted());
  });
});
