import { Checkbox, Skeleton } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTexts } from '../i18n/Texts';
import type { Project } from '../projects/queries';
import { Assignees } from './Assignees';
import { useProjectPeople, type TaskWithAssignees } from './queries';
import { TYPES, type AssignmentType } from './types';

interface Props {
  project: Project;
  /** What of it the viewer may take away. */
  types: readonly AssignmentType[];
  rows: readonly TaskWithAssignees[];
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
}

/** Each task with those who label it and those who review it. */
export function AssigneesTable({ project, types, rows, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const people = useProjectPeople(
    project.id,
    rows.flatMap(({ assignees = [] }) => assignees.map((one) => one.assignee)),
  );
  const all = rows.map(({ task }) => task);
  const choose = (tasks: readonly number[], isChosen: boolean) =>
    onChoose(new Set([...[...chosen].filter((one) => !tasks.includes(one)), ...(isChosen ? tasks : [])]));
  return (
    <Table aria-label={t('assignments.title')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="fitContent">
            <Checkbox
              id="task-all"
              aria-label={t('assignments.chooseAll')}
              isChecked={all.every((task) => chosen.has(task))}
              onChange={(_, isChosen) => choose(all, isChosen)}
            />
          </Th>
          <Th width={10}>{t('assignments.task')}</Th>
          {TYPES.map((type) => (
            <Th key={type} width={40}>
              {t(`assignments.type.${type}`)}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ task, assignees }) => (
          <Tr key={task}>
            <Td>
              <Checkbox
                id={`task-${task}`}
                aria-label={t('assignments.choose', { task: String(task) })}
                isChecked={chosen.has(task)}
                onChange={(_, isChosen) => choose([task], isChosen)}
              />
            </Td>
            <Td dataLabel={t('assignments.task')}>{task}</Td>
            {TYPES.map((type) => (
              <Td key={type} dataLabel={t(`assignments.type.${type}`)}>
                {assignees ? (
                  <Assignees
                    project={project.id}
                    task={task}
                    type={type}
                    mayTake={types.includes(type)}
                    people={people}
                    numbers={assignees.filter((one) => one.type === type).map((one) => one.assignee)}
                  />
                ) : (
                  <Skeleton screenreaderText={t('loading')} />
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
