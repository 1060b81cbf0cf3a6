/** How many tasks are listed, or assigned, at once. */
export const MOST_TASKS = 1_000;

export interface TaskNumbers {
  /** Each once, in their order. */
  tasks: number[];
  /** What is no number and no range. */
  wrong: string[];
  /** Whether there are more than may be listed at once; then there are none. */
  isTooMany: boolean;
}

/**
 * Reads numbers and ranges such as `71, 80-90`, between commas, semicolons, spaces or line ends. A task may have any number
 * from 1 to the largest that a browser counts exactly.
 */
export function readTaskNumbers(text: string): TaskNumbers {
  const parts = text
    .replaceAll(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  const ranges = parts.map((part) => ({ part, range: rangeOf(part) }));
  const wrong = ranges.filter(({ range }) => range === undefined).map(({ part }) => part);
  const tasks = new Set<number>();
  for (const { range } of ranges) {
    if (range && range.last - range.first >= MOST_TASKS) {
      return { tasks: [], wrong, isTooMany: true };
    }
    for (let task = range?.first ?? 1; task <= (range?.last ?? 0); task++) {
      tasks.add(task);
    }
  }
  const isTooMany = tasks.size > MOST_TASKS;
  return { tasks: isTooMany ? [] : [...tasks].sort((one, other) => one - other), wrong, isTooMany };
}

function rangeOf(part: string): { first: number; last: number } | undefined {
  const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
  const range = { first: Number(from), last: Number(to) };
  const isRange = range.first >= 1 && range.first <= range.last && Number.isSafeInteger(range.last);
  return isRange ? range : undefined;
}

/** Writes numbers as short as {@link readTaskNumbers} reads them. */
export function writeTaskNumbers(tasks: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const task of tasks) {
    const present = ranges.at(-1);
    if (present?.last === task - 1) {
      present.last = task;
    } else {
      ranges.push({ first: task, last: task });
    }
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
