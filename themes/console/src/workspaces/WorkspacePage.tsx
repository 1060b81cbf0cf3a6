import { Content, PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useParams, useSearchParams } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ProjectsOf } from '../projects/ProjectsOf';
import { Crumbs } from '../shared/Crumbs';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { useWorkspace } from './queries';
import { WorkspaceActions } from './WorkspaceActions';
import { WorkspaceMembers } from './WorkspaceMembers';

/** One workspace: its projects and its people. */
export default function WorkspacePage() {
  const { t } = useTexts();
  const { may } = useOrganization();
  const { workspace = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const { data, error, refetch } = useWorkspace(Number(workspace));
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
  const tab = parameters.get('tab') ?? 'projects';
  const hasMembers = may('people.view') && !data.is_personal;
  return (
    <>
      <Crumbs list="workspaces" title={t('workspaces.title')}>
        {data.title}
      </Crumbs>
      <PageHeader
        title={data.title}
        text={data.description && <bdi>{data.description}</bdi>}
        actions={<WorkspaceActions workspace={data} />}
      />
      <PageSection isFilled>
        {data.is_archived && <Content component="p">{t('workspaces.isArchived')}</Content>}
        <Tabs
          aria-label={data.title}
          activeKey={tab}
          onSelect={(_, key) => setParameters(key === 'projects' ? {} : { tab: String(key) }, { replace: true })}
          mountOnEnter
          unmountOnExit
        >
          <Tab eventKey="projects" title={<TabTitleText>{t('projects.title')}</TabTitleText>}>
            <ProjectsOf workspace={data} />
          </Tab>
          {hasMembers && (
            <Tab eventKey="members" title={<TabTitleText>{t('workspaces.members')}</TabTitleText>}>
              <WorkspaceMembers workspace={data} />
            </Tab>
          )}
        </Tabs>
      </PageSection>
    </>
  );
}
