import { PageSection, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { Crumbs } from '../shared/Crumbs';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { Pager, ToolbarPager } from '../shared/Pager';
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
        <ListBody
          error={error}
          refetch={refetch}
          rows={data?.results}
          none={{ title: t('tags.none'), text: t(list.isFiltered ? 'list.noneText' : 'tags.noneText') }}
        >
          {(tags) => <TagsTable tags={tags} />}
        </ListBody>
        <Pager count={data?.count ?? 0} list={list} isBottom />
      </PageSection>
    </>
  );
}
