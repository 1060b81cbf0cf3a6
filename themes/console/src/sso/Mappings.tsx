import { Button, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { FilterSelect } from '../shared/FilterSelect';
import { ListBody } from '../shared/ListBody';
import { Pager, ToolbarPager } from '../shared/Pager';
import { useListState } from '../shared/useListState';
import { EvaluationNotice } from './EvaluationNotice';
import { MappingsTable } from './MappingsTable';
import { SOURCES, useMappings } from './queries';

const AddMapping = lazy(() => import('./AddMapping'));

/** What groups give, by where they come from. */
export function Mappings() {
  const { t } = useTexts();
  const list = useListState(['source'] as const, '');
  const [isAdding, setAdding] = useState(false);
  const source = SOURCES.find((one) => one === list.filters.source);
  const { data, error, refetch } = useMappings({ source, page: list.page, page_size: list.size });
  return (
    <>
      <EvaluationNotice />
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <FilterSelect
              label={t('sso.bySource')}
              all={t('sso.everySource')}
              value={list.filters.source}
              options={SOURCES.map((value) => ({ value, text: t(`sso.source.${value}`) }))}
              onChange={(next) => list.set({ source: next })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <Button onClick={() => setAdding(true)}>{t('sso.add')}</Button>
          </ToolbarItem>
          <ClearFilters list={list} />
          <ToolbarPager count={data?.count ?? 0} list={list} />
        </ToolbarContent>
      </Toolbar>
      <ListBody
        error={error}
        refetch={refetch}
        rows={data?.results}
        none={{ title: t('sso.none'), text: t(list.isFiltered ? 'list.noneText' : 'sso.noneText') }}
      >
        {(mappings) => <MappingsTable mappings={mappings} />}
      </ListBody>
      <Pager count={data?.count ?? 0} list={list} isBottom />
      {isAdding && (
        <Suspense>
          <AddMapping onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
