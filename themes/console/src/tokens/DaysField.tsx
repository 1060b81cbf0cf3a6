import { FormGroup, TextInput } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';

interface Props {
  /** As it is typed. */
  days: string;
  /** What it means to leave it empty. */
  help: string;
  longest?: number;
  onChange: (days: string) => void;
}

/** For how many days a token holds. */
export function DaysField({ days, help, longest, onChange }: Props) {
  const { t } = useTexts();
  return (
    <FormGroup label={t('tokens.days')} fieldId="token-days">
      <TextInput
        id="token-days"
        type="number"
        min={1}
        max={longest}
        value={days}
        onChange={(_, next) => onChange(next)}
      />
      <FieldHelp text={help} />
    </FormGroup>
  );
}

/** The number that was typed; nothing if the field is empty. */
export function daysOf(days: string): number | undefined {
  return days === '' ? undefined : Number(days);
}
