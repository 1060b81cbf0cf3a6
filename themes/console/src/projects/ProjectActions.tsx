import { Button, Content, Flex } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { useDeleteProject } from './changes';
import type { Project } from './queries';

const DuplicateProject = lazy(() => import('./DuplicateProject'));
const SaveTemplate = lazy(() => import('../templates/SaveTemplate'));

/** Duplicating and deleting a project, and keeping its settings as a template. */
export function ProjectActions({ project }: { project: Project }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const toasts = useToasts();
  const remove = useDeleteProject(project.id);
  const [asked, setAsked] = useState<'duplicate' | 'save' | 'delete'>();
  const name = project.title;
  return (
    <Flex>
      {project.may_duplicate && (
        <Button variant="secondary" onClick={() => setAsked('duplicate')}>
          {t('projects.duplicate')}
        </Button>
      )}
      {project.permissions.includes('template.save') && (
        <Button variant="secondary" onClick={() => setAsked('save')}>
          {t('templates.saveAs')}
        </Button>
      )}
      {project.permissions.includes('project.delete') && (
        <Button variant="secondary" isDanger onClick={() => setAsked('delete')}>
          {t('delete')}
        </Button>
      )}
      {asked === 'duplicate' && (
        <Suspense>
          <DuplicateProject project={project} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {asked === 'save' && (
        <Suspense>
          <SaveTemplate project={project} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
      {asked === 'delete' && (
        <Confirm
          title={t('projects.deleteTitle', { name })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync();
            toasts.done(t('projects.deleted', { name }));
            await navigate(`/${alias}/projects`);
          }}
          onClose={() => setAsked(undefined)}
        >
          <Content component="p">{t('projects.deleteText')}</Content>
        </Confirm>
      )}
    </Flex>
  );
}
