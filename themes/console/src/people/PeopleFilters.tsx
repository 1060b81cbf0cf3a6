import { Button, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { FilterSelect } from '../shared/FilterSelect';
import { ToolbarPager } from '../shared/Pager';
import { SearchField } from '../shared/SearchField';
import type { ListState } from '../shared/useListState';
import { RoleName } from './RoleName';
import { ROLES_OF, STATUSES } from './roles';
import { useTag, useTags } from './tags';

interface Props {
  list: ListState<'search' | 'role' | 'status' | 'tag'>;
  count: number;
}

export function PeopleFilters({ list, count }: Props) {
  const { t } = useTexts();
  return (
    <Toolbar inset={{ default: 'insetNone' }} className="kw-filters">
      <ToolbarContent>
        <ToolbarItem className="kw-grow">
          <SearchField
            label={t('people.search')}
            value={list.filters.search}
            onSearch={(search) => list.set({ search })}
          />
        </ToolbarItem>
        <ToolbarGroup variant="filter-group">
          <ToolbarItem>
            <FilterSelect
              label={t('people.byRole')}
              all={t('people.everyRole')}
              value={list.filters.role}
              options={ROLES_OF.active.map((value) => ({ value, text: <RoleName role={value} /> }))}
              onChange={(role) => list.set({ role })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <FilterSelect
              label={t('people.byStatus')}
              all={t('people.everyStatus')}
              value={list.filters.status}
              options={STATUSES.map((value) => ({ value, text: t(`status.${value}`) }))}
              onChange={(status) => list.set({ status })}
            />
          </ToolbarItem>
          <TagFilter value={list.filters.tag} onChange={(tag) => list.set({ tag })} />
        </ToolbarGroup>
        <ClearFilters list={list} />
        <ToolbarPager count={count} list={list} />
      </ToolbarContent>
    </Toolbar>
  );
}

/** Nothing where the organization has no tags. */
function TagFilter({ value, onChange }: { value: string; onChange: (tag: string) => void }) {
  const { t } = useTexts();
  const { alias, may } = useOrganization();
  const { data } = useTags();
  const { data: chosen } = useTag(Number(value) > 0 ? Number(value) : undefined);
  const tags = data?.results ?? [];
  if (tags.length === 0 && !chosen) {
    return null;
  }
  const shown = chosen && !tags.some((tag) => tag.id === chosen.id) ? [chosen, ...tags] : tags;
  return (
    <ToolbarItem>
      <FilterSelect
        label={t('people.byTag')}
        all={t('people.everyTag')}
        value={value}
        options={shown.map((tag) => ({ value: String(tag.id), text: <bdi>{tag.label}</bdi> }))}
        onChange={onChange}
      />
      {may('members.change_role') && (
        <Button variant="link" component={(props) => <Link {...props} to={`/${alias}/people/tags`} />}>
          {t('tags.manage')}
        </Button>
      )}
    </ToolbarItem>
  );
}
