import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Schema } from '../api/operations';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { PersonName } from '../people/PersonName';
import { RoleName } from '../people/RoleName';
import { WaitingRows } from '../shared/WaitingRows';

interface Props {
  members: readonly Schema<'UserView'>[] | undefined;
  /** Only where the viewer may take people out. */
  onRemove: ((person: { id: number; name: string }) => void) | undefined;
}

export function WorkspaceMembersTable({ members, onRemove }: Props) {
  const { t } = useTexts();
  return (
    <Table aria-label={t('workspaces.members')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('people.person')}</Th>
          <Th>{t('role')}</Th>
          <Th screenReaderText={t('actions')} />
        </Tr>
      </Thead>
      {members === undefined ? (
        <WaitingRows columns={3} />
      ) : (
        <Tbody>
          {members.map((person) => (
            <Tr key={person.id}>
              <Td dataLabel={t('people.person')}>
                <PersonName person={person} />
              </Td>
              <Td dataLabel={t('role')}>
                <RoleName role={person.organization_membership.role} />
              </Td>
              <Td isActionCell>
                {onRemove && (
                  <Button
                    variant="link"
                    isInline
                    aria-label={t('members.removeOf', { name: nameOf(person) })}
                    onClick={() => onRemove({ id: person.id, name: nameOf(person) })}
                  >
                    {t('remove')}
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
