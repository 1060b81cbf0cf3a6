import { Button, Content, Flex, List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '../api/operations';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { useRoleChange } from '../people/useRoleChange';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { useHost } from '../shell/HostContext';
import { useDeleteMember, useLeave, type Membership } from './queries';

interface Props {
  user: Schema<'UserView'>;
  member: Membership | undefined;
}

/** Ending somebody's access, or their membership; on one's own page, leaving. */
export function MemberActions({ user, member }: Props) {
  const { t } = useTexts();
  const { me, can } = useOrganization();
  const change = useRoleChange();
  const [asked, setAsked] = useState<'delete' | 'leave'>();
  const close = () => setAsked(undefined);
  return (
    <Flex>
      {member?.may_deactivate && (
        <Button variant="secondary" onClick={() => change({ user, role: member.role }, 'DI')}>
          {t('member.deactivate')}
        </Button>
      )}
      {member?.may_delete && (
        <Button variant="danger" onClick={() => setAsked('delete')}>
          {t('member.delete')}
        </Button>
      )}
      {user.id === me.id && can('membership.leave') && (
        <Button variant="secondary" isDanger onClick={() => setAsked('leave')}>
          {t('member.leave')}
        </Button>
      )}
      {asked === 'delete' && <DeleteMember user={user} onClose={close} />}
      {asked === 'leave' && <Leave onClose={close} />}
    </Flex>
  );
}

function DeleteMember({ user, onClose }: { user: Schema<'UserView'>; onClose: () => void }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const navigate = useNavigate();
  const toasts = useToasts();
  const remove = useDeleteMember();
  const name = nameOf(user);
  const confirm = async () => {
    await remove.mutateAsync(user.id);
    toasts.done(t('member.deleted', { name }));
    await navigate(`/${alias}/people`);
  };
  return (
    <Confirm
      title={t('member.deleteTitle', { name })}
      action={t('member.delete')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Consequences goes={t('member.goes')} stays={t('member.stays')} back={t('member.back')} />
    </Confirm>
  );
}

function Leave({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { title } = useOrganization();
  const { base } = useHost();
  const leave = useLeave();
  const confirm = async () => {
    await leave.mutateAsync();
    // Nothing of the organization is shown any more, not even from memory; another one is, if there is one.
    location.assign(`${base}/console/`);
  };
  return (
    <Confirm
      title={t('member.leaveTitle', { name: title })}
      action={t('member.leave')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Consequences goes={t('member.leaveGoes')} stays={t('member.leaveStays')} back={t('member.leaveBack')} />
    </Confirm>
  );
}

function Consequences({ goes, stays, back }: Record<'goes' | 'stays' | 'back', string>) {
  return (
    <Content>
      <List>
        <ListItem>{goes}</ListItem>
        <ListItem>{stays}</ListItem>
        <ListItem>{back}</ListItem>
      </List>
    </Content>
  );
}
