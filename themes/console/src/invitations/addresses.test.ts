import { describe, expect, it } from 'vitest';
import { parseAddresses } from './addresses';

describe('addresses', () => {
  it.each([
    ['commas', 'a@x.example,b@x.example, c@x.example'],
    ['semicolons', 'a@x.example;b@x.example; c@x.example;'],
    ['spaces', '  a@x.example b@x.example\tc@x.example '],
    ['line ends', 'a@x.example\nb@x.example\r\nc@x.example\n'],
    ['the brackets of a mail program', 'Anna <a@x.example>, "Becker, B." <b@x.example>; <c@x.example>'],
  ])('may have %s between them', (_, text) => {
    expect(parseAddresses(text).good).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  });

  it('are each there once, whatever their case', () => {
    expect(parseAddresses('A@x.example a@X.example').good).toEqual(['A@x.example']);
  });

  it('tell what can be none', () => {
    expect(parseAddresses('a@x.example anna @ b@').bad).toEqual(['anna', '@', 'b@']);
  });

  it('are none where nothing is typed', () => {
    expect(parseAddresses(' \n, ;')).toEqual({ good: [], bad: [] });
  });
});
