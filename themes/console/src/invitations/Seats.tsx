import { Alert } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import { useCounts } from '../people/queries';

/** How many seats are taken, before one invites; plain words when there is none left. Nothing without a limit. */
export function Seats() {
  const { t } = useTexts();
  const { data } = useCounts();
  if (data?.seat_limit == null) {
    return null;
  }
  const isFull = data.seats_taken >= data.seat_limit;
  const values = { taken: data.seats_taken, count: data.seat_limit };
  return (
    <Alert isInline isPlain={!isFull} variant={isFull ? 'warning' : 'info'} title={t('seats.taken', values)}>
      {isFull && t('seats.full')}
    </Alert>
  );
}
