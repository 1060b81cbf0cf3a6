import { EmptyState, EmptyStateBody } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Problem } from './Problem';

interface Props<Row> {
  /** Why the rows couldn't be had, or nothing; and the way to ask for them again. */
  error: Error | null;
  refetch: () => Promise<unknown>;
  /** Nothing while they are on their way. */
  rows: readonly Row[] | undefined;
  /** What stands there where nothing is found. */
  none: { title: string; text: string };
  /** The table, which shows that rows are on their way, too. */
  children: (rows: readonly Row[] | undefined) => ReactNode;
}

/**
 * What is below the filters of a list. Where rows couldn't be had, nothing looks as if they were on their way; those that
 * were there before stay.
 */
export function ListBody<Row>({ error, refetch, rows, none, children }: Props<Row>) {
  return (
    <>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {rows?.length === 0 ? (
        <EmptyState headingLevel="h2" titleText={none.title}>
          <EmptyStateBody>{none.text}</EmptyStateBody>
        </EmptyState>
      ) : (
        (rows ?? !error) && children(rows)
      )}
    </>
  );
}
