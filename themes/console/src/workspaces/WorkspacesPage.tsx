import {
  Button,
  PageSection,
  ToggleGroup,
  ToggleGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { SearchField } from '../shared/SearchField';
import { useListState } from '../shared/useListState';
import { useWorkspaces } from './queries';
import { useCreateWorkspace } from './changes';
import { WorkspacesTable } from './WorkspacesTable';

const WorkspaceForm = lazy(() => import('./WorkspaceForm'));

export default function WorkspacesPage() {
  const { t } = useTexts();
  const { alias, may } = useOrganization();
  const navigate = useNavigate();
  const list = useListState(['search', 'archived'] as const, 'title');
  const [isCreating, setCreating] = useState(false);
  const create = useCreateWorkspace();
  const isArchived = list.filters.archived === 'true';
  const { data, error, refetch } = useWorkspaces(isArchived);
  const wanted = list.filters.search.trim().toLocaleLowerCase();
  const workspaces = data?.filter((one) => one.title.toLocaleLowerCase().includes(wanted));
  const mayCreate = may('workspace.create');
  const action = <Button onClick={() => setCreating(true)}>{t('workspaces.create')}</Button>;
  return (
    <>
      <PageHeader title={t('workspaces.title')} text={t('workspaces.text')} actions={mayCreate && action} />
      <PageSection isFilled>
        <Toolbar inset={{ default: 'insetNone' }}>
          <ToolbarContent>
            <ToolbarItem className="kw-grow">
              <SearchField
                label={t('workspaces.search')}
                value={list.filters.search}
                onSearch={(search) => list.set({ search })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <ToggleGroup aria-label={t('workspaces.which')}>
                <ToggleGroupItem
                  text={t('workspaces.present')}
                  isSelected={!isArchived}
                  onChange={() => list.set({ archived: '' })}
                />
                <ToggleGroupItem
                  text={t('workspaces.archived')}
                  isSelected={isArchived}
                  onChange={() => list.set({ archived: 'true' })}
                />
              </ToggleGroup>
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <ListBody
          error={error}
          refetch={refetch}
          rows={workspaces}
          none={{
            title: t('workspaces.none'),
            text: t(list.isFiltered ? 'list.noneText' : mayCreate ? 'workspaces.noneText' : 'workspaces.noneForYou'),
          }}
        >
          {(rows) => <WorkspacesTable workspaces={rows} />}
        </ListBody>
      </PageSection>
      {isCreating && (
        <Suspense>
          <WorkspaceForm
            title={t('workspaces.create')}
            action={t('create')}
            onSave={async (terms) => {
              const made = await create.mutateAsync(terms);
              await navigate(`/${alias}/workspaces/${made.id}`);
            }}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
