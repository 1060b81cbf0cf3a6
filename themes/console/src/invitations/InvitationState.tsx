import { Label, type LabelProps } from '@patternfly/react-core';
import { useTexts } from '../i18n/Texts';
import type { Invitation } from './sendInvitations';

const STATUS: Record<string, LabelProps['status']> = {
  queued: 'info',
  sent: 'success',
  failed: 'danger',
  expired: 'warning',
  void: 'warning',
};

/** How it is with an invitation, and why where it doesn't work. While it is open, what counts is where its mail is. */
export function InvitationState({ invitation }: { invitation: Invitation }) {
  const { named } = useTexts();
  const isOpen = invitation.state === 'open';
  const state = (isOpen ? invitation.mail_state : undefined) ?? invitation.state;
  const why = isOpen ? invitation.mail_error : invitation.void_reason;
  return (
    <span className="kw-person">
      <span>
        <Label isCompact status={STATUS[state]}>
          {named('state', state, state)}
        </Label>
      </span>
      {why && <span className="kw-address">{named('state', why, invitation.mail_reason ?? why)}</span>}
    </span>
  );
}
