import { useState } from 'react';
import type { Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import { useToasts } from '../shared/Toasts';
import { useMappingChanges, type Mapping } from './queries';
import { RoleField } from './RoleField';

/** Another role for the people of a group. Another place is another mapping. */
export default function ChangeMapping({ mapping, onClose }: { mapping: Mapping; onClose: () => void }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { change } = useMappingChanges();
  const [role, setRole] = useState<Role | ''>(mapping.role ?? '');
  return (
    <FormModal
      title={t('sso.changeOf', { group: mapping.group })}
      action={t('save')}
      isComplete={role !== (mapping.role ?? '')}
      onSave={async () => {
        await change.mutateAsync({ mapping: mapping.id, role: role === '' ? null : role });
        toasts.done(t('saved'));
      }}
      onClose={onClose}
    >
      <RoleField kind={mapping.kind} value={role} onChange={setRole} />
    </FormModal>
  );
}
