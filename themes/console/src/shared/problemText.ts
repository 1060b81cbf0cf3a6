import { useCallback } from 'react';
import { problemOf } from '../api/problem';
import { useTexts } from '../i18n/Texts';

/** What happened and what to do, by the problem's code; where there is no text for it, what the API says. */
export function useProblemText(): (error: unknown) => string {
  const { named, t } = useTexts();
  return useCallback(
    (error) => {
      const problem = problemOf(error);
      const text = named('problem', problem.code, problem.detail || t('problem.unknown'));
      return problem.retryAfter === undefined ? text : `${text} ${t('problem.wait', { count: problem.retryAfter })}`;
    },
    [named, t],
  );
}
