import { useSearchParams } from 'react-router';

export const PAGE_SIZES = [20, 50, 100];

export interface ListState<F extends string> {
  page: number;
  size: number;
  ordering: string;
  filters: Record<F, string>;
  isFiltered: boolean;
  /** Another filter, order or size begins at the first page. */
  set: (changes: Partial<Record<F | 'ordering' | 'size', string>>) => void;
  goTo: (page: number) => void;
  clear: () => void;
}

function positive(text: string | null, otherwise: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

/** What of a list is shown. It stands in the address, so that it is the same after a reload and on the way back. */
export function useListState<F extends string>(names: readonly F[], ordering: string): ListState<F> {
  const [parameters, setParameters] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ''])) as Record<F, string>;
  const change = (changes: Record<string, string | undefined>) =>
    setParameters(
      (present) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value) {
            present.set(name, value);
          } else {
            present.delete(name);
          }
        }
        return present;
      },
      { replace: true },
    );
  return {
    page: positive(parameters.get('page'), 1),
    size: positive(parameters.get('size'), PAGE_SIZES[0] ?? 20),
    ordering: parameters.get('ordering') ?? ordering,
    filters,
    isFiltered: names.some((name) => filters[name] !== ''),
    set: (changes) => change({ ...changes, page: undefined }),
    goTo: (page) => change({ page: page === 1 ? undefined : String(page) }),
    clear: () => change({ ...Object.fromEntries(names.map((name) => [name, undefined])), page: undefined }),
  };
}
