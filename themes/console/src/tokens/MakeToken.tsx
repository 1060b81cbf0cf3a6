import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
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
      onSave={() => onSave(name.trim(), days === '' ? undefined : Number(days))}
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
        <Help text={t('tokens.nameHelp')} />
      </FormGroup>
      <FormGroup label={t('tokens.days')} fieldId="token-days">
        <TextInput id="token-days" type="number" min={1} value={days} onChange={(_, next) => setDays(next)} />
        <Help text={t('tokens.daysHelp')} />
      </FormGroup>
    </FormModal>
  );
}

function Help({ text }: { text: string }) {
  return (
    <FormHelperText>
      <HelperText>
        <HelperTextItem>{text}</HelperTextItem>
      </HelperText>
    </FormHelperText>
  );
}
