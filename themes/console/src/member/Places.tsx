import { Card, CardBody, CardTitle, Content, Label, Pagination } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { RoleName } from '../people/RoleName';
import { Problem } from '../shared/Problem';
import { WaitingRows } from '../shared/WaitingRows';
import { Swatch } from '../workspaces/Swatch';
import { PLACES, useProjectsOf, useWorkspacesOf } from './queries';

type Tie = Schema<'TieView'>;

/** Where somebody works: their workspaces and projects, as far as the viewer sees them, and what gave each. */
export default function Places({ person }: { person: number }) {
  return (
    <>
      <Workspaces person={person} />
      <Projects person={person} />
    </>
  );
}

function Workspaces({ person }: { person: number }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const [page, setPage] = useState(1);
  const places = useWorkspacesOf(person, page);
  const heads = (
    <>
      <Th width={50}>{t('workspaces.name')}</Th>
      <Th>{t('member.why')}</Th>
    </>
  );
  return (
    <PlacesCard
      title={t('workspaces.title')}
      none={t('member.noWorkspaces')}
      places={places}
      heads={heads}
      columns={2}
      page={page}
      onPage={setPage}
    >
      {places.data?.results.map((one) => (
        <Tr key={one.id}>
          <Td dataLabel={t('workspaces.name')}>
            <div>
              <Swatch color={one.color} />
              <Link to={`/${alias}/workspaces/${one.id}`}>
                <bdi>{one.title}</bdi>
              </Link>{' '}
              {one.is_archived && <Label isCompact>{t('workspaces.archived')}</Label>}
            </div>
          </Td>
          <Td dataLabel={t('member.why')}>
            <Ties ties={one.ties} />
          </Td>
        </Tr>
      ))}
    </PlacesCard>
  );
}

function Projects({ person }: { person: number }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const [page, setPage] = useState(1);
  const places = useProjectsOf(person, page);
  const heads = (
    <>
      <Th width={25}>{t('projects.name')}</Th>
      <Th modifier="nowrap">{t('projects.workspace')}</Th>
      <Th modifier="nowrap">{t('member.roleThere')}</Th>
      <Th>{t('member.why')}</Th>
    </>
  );
  return (
    <PlacesCard
      title={t('projects.title')}
      none={t('member.noProjects')}
      places={places}
      heads={heads}
      columns={4}
      page={page}
      onPage={setPage}
    >
      {places.data?.results.map((one) => (
        <Tr key={one.id}>
          <Td dataLabel={t('projects.name')}>
            <Link to={`/${alias}/projects/${one.id}`}>
              <bdi>{one.title}</bdi>
            </Link>{' '}
            {!one.is_published && <Label isCompact>{t('projects.draft')}</Label>}
          </Td>
          <Td dataLabel={t('projects.workspace')}>
            <bdi>{one.workspace_title}</bdi>
          </Td>
          <Td dataLabel={t('member.roleThere')}>
            <RoleName role={one.role} />
            {one.project_role_source && <Ties ties={[roleTie(one.project_role_source)]} />}
          </Td>
          <Td dataLabel={t('member.why')}>
            <Ties ties={one.ties} />
          </Td>
        </Tr>
      ))}
    </PlacesCard>
  );
}

interface PlacesCardProps {
  title: string;
  /** What stands there in place of the table if there is nothing. */
  none: string;
  places: Pick<UseQueryResult<{ count: number }>, 'data' | 'error' | 'refetch'>;
  heads: ReactNode;
  columns: number;
  page: number;
  onPage: (page: number) => void;
  /** A row each. */
  children: ReactNode;
}

function PlacesCard({ title, none, places, heads, columns, page, onPage, children }: PlacesCardProps) {
  const { data, error, refetch } = places;
  return (
    <Card>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {data?.count === 0 && <Content component="p">{none}</Content>}
        {data?.count !== 0 && !error && (
          <Table aria-label={title} variant="compact">
            <Thead>
              <Tr>{heads}</Tr>
            </Thead>
            {data === undefined ? <WaitingRows columns={columns} /> : <Tbody>{children}</Tbody>}
          </Table>
        )}
        <PlacePager count={data?.count ?? 0} page={page} onPage={onPage} />
      </CardBody>
    </Card>
  );
}

const roleTie = (source: string): Tie => ({ kind: 'project_role', sources: [source], groups: [] });

function Ties({ ties }: { ties: readonly Tie[] }) {
  const { named } = useTexts();
  return ties.map(({ kind, sources, groups }) => {
    const given = sources.map((source) => named('grant', source, source)).join(', ');
    const by = groups.length === 0 ? given : `${given}: ${groups.join(', ')}`;
    const what = named('grant', kind, kind);
    return <div key={kind}>{by === '' ? what : `${what} (${by})`}</div>;
  });
}

function PlacePager({ count, page, onPage }: { count: number; page: number; onPage: (page: number) => void }) {
  const { t } = useTexts();
  return (
    count > PLACES && (
      <Pagination
        isCompact
        itemCount={count}
        perPage={PLACES}
        page={page}
        perPageOptions={[]}
        titles={{
          ofWord: t('pager.of'),
          items: '',
          toPreviousPageAriaLabel: t('pager.previous'),
          toNextPageAriaLabel: t('pager.next'),
        }}
        onSetPage={(_, next) => onPage(next)}
      />
    )
  );
}
