import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { sorting } from '../shared/sorting';
import type { ListState } from '../shared/useListState';
import { WaitingRows } from '../shared/WaitingRows';
import type { Project } from './queries';

interface Props {
  projects: readonly Project[] | undefined;
  list: Pick<ListState<never>, 'ordering' | 'set'>;
  hasWorkspace: boolean;
}

export function ProjectsTable({ projects, list, hasWorkspace }: Props) {
  const { t, date, number } = useTexts();
  const { alias } = useOrganization();
  const columns = ['title', ...(hasWorkspace ? [undefined] : []), undefined, undefined, 'created_at'];
  const sort = sorting(list, columns);
  return (
    <Table aria-label={t('projects.title')} variant="compact">
      <Thead>
        <Tr>
          <Th width={40} sort={sort('title')}>
            {t('projects.name')}
          </Th>
          {hasWorkspace && <Th>{t('projects.workspace')}</Th>}
          <Th>{t('projects.state')}</Th>
          <Th>{t('people.title')}</Th>
          <Th sort={sort('created_at')}>{t('projects.created')}</Th>
        </Tr>
      </Thead>
      {projects === undefined ? (
        <WaitingRows columns={columns.length} />
      ) : (
        <Tbody>
          {projects.map((project) => (
            <Tr key={project.id}>
              <Td dataLabel={t('projects.name')}>
                <Link to={`/${alias}/projects/${project.id}`}>
                  <bdi>{project.title}</bdi>
                </Link>
              </Td>
              {hasWorkspace && (
                <Td dataLabel={t('projects.workspace')}>
                  <bdi>{project.workspace_title}</bdi>
                </Td>
              )}
              <Td dataLabel={t('projects.state')}>
                <Label isCompact status={project.is_published ? 'success' : undefined}>
                  {t(project.is_published ? 'projects.published' : 'projects.draft')}
                </Label>
              </Td>
              <Td dataLabel={t('people.title')}>{number(project.members_count)}</Td>
              <Td dataLabel={t('projects.created')}>{date(project.created_at)}</Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
