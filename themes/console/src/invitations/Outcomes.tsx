import { Label, Progress, ProgressMeasureLocation } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProblemText } from '../shared/problemText';
import type { Outcome } from './sendInvitations';
import type { Progress as Sending } from './useInvite';

/** What became of each address. */
export function Outcomes({ progress }: { progress: Sending }) {
  const { t } = useTexts();
  const { outcomes, of, isDone } = progress;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [isDone]);
  return (
    <div ref={place} className="kw-below" aria-live="polite">
      <Progress
        aria-label={t('invite.progress')}
        value={of === 0 ? 100 : (outcomes.length / of) * 100}
        label={t('invite.progressOf', { done: outcomes.length, count: of })}
        measureLocation={ProgressMeasureLocation.outside}
        title={isDone ? t('invite.done') : t('invite.progress')}
      />
      <Table aria-label={t('invite.done')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('invite.address')}</Th>
            <Th>{t('invite.result')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {outcomes.map((outcome) => (
            <Tr key={outcome.email}>
              <Td dataLabel={t('invite.address')}>
                <bdi>{outcome.email}</bdi>
              </Td>
              <Td dataLabel={t('invite.result')}>
                <Result outcome={outcome} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  const { t } = useTexts();
  const problemText = useProblemText();
  if (outcome.problem) {
    return (
      <>
        <Label status="danger" isCompact>
          {t('invite.failed')}
        </Label>{' '}
        {problemText(outcome.problem)}
      </>
    );
  }
  const isMember = outcome.invitation?.state === 'already_member';
  return (
    <Label status={isMember ? 'info' : 'success'} isCompact>
      {t(isMember ? 'invite.alreadyMember' : 'invite.invited')}
    </Label>
  );
}
