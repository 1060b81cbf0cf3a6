import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { WaitingRows } from '../shared/WaitingRows';
import type { Workspace } from './queries';
import { Swatch } from './Swatch';

export function WorkspacesTable({ workspaces }: { workspaces: readonly Workspace[] | undefined }) {
  const { t, number } = useTexts();
  const { alias } = useOrganization();
  return (
    <Table aria-label={t('workspaces.title')} variant="compact">
      <Thead>
        <Tr>
          <Th width={40}>{t('workspaces.name')}</Th>
          <Th>{t('workspaces.description')}</Th>
          <Th modifier="fitContent">{t('projects.title')}</Th>
        </Tr>
      </Thead>
      {workspaces === undefined ? (
        <WaitingRows columns={3} />
      ) : (
        <Tbody>
          {workspaces.map((one) => (
            <Tr key={one.id}>
              <Td dataLabel={t('workspaces.name')}>
                <div>
                  <Swatch color={one.color} />
                  <Link to={`/${alias}/workspaces/${one.id}`}>
                    <bdi>{one.title}</bdi>
                  </Link>{' '}
                  {one.is_personal && <Label isCompact>{t('workspaces.personal')}</Label>}
                </div>
              </Td>
              <Td dataLabel={t('workspaces.description')} modifier="truncate">
                <bdi>{one.description}</bdi>
              </Td>
              <Td dataLabel={t('projects.title')}>{number(one.projects_count)}</Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
