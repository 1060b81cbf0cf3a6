import { Bullseye, Spinner } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';

export function Loading() {
  const { t } = useTexts();
  return (
    <Bullseye className="kw-loading">
      <Spinner aria-label={t('loading')} />
    </Bullseye>
  );
}
