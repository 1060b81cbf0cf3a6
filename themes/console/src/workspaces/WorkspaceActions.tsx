import { Button, Content, Flex } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { useChangeWorkspace, useDeleteWorkspace } from './changes';
import type { Workspace } from './queries';

const WorkspaceForm = lazy(() => import('./WorkspaceForm'));

/** Renaming, archiving and deleting a workspace. Archiving is taken back at once, deleting never. */
export function WorkspaceActions({ workspace }: { workspace: Workspace }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const mayChange = workspace.permissions.includes('workspace.change');
  const navigate = useNavigate();
  const toasts = useToasts();
  const change = useChangeWorkspace(workspace.id);
  const remove = useDeleteWorkspace(workspace.id);
  const [asked, setAsked] = useState<'change' | 'delete'>();
  const name = workspace.title;
  const archive = (isArchived: boolean, undo?: () => void) =>
    change.mutate(
      { is_archived: isArchived },
      {
        onSuccess: () => toasts.done(t(isArchived ? 'workspaces.wasArchived' : 'workspaces.isBack', { name }), undo),
        onError: (error) => toasts.failed(t('workspaces.notChanged', { name }), error),
      },
    );
  return (
    <Flex>
      {mayChange && (
        <Button variant="secondary" onClick={() => setAsked('change')}>
          {t('change')}
        </Button>
      )}
      {mayChange && !workspace.is_personal && (
        <Button
          variant="secondary"
          onClick={() => archive(!workspace.is_archived, () => archive(workspace.is_archived))}
        >
          {t(workspace.is_archived ? 'workspaces.bringBack' : 'workspaces.archive')}
        </Button>
      )}
      {workspace.permissions.includes('workspace.delete') && (
        <Button variant="secondary" isDanger onClick={() => setAsked('delete')}>
          {t('delete')}
        </Button>
      )}
      {asked === 'change' && (
        <Suspense>
          <WorkspaceForm
            title={t('workspaces.change', { name })}
            action={t('save')}
            workspace={workspace}
            onSave={(terms) => change.mutateAsync(terms)}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
      {asked === 'delete' && (
        <Confirm
          title={t('workspaces.deleteTitle', { name })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync();
            toasts.done(t('workspaces.deleted', { name }));
            await navigate(`/${alias}/workspaces`);
          }}
          onClose={() => setAsked(undefined)}
        >
          <Content component="p">{t('workspaces.deleteText')}</Content>
        </Confirm>
      )}
    </Flex>
  );
}
