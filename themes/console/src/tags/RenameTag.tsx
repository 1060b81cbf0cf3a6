import { FormGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import { LONGEST_LABEL, type Tag } from './queries';

interface Props {
  tag: Tag;
  onSave: (label: string) => Promise<unknown>;
  onClose: () => void;
}

export default function RenameTag({ tag, onSave, onClose }: Props) {
  const { t } = useTexts();
  const [label, setLabel] = useState(tag.label);
  return (
    <FormModal
      title={t('tags.renameTitle', { label: tag.label })}
      action={t('save')}
      isComplete={label.trim() !== ''}
      onSave={() => onSave(label.trim())}
      onClose={onClose}
    >
      <FormGroup label={t('tags.label')} fieldId="tag-label" isRequired>
        <TextInput
          id="tag-label"
          isRequired
          maxLength={LONGEST_LABEL}
          value={label}
          onChange={(_, next) => setLabel(next)}
        />
      </FormGroup>
    </FormModal>
  );
}
