import { EmptyState, EmptyStateBody, PageSection, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { Crumbs } from '../shared/Crumbs';
import { PageHeader } from '../shared/PageHeader';
import { Pager, ToolbarPager } from '../shared/Pager';
import { Problem } from '../shared/Problem';
import { SearchField } from '../shared/SearchField';
import { useListState } from '../shared/useListState';
import { useTagList } from './queries';
import { TagsTable } from './TagsTable';

/** All tags of the organization, to rename and delete them. One is made where somebody gets it. */
export default function TagsPage() {
  const { t } = useTexts();
  const list = useListState(['search'] as const, 'label');
  const { data, error, refetch } = useTagList({ search: list.filters.search, page: list.page, page_size: list.size });
  return (
    <>
      <Crumbs list="people" title={t('people.title')}>
        {t('tags.title')}
      </Crumbs>
      <PageHeader title={t('tags.title')} text={t('tags.text')} />
      <PageSection isFilled>
        <Toolbar inset={{ default: 'insetNone' }}>
          <ToolbarContent>
            <ToolbarItem className="kw-grow">
              <SearchField
                label={t('tags.search')}
                value={list.filters.search}
                onSearch={(search) => list.set({ search })}
              />
            </ToolbarItem>
            <ClearFilters list={list} />
            <ToolbarPager count={data?.count ?? 0} list={list} />
          </ToolbarContent>
        </Toolbar>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {data?.results.length === 0 ? (
          <EmptyState headingLevel="h2" titleText={t('tags.none')}>
            <EmptyStateBody>{t(list.isFiltered ? 'list.noneText' : 'tags.noneText')}</EmptyStateBody>
          </EmptyState>
        ) : (
          (data ?? !error) && <TagsTable tags={data?.results} />
        )}
        <Pager count={data?.count ?? 0} list={list} isBottom />
      </PageSection>
    </>
  );
}
