import { Button, ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import type { Workspace } from '../workspaces/queries';
import { ProjectList } from './ProjectList';

const CreateProject = lazy(() => import('./CreateProject'));

/** The projects of one workspace. */
export function ProjectsOf({ workspace }: { workspace: Workspace }) {
  const { t } = useTexts();
  const [isCreating, setCreating] = useState(false);
  return (
    <>
      <ProjectList
        workspace={workspace}
        action={
          workspace.permissions.includes('project.create') &&
          !workspace.is_archived && (
            <ToolbarItem>
              <Button onClick={() => setCreating(true)}>{t('projects.create')}</Button>
            </ToolbarItem>
          )
        }
      />
      {isCreating && (
        <Suspense>
          <CreateProject workspace={workspace} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
