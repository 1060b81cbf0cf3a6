import { Breadcrumb, BreadcrumbItem, Button, Flex, Gallery, PageSection } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { PageHeader } from '../shared/PageHeader';
import { LinkCard } from './LinkCard';
import { MailCard } from './MailCard';
import { Seats } from './Seats';

export default function AddPeoplePage() {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const list = (
    <Button variant="secondary" component={(props) => <Link {...props} to={`/${alias}/invitations`} />}>
      {t('invitations.all')}
    </Button>
  );
  return (
    <>
      <PageSection type="breadcrumb">
        <Breadcrumb aria-label={t('breadcrumb')}>
          <BreadcrumbItem
            render={({ className }) => (
              <Link className={className} to={`/${alias}/people`}>
                {t('people.title')}
              </Link>
            )}
          />
          <BreadcrumbItem isActive>{t('people.add')}</BreadcrumbItem>
        </Breadcrumb>
      </PageSection>
      <PageHeader title={t('people.add')} text={t('add.text')} actions={list} />
      <PageSection isFilled>
        <Flex direction={{ default: 'column' }} className="kw-narrow">
          <Seats />
          <Gallery hasGutter minWidths={{ default: '100%' }}>
            <LinkCard />
            <MailCard />
          </Gallery>
        </Flex>
      </PageSection>
    </>
  );
}
