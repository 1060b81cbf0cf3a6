import { Button, Content } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { useDeleteProject } from './changes';
import type { Project } from './queries';

/** Deleting a project. */
export function ProjectActions({ project }: { project: Project }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const toasts = useToasts();
  const remove = useDeleteProject(project.id);
  const [isAsked, setAsked] = useState(false);
  const name = project.title;
  if (!project.permissions.includes('project.delete')) {
    return null;
  }
  return (
    <>
      <Button variant="secondary" isDanger onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      {isAsked && (
        <Confirm
          title={t('projects.deleteTitle', { name })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync();
            toasts.done(t('projects.deleted', { name }));
            await navigate(`/${alias}/projects`);
          }}
          onClose={() => setAsked(false)}
        >
          <Content component="p">{t('projects.deleteText')}</Content>
        </Confirm>
      )}
    </>
  );
}
