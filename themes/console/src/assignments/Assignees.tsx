import { Label, LabelGroup } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { useToasts } from '../shared/Toasts';
import { useAssignmentChanges, type ProjectMember } from './queries';
import type { AssignmentType } from './types';

interface Props {
  project: number;
  task: number;
  type: AssignmentType;
  mayTake: boolean;
  people: ReadonlyMap<number, ProjectMember>;
  numbers: readonly number[];
}

/** Those who label, or review, one task. */
export function Assignees({ project, task, type, mayTake, people, numbers }: Props) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { assign, unassign } = useAssignmentChanges(project);
  if (numbers.length === 0) {
    return <span className="kw-address">{t('assignments.nobody')}</span>;
  }
  const take = (person: number, name: string) => {
    const what = { tasks: [task], type, people: [person] };
    const values = { name, task: String(task) };
    unassign.mutate(what, {
      onSuccess: () => toasts.done(t(`assignments.taken.${type}`, values), () => assign.mutate(what)),
      onError: (error) => toasts.failed(t('assignments.notTaken', values), error),
    });
  };
  return (
    <LabelGroup aria-label={t(`assignments.of.${type}`, { task: String(task) })} numLabels={10}>
      {numbers.map((number) => {
        const person = people.get(number);
        const name = person ? nameOf(person) : t('people.number', { number: String(number) });
        return (
          <Label
            key={number}
            variant="outline"
            {...(mayTake && {
              onClose: () => take(number, name),
              closeBtnAriaLabel: t('assignments.take', { name, task: String(task) }),
            })}
          >
            <bdi>{name}</bdi>
          </Label>
        );
      })}
    </LabelGroup>
  );
}
