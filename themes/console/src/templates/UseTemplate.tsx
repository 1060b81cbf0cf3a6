import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { TITLE } from '../projects/changes';
import { PlaceField } from '../projects/PlaceField';
import { TitleField } from '../projects/TitleField';
import { FormModal } from '../shared/FormModal';
import { useProjectFromTemplate, type Template } from './queries';

/** Makes a project with the settings of a template, and leads there. */
export default function UseTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const create = useProjectFromTemplate(template.id);
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const save = async () => {
    const made = await create.mutateAsync({ title: title.trim(), workspace: place === '' ? undefined : Number(place) });
    await navigate(`/${alias}/projects/${made.id}`);
  };
  return (
    <FormModal
      title={t('templates.useOf', { name: template.name })}
      action={t('create')}
      isComplete={title.trim().length >= TITLE.least}
      onSave={save}
      onClose={onClose}
    >
      <TitleField id="template-project" value={title} onChange={setTitle} />
      <PlaceField value={place} onChange={setPlace} />
    </FormModal>
  );
}
