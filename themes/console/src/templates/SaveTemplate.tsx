import { FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProjectChoices } from '../projects/queries';
import { FieldHelp } from '../shared/FieldHelp';
import { FormModal } from '../shared/FormModal';
import { Picker, type Choice } from '../shared/Picker';
import { useToasts } from '../shared/Toasts';
import { LONGEST_NAME, useSaveTemplate } from './queries';

interface Props {
  /** Whose settings it shall keep; asked for where it isn't said. */
  project?: { id: number; title: string };
  onClose: () => void;
}

/** Keeps the settings of a project as a template. */
export default function SaveTemplate({ project, onClose }: Props) {
  const { t } = useTexts();
  const toasts = useToasts();
  const create = useSaveTemplate();
  const [name, setName] = useState(project?.title ?? '');
  const [description, setDescription] = useState('');
  const [chosen, setChosen] = useState<Choice[]>(project ? [{ id: project.id, text: project.title }] : []);
  const [source] = chosen;
  const save = async () => {
    if (source) {
      const made = await create.mutateAsync({ name: name.trim(), description, project: source.id });
      toasts.done(t('templates.saved', { name: made.name }));
    }
  };
  return (
    <FormModal
      title={t('templates.create')}
      action={t('save')}
      isComplete={name.trim() !== '' && source !== undefined}
      onSave={save}
      onClose={onClose}
    >
      {!project && <SourceField chosen={chosen} onChange={setChosen} />}
      <FormGroup label={t('templates.name')} fieldId="template-name" isRequired>
        <TextInput
          id="template-name"
          isRequired
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(_, next) => setName(next)}
        />
        <FieldHelp text={t('templates.keeps')} />
      </FormGroup>
      <FormGroup label={t('projects.description')} fieldId="template-description">
        <TextArea
          id="template-description"
          resizeOrientation="vertical"
          value={description}
          onChange={(_, next) => setDescription(next)}
        />
      </FormGroup>
    </FormModal>
  );
}

function SourceField({ chosen, onChange }: { chosen: Choice[]; onChange: (chosen: Choice[]) => void }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const options = useProjectChoices(search);
  return (
    <FormGroup label={t('templates.source')} fieldId="template-source" isRequired>
      <Picker
        id="template-source"
        label={t('templates.source')}
        isSingle
        chosen={chosen}
        options={options}
        onSearch={setSearch}
        onChange={(choices) => onChange(choices.slice(-1))}
      />
    </FormGroup>
  );
}
