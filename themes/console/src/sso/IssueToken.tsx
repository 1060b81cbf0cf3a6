import { Content } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { FormModal } from '../shared/FormModal';
import { DaysField, daysOf } from '../tokens/DaysField';

/** As long as a token holds at most, in days. */
const LONGEST = 3650;

interface Props {
  /** Whether it takes the place of one that is in use. */
  isRotated: boolean;
  onSave: (days: number | undefined) => Promise<unknown>;
  onClose: () => void;
}

export default function IssueToken({ isRotated, onSave, onClose }: Props) {
  const { t } = useTexts();
  const [days, setDays] = useState('');
  return (
    <FormModal
      title={t(isRotated ? 'sso.tokenRotate' : 'tokens.make')}
      action={t(isRotated ? 'sso.tokenRotate' : 'create')}
      onSave={() => onSave(daysOf(days))}
      onClose={onClose}
    >
      {isRotated && <Content component="p">{t('sso.tokenRotateText')}</Content>}
      <DaysField days={days} help={t('sso.tokenDaysHelp')} longest={LONGEST} onChange={setDays} />
    </FormModal>
  );
}
