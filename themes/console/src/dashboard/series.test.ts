import { describe, expect, it } from 'vitest';
import { byDay, byPerson, daysBetween, MOST_PEOPLE, OTHERS, stacked, totalOf } from './series';

const line = (user: number, action: string, count: number, date = '2026-11-01') => ({
  user_id: user,
  email: `person-${user}@acme.example`,
  action,
  count,
  date,
});

describe('days', () => {
  it('go from the first to the last, over the end of a month', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('are each as long as the others where clocks are changed', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toHaveLength(3);
  });

  it('have a bar each, also those without work', () => {
    const lines = [line(1, 'submit', 2), line(2, 'submit', 3), line(1, 'skip', 1, '2026-11-03')];
    expect(byDay(lines, daysBetween('2026-11-01', '2026-11-03'))).toEqual({
      kinds: ['submit', 'skip'],
      bars: [
        { id: '2026-11-01', name: '2026-11-01', counts: [5, 0] },
        { id: '2026-11-02', name: '2026-11-02', counts: [0, 0] },
        { id: '2026-11-03', name: '2026-11-03', counts: [0, 1] },
      ],
    });
  });
});

describe('kinds of work', () => {
  it('that are rare are added up', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((action, index) => line(1, action, 10 - index));
    expect(byPerson(lines)).toEqual({
      kinds: ['a', 'b', 'c', 'd', OTHERS],
      bars: [{ id: '1', name: 'person-1@acme.example', counts: [10, 9, 8, 7, 11] }],
    });
  });

  it('that are as frequent as others stand by their names', () => {
    expect(byPerson([line(1, 'b', 1), line(1, 'a', 1)]).kinds).toEqual(['a', 'b']);
  });

  it('are none where nothing was done', () => {
    expect(byPerson([])).toEqual({ kinds: [], bars: [] });
  });
});

describe('people', () => {
  it('stand by how much they did', () => {
    const names = byPerson([line(1, 'submit', 1), line(2, 'submit', 2), line(1, 'skip', 4)]).bars.map(
      ({ name }) => name,
    );
    expect(names).toEqual(['person-1@acme.example', 'person-2@acme.example']);
  });

  it('are no more than the chart has room for', () => {
    const lines = Array.from({ length: MOST_PEOPLE + 5 }, (_, index) => line(index + 1, 'submit', index + 1));
    const { bars } = byPerson(lines);
    expect(bars).toHaveLength(MOST_PEOPLE);
    expect(bars[0]?.name).toBe(`person-${MOST_PEOPLE + 5}@acme.example`);
  });

  it('of the same address are told apart by their numbers', () => {
    const lines = [line(1, 'submit', 1), line(2, 'submit', 1)].map((one) => ({ ...one, email: 'Deleted' }));
    expect(byPerson(lines).bars.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Deleted'],
      ['2', 'Deleted'],
    ]);
  });
});

describe('a bar', () => {
  it('has its parts on top of each other, without those that are empty', () => {
    const bar = { id: '1', name: 'somebody', counts: [2, 0, 3] };
    expect(stacked(bar)).toEqual([
      { kind: 0, begin: 0, end: 2 },
      { kind: 2, begin: 2, end: 5 },
    ]);
    expect(totalOf(bar)).toBe(5);
  });
});
