import { FormGroup, FormSelect, FormSelectOption, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { FormModal } from '../shared/FormModal';
import type { Choice } from '../shared/Picker';
import { useToasts } from '../shared/Toasts';
import { NEW, ProjectPicker, WorkspacePicker } from './PlacePickers';
import { KINDS, LONGEST_GROUP, SOURCES, useMappingChanges, type Kind, type NewMapping, type Source } from './queries';
import { RoleField } from './RoleField';

interface Draft {
  source: Source;
  group: string;
  kind: Kind;
  role: Role | '';
  place: Choice | undefined;
}

/** What is sent; nothing while something is missing. */
function wanted({ source, group, kind, role, place }: Draft): NewMapping | undefined {
  const said = { source, group };
  if (group.trim() === '') {
    return undefined;
  }
  if (kind === 'role') {
    return role === '' ? undefined : { ...said, role };
  }
  if (!place) {
    return undefined;
  }
  if (kind === 'project') {
    return { ...said, project: place.id, ...(role !== '' && { role }) };
  }
  return { ...said, ...(place.id === NEW ? { workspace_title: place.text } : { workspace: place.id }) };
}

/** Lets a group give something. */
export default function AddMapping({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { create } = useMappingChanges();
  const [draft, setDraft] = useState<Draft>({ source: 'saml', group: '', kind: 'role', role: 'AN', place: undefined });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const body = wanted(draft);
  const save = async () => {
    if (body) {
      await create.mutateAsync(body);
      toasts.done(t('sso.added', { group: draft.group }));
    }
  };
  return (
    <FormModal title={t('sso.add')} action={t('add')} isComplete={body !== undefined} onSave={save} onClose={onClose}>
      <FormGroup label={t('sso.source')} fieldId="mapping-source">
        <FormSelect
          id="mapping-source"
          value={draft.source}
          onChange={(_, next) => set({ source: SOURCES.find((one) => one === next) ?? 'saml' })}
        >
          {SOURCES.map((one) => (
            <FormSelectOption key={one} value={one} label={t(`sso.source.${one}`)} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label={t('sso.group')} fieldId="mapping-group" isRequired>
        <TextInput
          id="mapping-group"
          isRequired
          maxLength={LONGEST_GROUP}
          value={draft.group}
          onChange={(_, next) => set({ group: next })}
        />
        <FieldHelp text={t(draft.source === 'keycloak' ? 'sso.groupPath' : 'sso.groupName')} />
      </FormGroup>
      <FormGroup label={t('sso.gives')} role="radiogroup">
        {KINDS.map((kind) => (
          <Radio
            key={kind}
            id={`mapping-kind-${kind}`}
            name="mapping-kind"
            label={t(`sso.kind.${kind}`)}
            isChecked={draft.kind === kind}
            onChange={() => set({ kind, role: kind === 'role' ? 'AN' : '', place: undefined })}
          />
        ))}
      </FormGroup>
      {draft.kind === 'workspace' && <WorkspacePicker place={draft.place} onChange={(place) => set({ place })} />}
      {draft.kind === 'project' && <ProjectPicker place={draft.place} onChange={(place) => set({ place })} />}
      {draft.kind !== 'workspace' && (
        <RoleField kind={draft.kind} value={draft.role} onChange={(role) => set({ role })} />
      )}
    </FormModal>
  );
}
