import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  Page,
  PageSection,
} from '@patternfly/react-core';
import type { WhoAmI } from '../api/organization';
import { problemOf } from '../api/problem';
import type { MessageKey } from '../i18n/languages';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from '../shared/problemText';
import { useHost } from './HostContext';

const TITLES: Record<string, MessageKey> = {
  'member.not_active': 'notWorking.notActive',
  'organization.not_found': 'notWorking.notFound',
  'permission.denied': 'notWorking.denied',
};

interface Props {
  error?: unknown;
  state?: WhoAmI['membership_state'];
  /** Its name, where the state is about one. */
  organization?: string;
}

/** For people who don't work in the organization: why, and where they may go. */
export function NotWorking({ error, state = 'none', organization = '' }: Props) {
  const { t } = useTexts();
  const { account, signOut } = useHost();
  const text = useProblemText();
  const why = state === 'pending' || state === 'deactivated' ? state : 'none';
  const title = error ? t(TITLES[problemOf(error).code] ?? 'problem.title') : t(`notWorking.${why}`, { organization });
  return (
    <Page sidebar={null}>
      <PageSection isFilled>
        <EmptyState headingLevel="h1" titleText={title}>
          <EmptyStateBody>{error ? text(error) : t(`notWorking.${why}Text`)}</EmptyStateBody>
          <EmptyStateFooter>
            <EmptyStateActions>
              <Button onClick={() => location.reload()}>{t('retry')}</Button>
            </EmptyStateActions>
            <EmptyStateActions>
              {account && (
                <Button variant="link" component="a" href={account}>
                  {t('user.account')}
                </Button>
              )}
              {signOut && (
                <Button variant="link" onClick={signOut}>
                  {t('user.signOut')}
                </Button>
              )}
            </EmptyStateActions>
          </EmptyStateFooter>
        </EmptyState>
      </PageSection>
    </Page>
  );
}
