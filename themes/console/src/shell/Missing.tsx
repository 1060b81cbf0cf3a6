import { EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';

export function Missing() {
  const { t } = useTexts();
  return (
    <PageSection isFilled>
      <EmptyState headingLevel="h1" titleText={t('missing.title')}>
        <EmptyStateBody>{t('missing.text')}</EmptyStateBody>
      </EmptyState>
    </PageSection>
  );
}
