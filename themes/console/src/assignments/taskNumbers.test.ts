import { describe, expect, it } from 'vitest';
import { MOST_TASKS, readTaskNumbers, writeTaskNumbers } from './taskNumbers';

describe('task numbers', () => {
  it.each([
    ['71', [71]],
    ['71, 72;73 74\n75', [71, 72, 73, 74, 75]],
    ['71-74', [71, 72, 73, 74]],
    ['71 – 73', [71, 72, 73]],
    ['9, 71-72, 9, 72', [9, 71, 72]],
    ['9007199254740991', [Number.MAX_SAFE_INTEGER]],
    [' ', []],
  ])('are read from %j', (text, tasks) => {
    expect(readTaskNumbers(text)).toEqual({ tasks, wrong: [], isTooMany: false });
  });

  it.each(['0', 'x', '1.5', '-3', '8-7', '1-2-3', '9007199254740992', '99999999999999999999'])(
    'are no such thing as %j',
    (text) => {
      expect(readTaskNumbers(`5, ${text}`)).toEqual({ tasks: [5], wrong: [text], isTooMany: false });
    },
  );

  it.each([`1-${MOST_TASKS + 1}`, `1-${MOST_TASKS}, 5000`, '1-9007199254740991'])('are too many in %j', (text) => {
    expect(readTaskNumbers(text)).toEqual({ tasks: [], wrong: [], isTooMany: true });
  });

  it('are as many as may be', () => {
    expect(readTaskNumbers(`1-${MOST_TASKS}`).tasks).toHaveLength(MOST_TASKS);
  });

  it.each([
    [[], ''],
    [[7], '7'],
    [[7, 8, 9, 11], '7-9, 11'],
  ])('%j are written as short as they are read', (tasks, text) => {
    expect(writeTaskNumbers(tasks)).toBe(text);
    expect(readTaskNumbers(text).tasks).toEqual(tasks);
  });
});
