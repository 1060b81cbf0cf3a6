import { Checkbox, Content, Stack, StackItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import type { Project } from '../projects/queries';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { useAssignmentChanges } from './queries';
import type { AssignmentType } from './types';

interface Props {
  project: Project;
  types: readonly AssignmentType[];
  tasks: readonly number[];
  onDone: () => void;
  onClose: () => void;
}

/** Takes tasks from everybody who has them, for labeling, review or both. */
export default function UnassignTasks({ project, types, tasks, onDone, onClose }: Props) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { unassign } = useAssignmentChanges(project.id);
  const [wanted, setWanted] = useState(types);
  const clear = async () => {
    for (const type of wanted) {
      await unassign.mutateAsync({ tasks, type, people: [] });
    }
    toasts.done(t('assignments.cleared', { count: tasks.length }));
    onDone();
  };
  return (
    <Confirm
      title={t('assignments.clearTitle', { count: tasks.length })}
      action={t('assignments.clear', { count: tasks.length })}
      isDisabled={wanted.length === 0}
      onConfirm={clear}
      onClose={onClose}
    >
      <Stack hasGutter>
        <StackItem>
          <Content component="p">{t('assignments.clearText')}</Content>
        </StackItem>
        {types.map((type) => (
          <StackItem key={type}>
            <Checkbox
              id={`clear-${type}`}
              label={t(`assignments.type.${type}`)}
              isChecked={wanted.includes(type)}
              onChange={(_, isWanted) =>
                setWanted(types.filter((one) => (one === type ? isWanted : wanted.includes(one))))
              }
            />
          </StackItem>
        ))}
      </Stack>
    </Confirm>
  );
}
