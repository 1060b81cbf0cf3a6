import {
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  LabelGroup,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { RoleSelect } from '../people/RoleSelect';
import { offeredRoles, statusOf } from '../people/roles';
import { useRoleChange } from '../people/useRoleChange';
import type { Membership } from './queries';

interface Props {
  user: Schema<'UserView'>;
  member: Membership | undefined;
}

/** What somebody is in the organization, since when, and where that comes from. */
export function MemberCard({ user, member }: Props) {
  const { t, named, date, moment } = useTexts();
  const { alias } = useOrganization();
  const change = useRoleChange();
  const role = member?.role ?? user.organization_membership.role;
  const { invited_at: invitedAt } = user.lse_fields;
  return (
    <Card>
      <CardTitle component="h2">{t('member.membership')}</CardTitle>
      <CardBody>
        <DescriptionList isHorizontal>
          <Fact term={t('role')}>
            <RoleSelect
              label={t('role.of', { name: nameOf(user) })}
              role={role}
              roles={member ? offeredRoles(member.assignable_roles) : []}
              onChange={(next) => change({ user, role }, next)}
            />
          </Fact>
          <Fact term={t('member.status')}>{t(`status.${statusOf(role)}`)}</Fact>
          {member && (
            <Fact term={t('member.source')}>
              {named('grant', member.grant_source, member.grant_source)}
              {member.groups.length > 0 && <bdi>: {member.groups.join(', ')}</bdi>}
            </Fact>
          )}
          {invitedAt && <Fact term={t('member.invited')}>{date(invitedAt)}</Fact>}
          <Fact term={t('people.joined')}>{date(user.date_joined)}</Fact>
          <Fact term={t('people.lastActive')}>{moment(user.last_activity)}</Fact>
          {member?.created_projects && member.created_projects.length > 0 && (
            <Fact term={t('member.created')}>
              <LabelGroup numLabels={10} aria-label={t('member.created')}>
                {member.created_projects.map((project) => (
                  <Label
                    key={project.id}
                    variant="outline"
                    render={({ className, content }) => (
                      <Link className={className} to={`/${alias}/projects/${project.id}`}>
                        {content}
                      </Link>
                    )}
                  >
                    <bdi>{project.title}</bdi>
                  </Label>
                ))}
              </LabelGroup>
            </Fact>
          )}
        </DescriptionList>
      </CardBody>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}
