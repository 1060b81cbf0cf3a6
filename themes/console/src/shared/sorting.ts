import type { ThProps } from '@patternfly/react-table';
import type { ListState } from './useListState';

/** How a column orders its list, by names as the API knows them; a minus sign turns the order round. */
export function sorting(
  list: Pick<ListState<never>, 'ordering' | 'set'>,
  columns: readonly (string | undefined)[],
): (column: string) => ThProps['sort'] {
  const present = list.ordering.replace(/^-/, '');
  return (column) => ({
    columnIndex: columns.indexOf(column),
    sortBy: { index: columns.indexOf(present), direction: list.ordering.startsWith('-') ? 'desc' : 'asc' },
    onSort: (_, index, direction: 'asc' | 'desc') =>
      list.set({ ordering: (direction === 'desc' ? '-' : '') + (columns[index] ?? '') }),
  });
}
