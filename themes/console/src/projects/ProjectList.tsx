import { ToggleGroup, ToggleGroupItem, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { FilterSelect } from '../shared/FilterSelect';
import { ListBody } from '../shared/ListBody';
import { Pager, ToolbarPager } from '../shared/Pager';
import { SearchField } from '../shared/SearchField';
import { useListState } from '../shared/useListState';
import { useWorkspaces, type Workspace } from '../workspaces/queries';
import { ProjectsTable } from './ProjectsTable';
import { useProjects } from './queries';

/** The projects that the viewer sees, of one workspace or of all. */
export function ProjectList({ workspace, action }: { workspace?: Workspace; action?: ReactNode }) {
  const { t } = useTexts();
  const list = useListState(['search', 'workspace', 'archived'] as const, '-created_at');
  // Projects of archived workspaces are left out unless they are asked for.
  const isArchived = workspace?.is_archived ?? list.filters.archived === 'true';
  const { data: workspaces = [] } = useWorkspaces(isArchived);
  const chosen = workspace?.id ?? (Number(list.filters.workspace) || undefined);
  const { data, error, refetch } = useProjects({
    search: list.filters.search,
    ...(chosen && { workspaces: [chosen] }),
    ...(isArchived && { archived: true }),
    ordering: list.ordering,
    page: list.page,
    page_size: list.size,
  });
  return (
    <>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className="kw-grow">
            <SearchField
              label={t('projects.search')}
              value={list.filters.search}
              onSearch={(search) => list.set({ search })}
            />
          </ToolbarItem>
          {!workspace && (
            <ToolbarItem>
              <ToggleGroup aria-label={t('projects.which')}>
                <ToggleGroupItem
                  text={t('workspaces.present')}
                  isSelected={!isArchived}
                  onChange={() => list.set({ archived: '', workspace: '' })}
                />
                <ToggleGroupItem
                  text={t('workspaces.archived')}
                  isSelected={isArchived}
                  onChange={() => list.set({ archived: 'true', workspace: '' })}
                />
              </ToggleGroup>
            </ToolbarItem>
          )}
          {!workspace && (
            <ToolbarItem>
              <FilterSelect
                label={t('projects.byWorkspace')}
                all={t('projects.everyWorkspace')}
                value={list.filters.workspace}
                options={workspaces.map((one) => ({ value: String(one.id), text: <bdi>{one.title}</bdi> }))}
                onChange={(next) => list.set({ workspace: next })}
              />
            </ToolbarItem>
          )}
          <ClearFilters list={list} />
          {action}
          <ToolbarPager count={data?.count ?? 0} list={list} />
        </ToolbarContent>
      </Toolbar>
      <ListBody
        error={error}
        refetch={refetch}
        rows={data?.results}
        none={{ title: t('projects.none'), text: t(list.isFiltered ? 'list.noneText' : 'projects.noneText') }}
      >
        {(projects) => <ProjectsTable projects={projects} list={list} hasWorkspace={!workspace} />}
      </ListBody>
      <Pager count={data?.count ?? 0} list={list} isBottom />
    </>
  );
}
