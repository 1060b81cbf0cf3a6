import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { MOST_TASKS, readTaskNumbers, type TaskNumbers } from './taskNumbers';

/** What is wrong with task numbers that were typed. */
export function TaskNumbersHelp({ read, isChecked }: { read: TaskNumbers; isChecked: boolean }) {
  const { t } = useTexts();
  const isWrong = isChecked && (read.isTooMany || read.wrong.length > 0);
  const problem = read.isTooMany
    ? t('assignments.tooMany', { count: MOST_TASKS })
    : t('assignments.wrong', { numbers: read.wrong.join(', ') });
  return (
    <FormHelperText>
      <HelperText isLiveRegion>
        <HelperTextItem variant={isWrong ? 'error' : 'default'}>
          {isWrong ? problem : t('assignments.numbersHelp')}
        </HelperTextItem>
      </HelperText>
    </FormHelperText>
  );
}

/** Which tasks to list. */
export function TaskField({ present, onShow }: { present: string; onShow: (tasks: readonly number[]) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState(present);
  const [isChecked, setChecked] = useState(false);
  const read = readTaskNumbers(text);
  const isWrong = read.isTooMany || read.wrong.length > 0;
  return (
    <Form
      className="kw-below kw-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isWrong) {
          onShow(read.tasks);
        }
      }}
    >
      <FormGroup label={t('assignments.tasks')} fieldId="tasks">
        <InputGroup>
          <InputGroupItem isFill>
            <TextInput
              id="tasks"
              dir="ltr"
              autoComplete="off"
              value={text}
              validated={isChecked && isWrong ? 'error' : 'default'}
              onChange={(_, next) => setText(next)}
            />
          </InputGroupItem>
          <InputGroupItem>
            <Button type="submit" variant="control">
              {t('assignments.show')}
            </Button>
          </InputGroupItem>
        </InputGroup>
        <TaskNumbersHelp read={read} isChecked={isChecked} />
      </FormGroup>
    </Form>
  );
}
