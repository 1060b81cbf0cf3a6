import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from '../src/i18n/format';
import { LANGUAGES, load } from '../src/i18n/languages';
import en from '../src/i18n/messages/en.json';

/** Beginnings of keys that are made from codes of the API. */
const BY_CODE = ['action.', 'grant.', 'problem.', 'reach.', 'reason.', 'role.', 'state.'];

const KEYS = Object.keys(en);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

function names(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

describe.each(LANGUAGES)('the texts in %s', (language) => {
  it('are all there, and no others', async () => {
    expect(Object.keys(await load(language)).sort()).toEqual([...KEYS].sort());
  });

  it('name the same values as the English ones', async () => {
    const texts: Record<string, Message> = await load(language);
    const english: Record<string, Message> = en;
    for (const key of KEYS) {
      expect([key, names(texts[key] ?? '')]).toEqual([key, names(english[key] ?? '')]);
    }
  });

  it('have each plural that the language has', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = Object.entries(await load(language)).filter(([, text]) => typeof text !== 'string');
    for (const [key, text] of plurals) {
      expect([key, ...Object.keys(text).sort()]).toEqual([key, ...[...categories].sort()]);
    }
  });
});

describe('the keys', () => {
  it('are all used', () => {
    const code = sources('src').join('\n');
    const unused = KEYS.filter(
      (key) => !BY_CODE.some((prefix) => key.startsWith(prefix)) && !code.includes(`'${key}'`) && !dynamic(code, key),
    );
    expect(unused).toEqual([]);
  });

  /** Such as `status.${value}`. */
  function dynamic(code: string, key: string): boolean {
    return [...code.matchAll(/`([\w.]*)\$\{[^}`]*\}([\w.]*)`/g)].some(
      ([, start = '', end = '']) => start !== '' && key.startsWith(start) && key.endsWith(end),
    );
  }
});
