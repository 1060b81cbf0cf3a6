import { describe, expect, it } from 'vitest';
import { format } from './format';
import { choose } from './languages';

describe('a message', () => {
  it('gets its values in the places of their names', () => {
    expect(format('en', 'Role of {name}', { name: 'Anna' })).toBe('Role of Anna');
  });

  it('keeps a name that has no value', () => {
    expect(format('en', 'Role of {name}', {})).toBe('Role of {name}');
  });

  it('takes values as they are, also those that look like names', () => {
    expect(format('en', '{a} and {b}', { a: '{b}', b: 'c' })).toBe('{b} and c');
  });

  it.each([
    [1, '1 person'],
    [0, '0 people'],
    [18_000, '18,000 people'],
  ])('has a plural for %i', (count, text) => {
    expect(format('en', { one: '{count} person', other: '{count} people' }, { count })).toBe(text);
  });
});

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [[null, 'xx', 'de'], 'de'],
    [['pt-BR'], 'en'],
    [[], 'en'],
  ])('of somebody who wants %j', (wanted, language) => {
    expect(choose(wanted)).toBe(language);
  });
});
