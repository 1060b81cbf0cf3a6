import { FormGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { FormModal } from '../shared/FormModal';
import { DaysField, daysOf } from './DaysField';
import { LONGEST_NAME } from './queries';

interface Props {
  onSave: (name: string, days: number | undefined) => Promise<unknown>;
  onClose: () => void;
}

export default function MakeToken({ onSave, onClose }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [days, setDays] = useState('');
  return (
    <FormModal
      title={t('tokens.make')}
      action={t('create')}
      isComplete={name.trim() !== ''}
      onSave={() => onSave(name.trim(), daysOf(days))}
      onClose={onClose}
    >
      <FormGroup label={t('tokens.name')} fieldId="token-name" isRequired>
        <TextInput
          id="token-name"
          isRequired
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(_, next) => setName(next)}
        />
        <FieldHelp text={t('tokens.nameHelp')} />
      </FormGroup>
      <DaysField days={days} help={t('tokens.daysHelp')} onChange={setDays} />
    </FormModal>
  );
}
