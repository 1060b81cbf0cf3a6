import { Button, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ListBody } from '../shared/ListBody';
import { ToolbarPager } from '../shared/Pager';
import { SearchField } from '../shared/SearchField';
import { useToasts } from '../shared/Toasts';
import { useListState } from '../shared/useListState';
import { useWorkspaceMembership } from './changes';
import { workspacesKey, type Workspace } from './queries';
import { WorkspaceMembersTable } from './WorkspaceMembersTable';

const AddMembers = lazy(() => import('../people/AddMembers'));

/** Who was added to a workspace. Owner and Administrators reach it without that, and so does who created it. */
export function WorkspaceMembers({ workspace }: { workspace: Workspace }) {
  const { t } = useTexts();
  const { api, alias } = useOrganization();
  const toasts = useToasts();
  const list = useListState(['search'] as const, '');
  const [isAdding, setAdding] = useState(false);
  const { add, remove } = useWorkspaceMembership(workspace.id);
  const filter = { search: list.filters.search, page: list.page, page_size: list.size };
  const { data, error, refetch } = useQuery({
    queryKey: [...workspacesKey(alias), workspace.id, 'members', filter],
    queryFn: () =>
      api.get('/api/workspaces/{workspace}/memberships/paginated', {
        path: { workspace: workspace.id },
        query: filter,
      }),
    placeholderData: keepPreviousData,
  });
  const mayChange = workspace.permissions.includes('workspace.change');
  const takeOut = (person: { id: number; name: string }) =>
    remove.mutate(person.id, {
      onSuccess: () => toasts.done(t('workspaces.removed', person), () => add.mutate([person.id])),
      onError: (problem) => toasts.failed(t('workspaces.notRemoved', person), problem),
    });
  return (
    <>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className="kw-grow">
            <SearchField
              label={t('people.search')}
              value={list.filters.search}
              onSearch={(search) => list.set({ search })}
            />
          </ToolbarItem>
          {mayChange && (
            <ToolbarItem>
              <Button onClick={() => setAdding(true)}>{t('members.add')}</Button>
            </ToolbarItem>
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
          text: t(list.isFiltered ? 'list.noneText' : 'workspaces.membersText'),
        }}
      >
        {(members) => <WorkspaceMembersTable members={members} onRemove={mayChange ? takeOut : undefined} />}
      </ListBody>
      {isAdding && (
        <Suspense>
          <AddMembers
            title={t('workspaces.addTo', { name: workspace.title })}
            exclude={{ exclude_workspace_id: workspace.id }}
            onAdd={(people) => add.mutateAsync(people)}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </>
  );
}
