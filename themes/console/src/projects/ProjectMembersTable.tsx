import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { PersonName } from '../people/PersonName';
import { FilterSelect } from '../shared/FilterSelect';
import { RoleName } from '../people/RoleName';
import { useToasts } from '../shared/Toasts';
import { WaitingRows } from '../shared/WaitingRows';
import { useProjectMembership, useProjectRole } from './changes';
import type { Project } from './queries';

type ProjectMember = Schema<'ProjectMemberView'>;

/** The two roles that somebody may have in a project in place of their own, and whoever has one of them. */
const PROJECT_ROLES = ['AN', 'RE'] as const;

/** Who is in every project of the organization, whatever the workspace is. */
const EVERYWHERE = ['OW', 'AD'];

interface Props {
  project: Project;
  members: readonly ProjectMember[] | undefined;
  mayChange: boolean;
}

export function ProjectMembersTable({ project, members, mayChange }: Props) {
  const { t, named } = useTexts();
  const toasts = useToasts();
  const { me } = useOrganization();
  const { add, remove } = useProjectMembership(project.id);
  const roles = useProjectRole(project.id);
  const takeOut = (member: ProjectMember) => {
    const name = nameOf(member);
    remove.mutate(member.id, {
      onSuccess: () => toasts.done(t('projects.removed', { name }), () => add.mutate([member.id])),
      onError: (error) => toasts.failed(t('projects.notRemoved', { name }), error),
    });
  };
  const give = (member: ProjectMember, code: string) => {
    const role = PROJECT_ROLES.find((one) => one === code);
    const before = PROJECT_ROLES.find((one) => one === member.project_role);
    const name = nameOf(member);
    roles.mutate(
      { person: member.id, role },
      {
        onSuccess: () =>
          toasts.done(t('role.changed', { name, role: role ? named('role', role, role) : t('projects.noRole') }), () =>
            roles.mutate({ person: member.id, role: before }),
          ),
        onError: (error) => toasts.failed(t('role.notChanged', { name }), error),
      },
    );
  };
  return (
    <Table aria-label={t('people.title')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('people.person')}</Th>
          <Th>{t('members.way')}</Th>
          <Th>{t('role')}</Th>
          <Th>{t('projects.role')}</Th>
          <Th screenReaderText={t('actions')} />
        </Tr>
      </Thead>
      {members === undefined ? (
        <WaitingRows columns={5} />
      ) : (
        <Tbody>
          {members.map((member) => {
            const { role } = member.organization_membership;
            const isOverridable = PROJECT_ROLES.some((one) => one === role) && member.id !== me.id;
            return (
              <Tr key={member.id}>
                <Td dataLabel={t('people.person')}>
                  <PersonName person={member} />
                </Td>
                <Td dataLabel={t('members.way')}>
                  <Way project={project} member={member} />
                </Td>
                <Td dataLabel={t('role')}>
                  <RoleName role={role} />
                </Td>
                <Td dataLabel={t('projects.role')}>
                  {mayChange && isOverridable ? (
                    <FilterSelect
                      label={t('projects.roleOf', { name: nameOf(member) })}
                      all={t('projects.noRole')}
                      value={member.project_role ?? ''}
                      options={PROJECT_ROLES.map((value) => ({ value, text: <RoleName role={value} /> }))}
                      onChange={(code) => give(member, code)}
                    />
                  ) : (
                    member.project_role && <RoleName role={member.project_role} />
                  )}
                </Td>
                <Td isActionCell>
                  {mayChange && !member.implicit_member && (
                    <Button
                      variant="link"
                      isInline
                      aria-label={t('members.removeOf', { name: nameOf(member) })}
                      onClick={() => takeOut(member)}
                    >
                      {t('remove')}
                    </Button>
                  )}
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      )}
    </Table>
  );
}

/** How somebody came to be a member of a project. */
function Way({ project, member }: { project: Project; member: ProjectMember }) {
  const { t } = useTexts();
  if (!member.implicit_member) {
    return t('members.isExplicit');
  }
  if (EVERYWHERE.includes(member.organization_membership.role)) {
    return t('members.byRole');
  }
  return t('members.byWorkspace', { title: project.workspace_title ?? '' });
}
