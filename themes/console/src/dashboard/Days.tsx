import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMemo } from 'react';
import { useTexts } from '../i18n/Texts';
import { WaitingRows } from '../shared/WaitingRows';
import { ChartCard } from './ChartCard';
import { CHART, useDays, type DashboardFilter, type DayLine } from './queries';
import { Report } from './Report';
import { byDay, daysBetween } from './series';
import type { DashboardState } from './views';
import { Worker } from './Worker';

/** When how much was done. */
export function Days({ filter, list }: { filter: DashboardFilter; list: DashboardState }) {
  const { t, day } = useTexts();
  const chart = useDays(filter, CHART);
  const table = useDays(filter, { page: list.page, page_size: list.size });
  const { start_date: first, end_date: last } = filter;
  const series = useMemo(
    () => chart.data && byDay(chart.data.results, daysBetween(first, last)),
    [chart.data, first, last],
  );
  return (
    <Report
      chart={chart}
      table={table}
      list={list}
      drawn={(count) => <ChartCard title={t('dashboard.byDay')} series={series} count={count} isColumns nameOf={day} />}
      listed={(lines) => <DaysTable lines={lines} />}
    />
  );
}

function DaysTable({ lines }: { lines: readonly DayLine[] | undefined }) {
  const { t, day, number, moment } = useTexts();
  return (
    <Table className="kw-below" aria-label={t('dashboard.byDay')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('dashboard.day')}</Th>
          <Th width={30}>{t('people.person')}</Th>
          <Th>{t('dashboard.action')}</Th>
          <Th modifier="fitContent">{t('dashboard.count')}</Th>
          <Th>{t('dashboard.last')}</Th>
        </Tr>
      </Thead>
      {lines === undefined ? (
        <WaitingRows columns={5} />
      ) : (
        <Tbody>
          {lines.map((line) => (
            <Tr key={`${line.date} ${line.user_id} ${line.action}`}>
              <Td dataLabel={t('dashboard.day')} modifier="nowrap">
                <time dateTime={line.date}>{day(line.date)}</time>
              </Td>
              <Td dataLabel={t('people.person')} modifier="breakWord">
                <Worker line={line} />
              </Td>
              <Td dataLabel={t('dashboard.action')} modifier="breakWord">
                <bdi>{line.action}</bdi>
              </Td>
              <Td dataLabel={t('dashboard.count')}>{number(line.count)}</Td>
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
