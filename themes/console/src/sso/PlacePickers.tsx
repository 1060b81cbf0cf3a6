import { FormGroup } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProjectChoices } from '../projects/queries';
import { Picker, type Choice } from '../shared/Picker';
import { useWorkspaceChoices } from '../workspaces/queries';

/** Stands for the workspace that isn't there yet. */
export const NEW = 0;

interface Props {
  place: Choice | undefined;
  onChange: (place: Choice | undefined) => void;
}

/** A workspace, or the title of one that is made for the first who needs it. */
export function WorkspacePicker({ place, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const found = useWorkspaceChoices(typed);
  const title = typed.trim();
  const isNew = title !== '' && !found.some((one) => one.text === title);
  const options = isNew ? [...found, { id: NEW, text: t('sso.newWorkspace', { title }) }] : found;
  return (
    <FormGroup label={t('projects.workspace')} fieldId="mapping-workspace">
      <Picker
        isSingle
        id="mapping-workspace"
        label={t('projects.workspace')}
        chosen={place ? [place] : []}
        options={options}
        onSearch={setTyped}
        onChange={(chosen) => {
          const last = chosen.at(-1);
          onChange(last?.id === NEW && place?.id !== NEW ? { id: NEW, text: title } : last);
          setTyped('');
        }}
      />
    </FormGroup>
  );
}

export function ProjectPicker({ place, onChange }: Props) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  return (
    <FormGroup label={t('sso.project')} fieldId="mapping-project">
      <Picker
        isSingle
        id="mapping-project"
        label={t('sso.project')}
        chosen={place ? [place] : []}
        options={useProjectChoices(typed)}
        onSearch={setTyped}
        onChange={(chosen) => onChange(chosen.at(-1))}
      />
    </FormGroup>
  );
}
