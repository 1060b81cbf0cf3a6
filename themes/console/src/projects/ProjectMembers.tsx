import { Button, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { FilterSelect } from '../shared/FilterSelect';
import { ListBody } from '../shared/ListBody';
import { ToolbarPager } from '../shared/Pager';
import { saveFile } from '../shared/saveFile';
import { SearchField } from '../shared/SearchField';
import { useToasts } from '../shared/Toasts';
import { useListState } from '../shared/useListState';
import { useProjectMembership } from './changes';
import { ProjectMembersTable } from './ProjectMembersTable';
import { projectsKey, type Project } from './queries';

const AddMembers = lazy(() => import('../people/AddMembers'));

/** Who works in a project: those who were added, and those who are there by the workspace. */
export function ProjectMembers({ project }: { project: Project }) {
  const { t } = useTexts();
  const { api, alias } = useOrganization();
  const toasts = useToasts();
  const list = useListState(['search', 'implicit'] as const, 'email');
  const [isAdding, setAdding] = useState(false);
  const { add } = useProjectMembership(project.id);
  const { search, implicit } = list.filters;
  const people = { search, implicit: implicit === '' ? undefined : implicit === 'true' };
  const filter = { ...people, page: list.page, page_size: list.size };
  const { data, error, refetch } = useQuery({
    queryKey: [...projectsKey(alias), project.id, 'members', filter],
    queryFn: () =>
      api.get('/api/projects/{project}/members/paginated', { path: { project: project.id }, query: filter }),
    placeholderData: keepPreviousData,
  });
  const mayChange = project.permissions.includes('project.change');
  const save = () =>
    api.file('/api/projects/{project}/members/export', { path: { project: project.id }, query: people }).then(
      (file) => saveFile(file, `${project.title}.csv`),
      (problem: unknown) => toasts.failed(t('notSaved'), problem),
    );
  return (
    <>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className="kw-grow">
            <SearchField label={t('people.search')} value={search} onSearch={(next) => list.set({ search: next })} />
          </ToolbarItem>
          <ToolbarItem>
            <FilterSelect
              label={t('members.byWay')}
              all={t('members.everyWay')}
              value={implicit}
              options={[
                { value: 'false', text: t('members.explicit') },
                { value: 'true', text: t('members.implicit') },
              ]}
              onChange={(next) => list.set({ implicit: next })}
            />
          </ToolbarItem>
          <ClearFilters list={list} />
          {mayChange && (
            <>
              <ToolbarItem>
                <Button onClick={() => setAdding(true)}>{t('members.add')}</Button>
              </ToolbarItem>
              <ToolbarItem>
                <Button variant="secondary" onClick={() => void save()}>
                  {t('csv')}
                </Button>
              </ToolbarItem>
            </>
          )}
          <ToolbarPager count={data?.count ?? 0} list={list} />
        </ToolbarContent>
      </Toolbar>
      <ListBody
        error={error}
        refetch={refetch}
        rows={data?.results}
        none={{
          title: t(list.isFiltered ? 'people.none' : 'members.none'),
          text: t(list.isFiltered ? 'list.noneText' : 'projects.membersText'),
        }}
      >
        {(members) => <ProjectMembersTable project={project} members={members} mayChange={mayChange} />}
      </ListBody>
      {isAdding && (
        <Suspense>
          <AddMembers
            title={t('projects.addTo', { name: project.title })}
            exclude={{ exclude_project_id: project.id }}
            onAdd={(people) => add.mutateAsync(people)}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
