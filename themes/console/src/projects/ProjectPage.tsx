import { Flex, FlexItem, Label, PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useOrganization } from '../api/organization';
import { assignableTypes } from '../assignments/types';
import { useTexts } from '../i18n/Texts';
import { Crumbs } from '../shared/Crumbs';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { ProjectActions } from './ProjectActions';
import { ProjectMembers } from './ProjectMembers';
import { useProject } from './queries';

const TaskAssignments = lazy(() => import('../assignments/TaskAssignments'));
const Instructions = lazy(() => import('./Instructions'));
const ProjectSettings = lazy(() => import('./ProjectSettings'));

/** One project: its people, and its settings for those who may change them; the others read what it is to be done by. */
export default function ProjectPage() {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const { project = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const { data, error, refetch } = useProject(Number(project));
  if (error) {
    return (
      <PageSection isFilled>
        <Problem error={error} retry={() => void refetch()} />
      </PageSection>
    );
  }
  if (!data) {
    return <Loading />;
  }
  const mayChange = data.permissions.includes('project.change');
  const seesPeople = data.may_view_members;
  const tab = parameters.get('tab') ?? (seesPeople ? 'members' : 'instructions');
  const place = (
    <Flex columnGap={{ default: 'columnGapSm' }}>
      <FlexItem>
        <Label isCompact status={data.is_published ? 'success' : undefined}>
          {t(data.is_published ? 'projects.published' : 'projects.draft')}
        </Label>
      </FlexItem>
      <FlexItem>
        <Link to={`/${alias}/workspaces/${data.workspace}`}>
          <bdi>{data.workspace_title}</bdi>
        </Link>
      </FlexItem>
    </Flex>
  );
  return (
    <>
      <Crumbs list="projects" title={t('projects.title')}>
        {data.title}
      </Crumbs>
      <PageHeader title={data.title} text={place} actions={mayChange && <ProjectActions project={data} />} />
      <PageSection isFilled>
        <Tabs
          aria-label={data.title}
          activeKey={tab}
          onSelect={(_, key) => setParameters({ tab: String(key) }, { replace: true })}
          mountOnEnter
          unmountOnExit
        >
          {seesPeople && (
            <Tab eventKey="members" title={<TabTitleText>{t('people.title')}</TabTitleText>}>
              <ProjectMembers project={data} />
            </Tab>
          )}
          {seesPeople && assignableTypes(data).length > 0 && (
            <Tab eventKey="tasks" title={<TabTitleText>{t('assignments.tab')}</TabTitleText>}>
              <Suspense fallback={<Loading />}>
                <TaskAssignments project={data} />
              </Suspense>
            </Tab>
          )}
          <Tab eventKey="instructions" title={<TabTitleText>{t('projects.instructions')}</TabTitleText>}>
            <Suspense fallback={<Loading />}>
              <Instructions key={data.id} project={data} mayChange={mayChange} />
            </Suspense>
          </Tab>
          {mayChange && (
            <Tab eventKey="settings" title={<TabTitleText>{t('settings.title')}</TabTitleText>}>
              <Suspense fallback={<Loading />}>
                <ProjectSettings key={data.id} project={data} />
              </Suspense>
            </Tab>
          )}
        </Tabs>
      </PageSection>
    </>
  );
}
