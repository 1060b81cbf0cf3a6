import { FormGroup, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import type { Workspace } from '../workspaces/queries';
import { TITLE, useCreateProject } from './changes';
import { PlaceField } from './PlaceField';
import { TitleField } from './TitleField';

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
      <TitleField id="project-title" value={title} onChange={setTitle} />
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
