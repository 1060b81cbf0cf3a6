import { ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import type { PagerProps } from './PageControls';
import { PAGE_SIZES } from './useListState';

const PageControls = lazy(() => import('./PageControls'));

function isOnePage(count: number): boolean {
  return count <= (PAGE_SIZES[0] ?? 20);
}

/** Which part of a list is shown. Nothing, also nothing to load, where all of it fits on one page. */
export function Pager(props: PagerProps) {
  return (
    !isOnePage(props.count) && (
      <Suspense>
        <PageControls {...props} />
      </Suspense>
    )
  );
}

/** The same at the end of a list's toolbar. */
export function ToolbarPager({ count, list }: Omit<PagerProps, 'isBottom'>) {
  return (
    !isOnePage(count) && (
      <ToolbarItem align={{ default: 'alignEnd' }}>
        <Pager count={count} list={list} />
      </ToolbarItem>
    )
  );
}
