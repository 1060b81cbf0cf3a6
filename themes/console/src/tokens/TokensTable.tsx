import { Button, Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { WaitingRows } from '../shared/WaitingRows';
import type { Token } from './queries';

interface Props {
  tokens: readonly Token[] | undefined;
  onRevoke: (token: Token) => Promise<unknown>;
}

/** The server knows of a token how it begins; the whole of it is shown to nobody again. */
export function TokensTable({ tokens, onRevoke }: Props) {
  const { t, moment } = useTexts();
  const toasts = useToasts();
  const [asked, setAsked] = useState<Token>();
  return (
    <>
      <Table aria-label={t('tokens.title')} variant="compact">
        <Thead>
          <Tr>
            <Th>{t('tokens.name')}</Th>
            <Th>{t('tokens.begins')}</Th>
            <Th>{t('tokens.created')}</Th>
            <Th>{t('tokens.ends')}</Th>
            <Th>{t('tokens.used')}</Th>
            <Th screenReaderText={t('actions')} />
          </Tr>
        </Thead>
        {tokens === undefined ? (
          <WaitingRows columns={6} />
        ) : (
          <Tbody>
            {tokens.map((token) => (
              <Tr key={token.id}>
                <Td dataLabel={t('tokens.name')} modifier="breakWord">
                  <bdi>{token.name}</bdi>
                </Td>
                <Td dataLabel={t('tokens.begins')}>
                  <code dir="ltr">{token.token}</code>
                </Td>
                <Td dataLabel={t('tokens.created')}>{moment(token.created_at)}</Td>
                <Td dataLabel={t('tokens.ends')}>
                  {token.expires_at === null ? t('tokens.noEnd') : moment(token.expires_at)}
                </Td>
                <Td dataLabel={t('tokens.used')}>
                  {token.last_used_at === null ? t('tokens.unused') : moment(token.last_used_at)}
                </Td>
                <Td isActionCell>
                  <Button
                    variant="link"
                    isInline
                    isDanger
                    aria-label={t('tokens.revokeOf', { name: token.name })}
                    onClick={() => setAsked(token)}
                  >
                    {t('tokens.revoke')}
                  </Button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        )}
      </Table>
      {asked && (
        <Confirm
          title={t('tokens.revokeTitle')}
          action={t('tokens.revoke')}
          onConfirm={async () => {
            await onRevoke(asked);
            toasts.done(t('tokens.revoked'));
          }}
          onClose={() => setAsked(undefined)}
        >
          <Content component="p">{t('tokens.revokeText', { name: asked.name })}</Content>
        </Confirm>
      )}
    </>
  );
}
