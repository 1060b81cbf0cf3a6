import { Alert, Card, CardBody, CardTitle, EmptyState, EmptyStateBody } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { useTexts } from '../i18n/Texts';
import { Loading } from '../shared/Loading';
import { MOST_LINES } from './queries';
import { OTHERS, type Series } from './series';

const Chart = lazy(() => import('./Chart'));

interface Props {
  title: string;
  /** Unknown while it is asked for. */
  series: Series | undefined;
  /** How many lines there are, of which a chart may show a part. */
  count: number;
  isColumns?: boolean;
  /** What is written at a bar. */
  nameOf: (name: string) => string;
}

/** A chart with its legend. The table below it says the same in words and numbers. */
export function ChartCard({ title, series, count, isColumns = false, nameOf }: Props) {
  const { t } = useTexts();
  if (series?.kinds.length === 0) {
    return (
      <EmptyState headingLevel="h2" titleText={t('dashboard.none')}>
        <EmptyStateBody>{t('dashboard.noneText')}</EmptyStateBody>
      </EmptyState>
    );
  }
  return (
    <Card>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        {count > MOST_LINES && (
          <Alert isInline isPlain variant="info" title={t('dashboard.part', { count: MOST_LINES })} />
        )}
        {series ? (
          <>
            <ul className="kw-series">
              {series.kinds.map((kind, index) => (
                <li key={kind}>
                  <span className={`kw-swatch kw-series-${index + 1}`} aria-hidden="true" />
                  {kind === OTHERS ? t('dashboard.others') : <bdi>{kind}</bdi>}
                </li>
              ))}
            </ul>
            <Suspense fallback={<Loading />}>
              <Chart label={t('dashboard.chartOf', { title })} series={series} isColumns={isColumns} nameOf={nameOf} />
            </Suspense>
          </>
        ) : (
          <Loading />
        )}
      </CardBody>
    </Card>
  );
}
