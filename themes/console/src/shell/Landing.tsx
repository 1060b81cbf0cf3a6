import {
  Bullseye,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router';
import { Api } from '../api/client';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Loading } from '../shared/Loading';
import { useHost } from './HostContext';
import { NotWorking } from './NotWorking';
import { firstPage } from './pages';

/** Leads to the organization that the person works in. */
export function Landing() {
  const host = useHost();
  const { data, error } = useQuery({
    queryKey: ['start'],
    queryFn: () => new Api(host).get('/api/current-user/whoami'),
  });
  if (error) {
    return <NotWorking error={error} />;
  }
  if (data === undefined) {
    return <Loading />;
  }
  const { alias, title } = data.active_organization_meta;
  return data.membership_state === 'active' ? (
    <Navigate replace to={`/${alias}`} />
  ) : (
    <NotWorking state={data.membership_state} organization={title} />
  );
}

/** Leads to the first page that has something for the person. */
export function OrganizationStart() {
  const organization = useOrganization();
  const { t } = useTexts();
  const page = firstPage(organization);
  if (page) {
    return <Navigate replace to={page} />;
  }
  return (
    <Bullseye>
      <EmptyState titleText={t('nothing.title')} headingLevel="h1">
        <EmptyStateBody>{t('nothing.text')}</EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="link" component={(props) => <Link {...props} to="/" />}>
              {t('retry')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </Bullseye>
  );
}
