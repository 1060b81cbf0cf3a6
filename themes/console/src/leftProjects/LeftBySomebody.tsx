import { Button, Card, CardBody, CardHeader, CardTitle, Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { nameOf, type Person } from '../people/names';
import { useToasts } from '../shared/Toasts';
import { useTakeOver, type LeftProject } from './queries';

const MoveProjects = lazy(() => import('./MoveProjects'));

interface Props {
  user: number;
  /** Unknown for a moment. */
  person: Person | undefined;
  projects: readonly LeftProject[];
}

/** What one person left. All of it is chosen until somebody leaves a part out. */
export function LeftBySomebody({ user, person, projects }: Props) {
  const { t, date } = useTexts();
  const toasts = useToasts();
  const takeOver = useTakeOver(user);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [isMoving, setMoving] = useState(false);
  const name = person ? nameOf(person) : '…';
  const chosen = projects.map((one) => one.id).filter((id) => !leftOut.has(id));
  const choose = (id: number, isChosen: boolean) =>
    setLeftOut((present) => {
      const next = new Set(present);
      if (isChosen) {
        next.delete(id);
      } else {
        next.add(id);
      }
      return next;
    });
  const move = async (workspace: { id: number; title: string }) => {
    const moved = await takeOver.mutateAsync({ projects: chosen, workspace: workspace.id });
    toasts.done(t('leftProjects.moved', { count: moved.length, name: workspace.title }));
  };
  const action = (
    <Button variant="secondary" isDisabled={chosen.length === 0} onClick={() => setMoving(true)}>
      {t('leftProjects.move', { count: chosen.length })}
    </Button>
  );
  return (
    <Card>
      <CardHeader actions={{ actions: action, hasNoOffset: true }}>
        <CardTitle component="h2">
          <bdi>{name}</bdi>
        </CardTitle>
      </CardHeader>
      <CardBody>
        <Table aria-label={t('leftProjects.of', { name })} variant="compact">
          <Thead>
            <Tr>
              <Th screenReaderText={t('actions')} />
              <Th width={60}>{t('projects.name')}</Th>
              <Th>{t('projects.created')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {projects.map((project) => (
              <Tr key={project.id}>
                <Td>
                  <Checkbox
                    id={`left-${project.id}`}
                    aria-label={t('leftProjects.choose', { name: project.title })}
                    isChecked={!leftOut.has(project.id)}
                    onChange={(_, isChosen) => choose(project.id, isChosen)}
                  />
                </Td>
                <Td dataLabel={t('projects.name')}>
                  <bdi>{project.title}</bdi>
                </Td>
                <Td dataLabel={t('projects.created')}>{date(project.created_at)}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
      {isMoving && (
        <Suspense>
          <MoveProjects
            title={t('leftProjects.move', { count: chosen.length })}
            onMove={move}
            onClose={() => setMoving(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
