import { EmptyState, EmptyStateBody, PageSection, Stack, StackItem } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { Crumbs } from '../shared/Crumbs';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { LeftBySomebody } from './LeftBySomebody';
import { useLeftProjects, usePeopleWhoLeft } from './queries';

/** The projects of people who don't work in the organization any more, to be moved to where others reach them. */
export default function LeftProjectsPage() {
  const { t } = useTexts();
  const { data, error, isLoading, refetch } = useLeftProjects();
  const people = usePeopleWhoLeft(data ?? []);
  return (
    <>
      <Crumbs list="projects" title={t('projects.title')}>
        {t('leftProjects.title')}
      </Crumbs>
      <PageHeader title={t('leftProjects.title')} text={t('leftProjects.text')} />
      <PageSection isFilled>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {isLoading && <Loading />}
        {!error && !isLoading && people.length === 0 && (
          <EmptyState headingLevel="h2" titleText={t('leftProjects.none')}>
            <EmptyStateBody>{t('leftProjects.noneText')}</EmptyStateBody>
          </EmptyState>
        )}
        <Stack hasGutter>
          {people.map(({ user, person, projects }) => (
            <StackItem key={user}>
              <LeftBySomebody user={user} person={person} projects={projects} />
            </StackItem>
          ))}
        </Stack>
      </PageSection>
    </>
  );
}
