import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';

/** Stands in for everything inside when that fails by a fault of ours, or its code can't be loaded. */
export class Broken extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

/** A new version may have taken the place of the files that the page was made from. */
function BrokenPage() {
  const { t } = useTexts();
  return (
    <EmptyState headingLevel="h1" titleText={t('problem.title')}>
      <EmptyStateBody>{t('broken.text')}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
