import { FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { FormModal } from '../shared/FormModal';
import type { Workspace } from '../workspaces/queries';
import { TITLE, useCreateProject } from './changes';
import { PlaceField } from './PlaceField';

export default function CreateProject({ workspace, onClose }: { workspace?: Workspace; onClose: () => void }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const create = useCreateProject();
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [place, setPlace] = useState(workspace ? String(workspace.id) : '');
  const save = async () => {
    const made = await create.mutateAsync({
      title: title.trim(),
      description,
      ...(place !== '' && { workspace: Number(place) }),
    });
    await navigate(`/${alias}/projects/${made.id}`);
  };
  return (
    <FormModal
      title={t('projects.create')}
      action={t('create')}
      isComplete={title.trim().length >= TITLE.least}
      onSave={save}
      onClose={onClose}
    >
      <FormGroup label={t('projects.name')} fieldId="project-title" isRequired>
        <TextInput
          id="project-title"
          isRequired
          maxLength={TITLE.most}
          value={title}
          onChange={(_, next) => setTitle(next)}
        />
        <FieldHelp text={t('projects.titleHelp', TITLE)} />
      </FormGroup>
      <FormGroup label={t('projects.description')} fieldId="project-description">
        <TextArea
          id="project-description"
          resizeOrientation="vertical"
          value={description}
          onChange={(_, next) => setDescription(next)}
        />
      </FormGroup>
      <PlaceField value={place} onChange={setPlace} />
    </FormModal>
  );
}
