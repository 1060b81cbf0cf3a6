import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';

export function NobodyFound({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  const { t } = useTexts();
  return (
    <EmptyState headingLevel="h2" titleText={t(isFiltered ? 'people.none' : 'people.nobody')}>
      <EmptyStateBody>{t(isFiltered ? 'list.noneText' : 'people.nobodyText')}</EmptyStateBody>
      {isFiltered && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="link" onClick={clear}>
              {t('filter.clear')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
