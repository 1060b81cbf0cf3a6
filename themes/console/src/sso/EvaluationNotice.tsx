import { Alert, Progress } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { useEvaluation } from './queries';

/** How far it is while many people are given what their groups give now, and whom it failed for. */
export function EvaluationNotice() {
  const { t } = useTexts();
  const { data } = useEvaluation();
  if (!data || data.generation === 0) {
    return null;
  }
  const { total, done, failed } = data;
  if (data.finished_at === null) {
    return (
      <Progress
        className="kw-narrow"
        title={t('sso.evaluating')}
        value={done}
        max={Math.max(total, 1)}
        label={t('invite.progressOf', { done, count: total })}
        valueText={t('invite.progressOf', { done, count: total })}
        measureLocation="outside"
      />
    );
  }
  return failed > 0 && <Alert isInline isPlain variant="warning" title={t('sso.failed', { count: failed })} />;
}
