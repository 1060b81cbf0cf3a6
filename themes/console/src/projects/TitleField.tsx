import { FormGroup, TextInput } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { FieldHelp } from '../shared/FieldHelp';
import { TITLE } from './changes';

interface Props {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

/** The title of a project that is being made. */
export function TitleField({ id, value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <FormGroup label={t('projects.name')} fieldId={id} isRequired>
      <TextInput id={id} isRequired maxLength={TITLE.most} value={value} onChange={(_, next) => onChange(next)} />
      <FieldHelp text={t('projects.titleHelp', TITLE)} />
    </FormGroup>
  );
}
