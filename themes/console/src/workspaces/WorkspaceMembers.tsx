import { Button, EmptyState, EmptyStateBody, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { PersonName } from '../people/PersonName';
import { RoleName } from '../people/RoleName';
import { ToolbarPager } from '../shared/Pager';
import { Problem } from '../shared/Problem';
import { SearchField } from '../shared/SearchField';
import { useToasts } from '../shared/Toasts';
import { useListState } from '../shared/useListState';
import { WaitingRows } from '../shared/WaitingRows';
import { useWorkspaceMembership } from './changes';
import { workspacesKey, type Workspace } from './queries';

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
      {error && <Problem error={error} retry={() => void refetch()} />}
      {data?.results.length === 0 ? (
        <EmptyState headingLevel="h2" titleText={t(list.isFiltered ? 'people.none' : 'members.none')}>
          <EmptyStateBody>{t(list.isFiltered ? 'list.noneText' : 'workspaces.membersText')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <Table aria-label={t('workspaces.members')} variant="compact">
          <Thead>
            <Tr>
              <Th>{t('people.person')}</Th>
              <Th>{t('role')}</Th>
              <Th screenReaderText={t('actions')} />
            </Tr>
          </Thead>
          {data === undefined ? (
            !error && <WaitingRows columns={3} />
          ) : (
            <Tbody>
              {data.results.map((person) => (
                <Tr key={person.id}>
                  <Td dataLabel={t('people.person')}>
                    <PersonName person={person} />
                  </Td>
                  <Td dataLabel={t('role')}>
                    <RoleName role={person.organization_membership.role} />
                  </Td>
                  <Td isActionCell>
                    {mayChange && (
                      <Button
                        variant="link"
                        isInline
                        aria-label={t('members.removeOf', { name: nameOf(person) })}
                        onClick={() => takeOut({ id: person.id, name: nameOf(person) })}
                      >
                        {t('remove')}
                      </Button>
                    )}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          )}
        </Table>
      )}
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
