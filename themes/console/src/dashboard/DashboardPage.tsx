import { PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { PageHeader } from '../shared/PageHeader';
import { useListState } from '../shared/useListState';
import { DashboardFilters } from './DashboardFilters';
import { Days } from './Days';
import { People } from './People';
import { dayOf } from './series';
import { FILTERS, PERIODS, seesDays, seesPeople } from './views';

/** Who did what and when, of the work that the viewer may see. */
export default function DashboardPage() {
  const { t } = useTexts();
  const viewer = useOrganization();
  const list = useListState(FILTERS, '');
  const [opened] = useState(() => Date.now());
  const { tab, days, person, project } = list.filters;
  const length = PERIODS.find((one) => String(one) === days) ?? PERIODS[0];
  const filter = {
    user: Number(person) || undefined,
    project: Number(project) || undefined,
    start_date: dayOf(opened - (length - 1) * 86_400_000),
    end_date: dayOf(opened),
  };
  const isByPerson = seesPeople(viewer) && (tab === 'people' || !seesDays(viewer));
  return (
    <>
      <PageHeader title={t('dashboard.title')} text={t('dashboard.text')} />
      <PageSection isFilled>
        <Tabs
          aria-label={t('dashboard.title')}
          activeKey={isByPerson ? 'people' : 'days'}
          onSelect={(_, key) => list.set({ tab: key === 'people' ? 'people' : '' })}
          mountOnEnter
          unmountOnExit
        >
          {seesDays(viewer) && (
            <Tab eventKey="days" title={<TabTitleText>{t('dashboard.byDay')}</TabTitleText>}>
              <DashboardFilters list={list} length={length} />
              <Days filter={filter} list={list} />
            </Tab>
          )}
          {seesPeople(viewer) && (
            <Tab eventKey="people" title={<TabTitleText>{t('dashboard.byPerson')}</TabTitleText>}>
              <DashboardFilters list={list} length={length} />
              <People filter={filter} list={list} />
            </Tab>
          )}
        </Tabs>
      </PageSection>
    </>
  );
}
