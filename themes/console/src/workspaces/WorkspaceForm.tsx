import { FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import type { WorkspaceTerms } from './changes';
import type { Workspace } from './queries';

interface Props {
  title: string;
  action: string;
  workspace?: Workspace;
  onSave: (terms: WorkspaceTerms) => Promise<unknown>;
  onClose: () => void;
}

const COLOR = '#4C78A8';

/** Name, description and colour of a workspace. */
export default function WorkspaceForm({ title, action, workspace, onSave, onClose }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState(workspace?.title ?? '');
  const [description, setDescription] = useState(workspace?.description ?? '');
  const [color, setColor] = useState(workspace?.color ?? COLOR);
  return (
    <FormModal
      title={title}
      action={action}
      isComplete={name.trim() !== ''}
      onSave={() => onSave({ title: name.trim(), description: description || null, color })}
      onClose={onClose}
    >
      <FormGroup label={t('workspaces.name')} fieldId="workspace-name" isRequired>
        <TextInput id="workspace-name" isRequired maxLength={1000} value={name} onChange={(_, next) => setName(next)} />
      </FormGroup>
      <FormGroup label={t('workspaces.description')} fieldId="workspace-description">
        <TextArea
          id="workspace-description"
          resizeOrientation="vertical"
          value={description}
          onChange={(_, next) => setDescription(next)}
        />
      </FormGroup>
      <FormGroup label={t('workspaces.color')} fieldId="workspace-color">
        <input
          id="workspace-color"
          type="color"
          className="kw-color"
          value={color}
          onChange={(event) => setColor(event.target.value)}
        />
      </FormGroup>
    </FormModal>
  );
}
