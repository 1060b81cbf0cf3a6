import { Button, EmptyState, EmptyStateBody, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import type { Project } from '../projects/queries';
import { Pager, ToolbarPager } from '../shared/Pager';
import { Problem } from '../shared/Problem';
import { useListState } from '../shared/useListState';
import { AssigneesTable } from './AssigneesTable';
import { useAssignees } from './queries';
import { assignableTypes } from './types';
import { TaskField } from './TaskField';
import { readTaskNumbers, writeTaskNumbers } from './taskNumbers';

const AssignTasks = lazy(() => import('./AssignTasks'));
const UnassignTasks = lazy(() => import('./UnassignTasks'));

/** Who labels and who reviews which tasks. The application knows the tasks; here they are numbers. */
export default function TaskAssignments({ project }: { project: Project }) {
  const { t } = useTexts();
  const list = useListState(['tasks'] as const, '');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<'assign' | 'unassign'>();
  const listed = readTaskNumbers(list.filters.tasks).tasks;
  const { rows, error } = useAssignees(project.id, listed.slice((list.page - 1) * list.size, list.page * list.size));
  const shown = rows.map(({ task }) => task).filter((task) => chosen.has(task));
  const types = assignableTypes(project);
  const show = (tasks: readonly number[]) => {
    setChosen(new Set());
    list.set({ tasks: writeTaskNumbers(tasks) });
  };
  return (
    <>
      <TaskField key={list.filters.tasks} present={list.filters.tasks} onShow={show} />
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <Button onClick={() => setAsked('assign')}>{t('assignments.assign')}</Button>
          </ToolbarItem>
          {shown.length > 0 && (
            <ToolbarItem>
              <Button variant="secondary" isDanger onClick={() => setAsked('unassign')}>
                {t('assignments.clear', { count: shown.length })}
              </Button>
            </ToolbarItem>
          )}
          <ToolbarPager count={listed.length} list={list} />
        </ToolbarContent>
      </Toolbar>
      {error && <Problem error={error} />}
      {listed.length === 0 ? (
        <EmptyState headingLevel="h2" titleText={t('assignments.none')}>
          <EmptyStateBody>{t('assignments.noneText')}</EmptyStateBody>
        </EmptyState>
      ) : (
        <AssigneesTable project={project} types={types} rows={rows} chosen={chosen} onChoose={setChosen} />
      )}
      <Pager count={listed.length} list={list} isBottom />
      {asked === 'assign' && (
        <Suspense>
          <AssignTasks
            project={project}
            types={types}
            tasks={shown.length > 0 ? shown : listed}
            onAssigned={(tasks) => show([...new Set([...listed, ...tasks])].sort((one, other) => one - other))}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
      {asked === 'unassign' && (
        <Suspense>
          <UnassignTasks
            project={project}
            types={types}
            tasks={shown}
            onDone={() => setChosen(new Set())}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
