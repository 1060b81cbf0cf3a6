import { lazy, Suspense } from 'react';
import type { Props } from './ConfirmDialog';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** Asks before something is done that can't be taken back. It comes with its own code when somebody is asked. */
export function Confirm(props: Props) {
  return (
    <Suspense>
      <ConfirmDialog {...props} />
    </Suspense>
  );
}
