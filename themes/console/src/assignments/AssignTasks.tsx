import { FormGroup, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import type { Project } from '../projects/queries';
import { FormModal } from '../shared/FormModal';
import { Picker, type Choice } from '../shared/Picker';
import { useToasts } from '../shared/Toasts';
import { useAssignmentChanges, usePeopleFor } from './queries';
import type { AssignmentType } from './types';
import { TaskNumbersHelp } from './TaskField';
import { readTaskNumbers, writeTaskNumbers } from './taskNumbers';

interface Props {
  project: Project;
  /** What the viewer may assign: one at least. */
  types: readonly AssignmentType[];
  tasks: readonly number[];
  onAssigned: (tasks: readonly number[]) => void;
  onClose: () => void;
}

/** Gives tasks to people, each to each, for labeling or for review. */
export default function AssignTasks({ project, types, tasks, onAssigned, onClose }: Props) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { assign } = useAssignmentChanges(project.id);
  const [text, setText] = useState(writeTaskNumbers(tasks));
  const [type, setType] = useState<AssignmentType>(types[0] ?? 'AN');
  const [people, setPeople] = useState<Choice[]>([]);
  const [search, setSearch] = useState('');
  const options = usePeopleFor(project.id, type, search);
  const read = readTaskNumbers(text);
  const isWrong = read.isTooMany || read.wrong.length > 0;
  const save = async () => {
    const made = await assign.mutateAsync({ tasks: read.tasks, type, people: people.map((one) => one.id) });
    toasts.done(t('assignments.assigned', { count: made.assignments }));
    onAssigned(read.tasks);
  };
  return (
    <FormModal
      title={t('assignments.assign')}
      action={t('assignments.action')}
      isComplete={read.tasks.length > 0 && !isWrong && people.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <FormGroup label={t('assignments.tasks')} fieldId="assign-tasks" isRequired>
        <TextInput
          id="assign-tasks"
          dir="ltr"
          isRequired
          autoComplete="off"
          value={text}
          validated={isWrong ? 'error' : 'default'}
          onChange={(_, next) => setText(next)}
        />
        <TaskNumbersHelp read={read} isChecked />
      </FormGroup>
      <FormGroup role="radiogroup" label={t('assignments.for')} fieldId="assign-type" isStack>
        {types.map((one) => (
          <Radio
            key={one}
            id={`assign-type-${one}`}
            name="assign-type"
            label={t(`assignments.type.${one}`)}
            description={t(`assignments.type.${one}.text`)}
            isChecked={type === one}
            onChange={() => {
              setType(one);
              setPeople([]);
            }}
          />
        ))}
      </FormGroup>
      <FormGroup label={t('people.title')} fieldId="assign-people" isRequired>
        <Picker
          id="assign-people"
          label={t('people.title')}
          chosen={people}
          options={options}
          onSearch={setSearch}
          onChange={setPeople}
        />
      </FormGroup>
    </FormModal>
  );
}
