import { PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Mappings } from './Mappings';

const ManualCard = lazy(() => import('./ManualCard'));
const ScimCard = lazy(() => import('./ScimCard'));
const SyncErrors = lazy(() => import('./SyncErrors'));

const TABS = { groups: Mappings, scim: ScimCard, manual: ManualCard, errors: SyncErrors } as const;
const NAMES = ['groups', 'scim', 'manual', 'errors'] as const;

/** What people hold because of their groups, and how an identity provider tells of them. */
export default function SsoPage() {
  const { t } = useTexts();
  const [parameters, setParameters] = useSearchParams();
  const tab = NAMES.find((one) => one === parameters.get('tab')) ?? 'groups';
  return (
    <>
      <PageHeader title={t('sso.title')} text={t('sso.text')} />
      <PageSection isFilled>
        <Tabs
          aria-label={t('sso.title')}
          activeKey={tab}
          onSelect={(_, key) => setParameters(key === 'groups' ? {} : { tab: String(key) }, { replace: true })}
          mountOnEnter
          unmountOnExit
        >
          {NAMES.map((name) => {
            const Content = TABS[name];
            return (
              <Tab key={name} eventKey={name} title={<TabTitleText>{t(`sso.tab.${name}`)}</TabTitleText>}>
                <Suspense fallback={<Loading />}>
                  <Content />
                </Suspense>
              </Tab>
            );
          })}
        </Tabs>
      </PageSection>
    </>
  );
}
