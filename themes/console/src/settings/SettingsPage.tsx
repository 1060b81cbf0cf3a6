import { Gallery, PageSection } from '@patternfly/react-core';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { OrganizationCard } from './OrganizationCard';
import { OwnershipCard } from './OwnershipCard';
import { useOrganizationSettings } from './queries';

export default function SettingsPage() {
  const { t } = useTexts();
  const { can } = useOrganization();
  const { data, error, refetch } = useOrganizationSettings();
  return (
    <>
      <PageHeader title={t('settings.title')} text={t('settings.text')} />
      <PageSection isFilled>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && (
          <Gallery hasGutter minWidths={{ default: '100%' }} className="kw-narrow">
            <OrganizationCard key={data.id} settings={data} />
            {can('ownership.transfer') && <OwnershipCard />}
          </Gallery>
        )}
      </PageSection>
    </>
  );
}
