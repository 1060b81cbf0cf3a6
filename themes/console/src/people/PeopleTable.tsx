import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTexts } from '../i18n/Texts';
import { sorting } from '../shared/sorting';
import type { ListState } from '../shared/useListState';
import { WaitingRows } from '../shared/WaitingRows';
import { nameOf } from './names';
import { PersonName } from './PersonName';
import type { Member } from './queries';
import { RoleSelect } from './RoleSelect';
import { offeredRoles } from './roles';
import { useRoleChange } from './useRoleChange';

const COLUMNS = ['email', 'role', 'last_activity', 'date_joined'];

interface Props {
  /** Nothing while they are asked for. */
  members: readonly Member[] | undefined;
  list: Pick<ListState<never>, 'ordering' | 'set'>;
}

export function PeopleTable({ members, list }: Props) {
  const { t, date } = useTexts();
  const change = useRoleChange();
  const sort = sorting(list, COLUMNS);
  return (
    <Table aria-label={t('people.title')} variant="compact">
      <Thead>
        <Tr>
          <Th sort={sort('email')} width={40}>
            {t('people.person')}
          </Th>
          <Th sort={sort('role')} width={25}>
            {t('role')}
          </Th>
          <Th sort={sort('last_activity')} modifier="nowrap">
            {t('people.lastActive')}
          </Th>
          <Th sort={sort('date_joined')} modifier="nowrap">
            {t('people.joined')}
          </Th>
        </Tr>
      </Thead>
      {members === undefined ? (
        <WaitingRows columns={COLUMNS.length} />
      ) : (
        <Tbody>
          {members.map((member) => (
            <Tr key={member.user.id}>
              <Td dataLabel={t('people.person')}>
                <PersonName person={member.user} />
              </Td>
              <Td dataLabel={t('role')}>
                <RoleSelect
                  label={t('role.of', { name: nameOf(member.user) })}
                  role={member.role}
                  roles={offeredRoles(member.assignable_roles)}
                  onChange={(role) => change(member, role)}
                />
              </Td>
              <Td dataLabel={t('people.lastActive')}>{date(member.user.last_activity)}</Td>
              <Td dataLabel={t('people.joined')}>{date(member.user.date_joined)}</Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
