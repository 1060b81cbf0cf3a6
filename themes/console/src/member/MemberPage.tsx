import { Gallery, PageSection } from '@patternfly/react-core';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { Crumbs } from '../shared/Crumbs';
import { Loading } from '../shared/Loading';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
import { MemberActions } from './MemberActions';
import { MemberCard } from './MemberCard';
import { useMember } from './queries';
import { TagsCard } from './TagsCard';

const ExplainCard = lazy(() => import('./ExplainCard'));
const Places = lazy(() => import('./Places'));

/** One member: who they are, what they are here, what they may do and why. */
export default function MemberPage() {
  const { t } = useTexts();
  const { may } = useOrganization();
  const { person = '' } = useParams();
  const { data, error, refetch } = useMember(Number(person));
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
  const { user, member } = data;
  return (
    <>
      {may('people.view') && (
        <Crumbs list="people" title={t('people.title')}>
          {nameOf(user)}
        </Crumbs>
      )}
      <PageHeader
        title={nameOf(user)}
        text={nameOf(user) === user.email ? undefined : <bdi>{user.email}</bdi>}
        actions={<MemberActions user={user} member={member} />}
      />
      <PageSection isFilled>
        <Gallery hasGutter minWidths={{ default: '100%' }} className="kw-narrow">
          <MemberCard user={user} member={member} />
          {member && <TagsCard member={member} name={nameOf(user)} />}
          {member && (
            <Suspense>
              <Places key={user.id} person={user.id} />
            </Suspense>
          )}
          {may('members.change_role') && (
            <Suspense>
              <ExplainCard username={user.username} name={nameOf(user)} />
            </Suspense>
          )}
        </Gallery>
      </PageSection>
    </>
  );
}
