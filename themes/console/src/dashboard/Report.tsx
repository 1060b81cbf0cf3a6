import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pager } from '../shared/Pager';
import { Problem } from '../shared/Problem';
import type { DashboardState } from './views';

interface LinesOf<Line> {
  count: number;
  results: Line[];
}

interface Props<Line> {
  /** The lines that the chart is drawn from, and those of the table's page. */
  chart: UseQueryResult<LinesOf<Line>>;
  table: UseQueryResult<LinesOf<Line>>;
  list: DashboardState;
  drawn: (count: number) => ReactNode;
  /** No lines are known yet while they are on their way. */
  listed: (lines: readonly Line[] | undefined) => ReactNode;
}

/** A chart, and below it a table that says the same. */
export function Report<Line>({ chart, table, list, drawn, listed }: Props<Line>) {
  const count = table.data?.count ?? 0;
  const error = chart.error ?? table.error;
  if (error) {
    return <Problem error={error} retry={() => void Promise.all([chart.refetch(), table.refetch()])} />;
  }
  return (
    <>
      {drawn(count)}
      {(table.data === undefined || count > 0) && listed(table.data?.results)}
      <Pager count={count} list={list} isBottom />
    </>
  );
}
