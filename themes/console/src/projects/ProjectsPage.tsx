import { Button, PageSection } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { LeftProjectsNotice } from '../leftProjects/LeftProjectsNotice';
import { PageHeader } from '../shared/PageHeader';
import { ProjectList } from './ProjectList';

const CreateProject = lazy(() => import('./CreateProject'));

export default function ProjectsPage() {
  const { t } = useTexts();
  const { may } = useOrganization();
  const [isCreating, setCreating] = useState(false);
  const create = <Button onClick={() => setCreating(true)}>{t('projects.create')}</Button>;
  return (
    <>
      <PageHeader title={t('projects.title')} text={t('projects.text')} actions={may('project.create') && create} />
      <PageSection isFilled>
        <LeftProjectsNotice />
        <ProjectList />
      </PageSection>
      {isCreating && (
        <Suspense>
          <CreateProject onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
