import { Button, PageSection, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { SearchField } from '../shared/SearchField';
import { useListState } from '../shared/useListState';
import { useTemplates } from './queries';
import { TemplatesTable } from './TemplatesTable';

const SaveTemplate = lazy(() => import('./SaveTemplate'));

/** Settings of projects, kept to make more of the same kind. */
export default function TemplatesPage() {
  const { t } = useTexts();
  const list = useListState(['search'] as const, 'name');
  const [isCreating, setCreating] = useState(false);
  const { data, error, refetch } = useTemplates(list.ordering);
  const wanted = list.filters.search.trim().toLocaleLowerCase();
  const templates = data?.filter((one) => `${one.name}\n${one.description ?? ''}`.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        text={t('templates.text')}
        actions={<Button onClick={() => setCreating(true)}>{t('templates.create')}</Button>}
      />
      <PageSection isFilled>
        <Toolbar inset={{ default: 'insetNone' }}>
          <ToolbarContent>
            <ToolbarItem className="kw-grow">
              <SearchField
                label={t('templates.search')}
                value={list.filters.search}
                onSearch={(search) => list.set({ search })}
              />
            </ToolbarItem>
            <ClearFilters list={list} />
          </ToolbarContent>
        </Toolbar>
        <ListBody
          error={error}
          refetch={refetch}
          rows={templates}
          none={{ title: t('templates.none'), text: t(list.isFiltered ? 'list.noneText' : 'templates.noneText') }}
        >
          {(rows) => <TemplatesTable templates={rows} list={list} />}
        </ListBody>
      </PageSection>
      {isCreating && (
        <Suspense>
          <SaveTemplate onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
