import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import { Problem } from '../shared/Problem';
import { useToasts } from '../shared/Toasts';
import { useWorkspaces } from '../workspaces/queries';
import { asTitle, TITLE, useDuplicateProject } from './changes';
import { PlaceField } from './PlaceField';
import type { Project } from './queries';
import { TitleField } from './TitleField';

/** Makes a project with the settings of another one, and leads there. */
export default function DuplicateProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const toasts = useToasts();
  const duplicate = useDuplicateProject(project.id);
  const { data: workspaces, error, refetch } = useWorkspaces();
  const [title, setTitle] = useState(() => asTitle(t('projects.copyOf', { title: project.title })));
  const [chosen, setChosen] = useState<string>();
  const [hasPeople, setPeople] = useState(true);
  // A project that one sees is in a shared workspace or in one's own personal one.
  const isShared = workspaces?.some((one) => one.id === project.workspace && !one.is_personal);
  const place = chosen ?? (isShared ? String(project.workspace) : '');
  const save = async () => {
    const made = await duplicate.mutateAsync({
      title: title.trim(),
      workspace: place === '' ? workspaces?.find((one) => one.is_personal)?.id : Number(place),
      include_members: hasPeople,
    });
    toasts.done(t('projects.duplicated', { name: made.title }));
    await navigate(`/${alias}/projects/${made.id}`);
  };
  return (
    <FormModal
      title={t('projects.duplicateTitle', { name: project.title })}
      action={t('projects.duplicate')}
      isComplete={workspaces !== undefined && title.trim().length >= TITLE.least}
      onSave={save}
      onClose={onClose}
    >
      <TitleField id="copy-title" value={title} onChange={setTitle} />
      {error && <Problem error={error} retry={() => void refetch()} />}
      <PlaceField value={place} onChange={setChosen} />
      <Checkbox
        id="copy-people"
        label={t('projects.samePeople')}
        description={t('projects.samePeopleHelp')}
        isChecked={hasPeople}
        onChange={(_, next) => setPeople(next)}
      />
    </FormModal>
  );
}
