import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Page,
  PageSection,
} from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';

/** Why nobody can sign in here, and what to do about it. */
export function CannotSignIn({ isInsecure }: { isInsecure: boolean }) {
  const { t } = useTexts();
  return (
    <Page sidebar={null}>
      <PageSection isFilled>
        <EmptyState headingLevel="h1" titleText={t(isInsecure ? 'insecure.title' : 'signIn.failed')}>
          <EmptyStateBody>{t(isInsecure ? 'insecure.text' : 'signIn.failedText')}</EmptyStateBody>
          <EmptyStateFooter>
            <EmptyStateActions>
              <Button onClick={() => location.reload()}>{t('retry')}</Button>
            </EmptyStateActions>
          </EmptyStateFooter>
        </EmptyState>
      </PageSection>
    </Page>
  );
}
