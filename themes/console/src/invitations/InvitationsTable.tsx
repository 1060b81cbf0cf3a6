import { Button } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { RoleName } from '../people/RoleName';
import { WaitingRows } from '../shared/WaitingRows';
import { InvitationState } from './InvitationState';
import { useResend } from './queries';
import type { Invitation } from './sendInvitations';

interface Props {
  invitations: readonly Invitation[] | undefined;
  onRevoke: (email: string) => void;
}

export function InvitationsTable({ invitations, onRevoke }: Props) {
  const { t, date } = useTexts();
  const resend = useResend();
  return (
    <Table aria-label={t('invitations.title')} variant="compact">
      <Thead>
        <Tr>
          <Th>{t('invite.address')}</Th>
          <Th>{t('role')}</Th>
          <Th>{t('invitations.state')}</Th>
          <Th modifier="wrap">{t('invitations.by')}</Th>
          <Th>{t('invitations.sent')}</Th>
          <Th>{t('invitations.ends')}</Th>
          <Th screenReaderText={t('actions')} />
        </Tr>
      </Thead>
      {invitations === undefined ? (
        <WaitingRows columns={7} />
      ) : (
        <Tbody>
          {invitations.map((invitation) => (
            <Tr key={invitation.id ?? invitation.email}>
              <Td dataLabel={t('invite.address')}>
                <bdi>{invitation.email}</bdi>
              </Td>
              <Td dataLabel={t('role')}>{invitation.role && <RoleName role={invitation.role} />}</Td>
              <Td dataLabel={t('invitations.state')}>
                <InvitationState invitation={invitation} />
              </Td>
              <Td dataLabel={t('invitations.by')}>
                {invitation.invited_by_user && <bdi>{nameOf(invitation.invited_by_user)}</bdi>}
              </Td>
              <Td dataLabel={t('invitations.sent')}>{invitation.created_at && date(invitation.created_at)}</Td>
              <Td dataLabel={t('invitations.ends')}>{invitation.expires_at && date(invitation.expires_at)}</Td>
              <Td isActionCell className="kw-actions">
                {invitation.may_resend && (
                  <div>
                    <Button
                      variant="link"
                      isInline
                      aria-label={t('invitations.resendTo', { email: invitation.email })}
                      isDisabled={resend.isPending && resend.variables === invitation.email}
                      onClick={() => resend.mutate(invitation.email)}
                    >
                      {t('invitations.resend')}
                    </Button>
                  </div>
                )}
                {invitation.may_revoke && invitation.state === 'open' && (
                  <div>
                    <Button
                      variant="link"
                      isInline
                      isDanger
                      aria-label={t('invitations.revokeOf', { email: invitation.email })}
                      onClick={() => onRevoke(invitation.email)}
                    >
                      {t('invitations.revoke')}
                    </Button>
                  </div>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
