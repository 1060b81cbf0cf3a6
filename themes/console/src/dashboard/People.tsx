import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMemo } from 'react';
import { useTexts } from '../i18n/Texts';
import { WaitingRows } from '../shared/WaitingRows';
import { ChartCard } from './ChartCard';
import { CHART, useSums, type DashboardFilter, type SumLine } from './queries';
import { Report } from './Report';
import { byPerson } from './series';
import type { DashboardState } from './views';
import { Worker } from './Worker';

/** Who did how much. */
export function People({ filter, list }: { filter: DashboardFilter; list: DashboardState }) {
  const { t } = useTexts();
  const chart = useSums(filter, CHART);
  const table = useSums(filter, { page: list.page, page_size: list.size });
  const series = useMemo(() => chart.data && byPerson(chart.data.results), [chart.data]);
  return (
    <Report
      chart={chart}
      table={table}
      list={list}
      drawn={(count) => <ChartCard title={t('dashboard.most')} series={series} count={count} nameOf={(name) => name} />}
      listed={(lines) => <PeopleTable lines={lines} />}
    />
  );
}

function PeopleTable({ lines }: { lines: readonly SumLine[] | undefined }) {
  const { t, number, moment } = useTexts();
  return (
    <Table className="kw-below" aria-label={t('dashboard.byPerson')} variant="compact">
      <Thead>
        <Tr>
          <Th width={25}>{t('people.person')}</Th>
          <Th>{t('dashboard.action')}</Th>
          <Th modifier="fitContent">{t('dashboard.count')}</Th>
          <Th modifier="fitContent">{t('dashboard.onDays')}</Th>
          <Th>{t('dashboard.first')}</Th>
          <Th>{t('dashboard.last')}</Th>
        </Tr>
      </Thead>
      {lines === undefined ? (
        <WaitingRows columns={6} />
      ) : (
        <Tbody>
          {lines.map((line) => (
            <Tr key={`${line.user_id} ${line.action}`}>
              <Td dataLabel={t('people.person')} modifier="breakWord">
                <Worker line={line} />
              </Td>
              <Td dataLabel={t('dashboard.action')} modifier="breakWord">
                <bdi>{line.action}</bdi>
              </Td>
              <Td dataLabel={t('dashboard.count')}>{number(line.count)}</Td>
              <Td dataLabel={t('dashboard.onDays')}>{number(line.days)}</Td>
              <Td dataLabel={t('dashboard.first')}>
                <time dateTime={line.first_at}>{moment(line.first_at)}</time>
              </Td>
              <Td dataLabel={t('dashboard.last')}>
                <time dateTime={line.last_at}>{moment(line.last_at)}</time>
              </Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
