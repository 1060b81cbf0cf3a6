import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from './problemText';

/** Why something isn't here, where it would be, with a way to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTexts();
  const text = useProblemText();
  return (
    <Alert
      isInline
      variant="danger"
      title={t('problem.title')}
      actionLinks={retry && <AlertActionLink onClick={retry}>{t('retry')}</AlertActionLink>}
    >
      {text(error)}
    </Alert>
  );
}
