/** One line of a dashboard: how often somebody did something. */
interface Line {
  user_id: number;
  email: string;
  action: string;
  count: number;
}

/** How many kinds of work have a colour of their own; the others have the last one together. */
export const OWN_COLORS = 4;

/** What the others are called among the kinds; no action has such a name. */
export const OTHERS = '';

/** How many people a chart shows. */
export const MOST_PEOPLE = 10;

/** How often each kind of work was done, in the order of the kinds. */
export interface Bar {
  /** What no other bar has: names may be the same, such as those of deleted people. */
  id: string;
  /** A day as `2026-11-24`, or a person. */
  name: string;
  counts: number[];
}

export interface Series {
  /** The names of the actions, the most frequent one first; {@link OTHERS} last, if there are any. */
  kinds: string[];
  bars: Bar[];
}

/** The days from the first to the last, both of them as `2026-11-24`. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    days.push(dayOf(day));
  }
  return days;
}

/** The day of UTC that a moment belongs to, in milliseconds. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

function kindsOf(lines: readonly Line[]): string[] {
  const sums = sumsBy(lines, (line) => line.action);
  const kinds = [...sums].sort(([one, times], [other, others]) => others - times || one.localeCompare(other));
  const named = kinds.slice(0, OWN_COLORS).map(([kind]) => kind);
  return kinds.length > OWN_COLORS ? [...named, OTHERS] : named;
}

function sumsBy<K>(lines: readonly Line[], key: (line: Line) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const line of lines) {
    sums.set(key(line), (sums.get(key(line)) ?? 0) + line.count);
  }
  return sums;
}

function countsOf(lines: readonly Line[], kinds: readonly string[]): number[] {
  const counts = kinds.map(() => 0);
  for (const line of lines) {
    const own = kinds.indexOf(line.action);
    const index = own === -1 ? kinds.length - 1 : own;
    counts[index] = (counts[index] ?? 0) + line.count;
  }
  return counts;
}

/** One bar for each day, also for those on which nothing was done. */
export function byDay(lines: readonly (Line & { date: string })[], days: readonly string[]): Series {
  const kinds = kindsOf(lines);
  const bars = days.map((day) => ({
    id: day,
    name: day,
    counts: countsOf(
      lines.filter((line) => line.date === day),
      kinds,
    ),
  }));
  return { kinds, bars };
}

/** One bar for each of those who did most. */
export function byPerson(lines: readonly Line[]): Series {
  const kinds = kindsOf(lines);
  const people = [...sumsBy(lines, (line) => line.user_id)].sort(
    ([one, times], [other, others]) => others - times || one - other,
  );
  const bars = people.slice(0, MOST_PEOPLE).map(([user]) => {
    const own = lines.filter((line) => line.user_id === user);
    return { id: String(user), name: own[0]?.email ?? '', counts: countsOf(own, kinds) };
  });
  return { kinds, bars };
}

export function totalOf({ counts }: Bar): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The parts of a bar that something is in, each beginning where the one before it ends. */
export function stacked({ counts }: Bar): { kind: number; begin: number; end: number }[] {
  let end = 0;
  return counts
    .map((count, kind) => ({ kind, begin: end, end: (end += count) }))
    .filter((part) => part.end > part.begin);
}
