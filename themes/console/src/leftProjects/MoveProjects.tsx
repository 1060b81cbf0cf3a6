import { FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { FormModal } from '../shared/FormModal';
import { useWorkspaces, type Workspace } from '../workspaces/queries';

interface Props {
  title: string;
  onMove: (workspace: Workspace) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the shared workspace that projects shall be in. */
export default function MoveProjects({ title, onMove, onClose }: Props) {
  const { t } = useTexts();
  const { data = [] } = useWorkspaces();
  const [id, setId] = useState<number>();
  const shared = data.filter((one) => !one.is_personal);
  const chosen = shared.find((one) => one.id === id) ?? shared[0];
  return (
    <FormModal
      title={title}
      action={t('leftProjects.action')}
      isComplete={chosen !== undefined}
      onSave={() => (chosen ? onMove(chosen) : Promise.resolve())}
      onClose={onClose}
    >
      <FormGroup label={t('leftProjects.to')} fieldId="move-workspace">
        <FormSelect id="move-workspace" value={String(chosen?.id ?? '')} onChange={(_, next) => setId(Number(next))}>
          {shared.map((one) => (
            <FormSelectOption key={one.id} value={String(one.id)} label={one.title} />
          ))}
        </FormSelect>
        <FieldHelp text={t('leftProjects.toText')} />
      </FormGroup>
    </FormModal>
  );
}
