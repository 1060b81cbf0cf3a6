import {
  Alert,
  Button,
  Card,
  CardBody,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Flex,
} from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { CopyField } from '../shared/CopyField';
import { Loading } from '../shared/Loading';
import { Problem } from '../shared/Problem';
import { useToasts } from '../shared/Toasts';
import { useScimToken, useScimTokenChanges } from './queries';

const IssueToken = lazy(() => import('./IssueToken'));

/** How an identity provider tells of people and groups by SCIM: where, and with which token. */
export default function ScimCard() {
  const { t, moment } = useTexts();
  const toasts = useToasts();
  const { data, error, refetch } = useScimToken();
  const { issue, revoke } = useScimTokenChanges();
  const [asked, setAsked] = useState<'issue' | 'revoke'>();
  const close = () => setAsked(undefined);
  if (error) {
    return <Problem error={error} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading />;
  }
  const issued = issue.data;
  const facts = data.created_at !== null && [
    { term: t('tokens.created'), value: moment(data.created_at) },
    { term: t('tokens.ends'), value: data.expires_at === null ? t('tokens.noEnd') : moment(data.expires_at) },
    { term: t('tokens.used'), value: data.last_used_at === null ? t('tokens.unused') : moment(data.last_used_at) },
  ];
  return (
    <Card className="kw-narrow">
      <CardBody>
        <Content component="p">{t('sso.scimText')}</Content>
        {issued && (
          <Alert isInline variant="info" title={t('tokens.once')} className="kw-below">
            <CopyField label={t('tokens.token')} value={issued.token} action={t('tokens.copy')} />
          </Alert>
        )}
        <DescriptionList isCompact className="kw-below" aria-label={t('tokens.token')}>
          <DescriptionListGroup>
            <DescriptionListTerm>{t('sso.baseUrl')}</DescriptionListTerm>
            <DescriptionListDescription>
              <CopyField label={t('sso.baseUrl')} value={data.base_url} action={t('sso.baseUrlCopy')} />
            </DescriptionListDescription>
          </DescriptionListGroup>
          {facts &&
            facts.map(({ term, value }) => (
              <DescriptionListGroup key={term}>
                <DescriptionListTerm>{term}</DescriptionListTerm>
                <DescriptionListDescription>{value}</DescriptionListDescription>
              </DescriptionListGroup>
            ))}
        </DescriptionList>
        <Flex className="kw-below">
          <Button variant={facts ? 'secondary' : 'primary'} onClick={() => setAsked('issue')}>
            {t(facts ? 'sso.tokenRotate' : 'tokens.make')}
          </Button>
          {facts && (
            <Button variant="secondary" isDanger onClick={() => setAsked('revoke')}>
              {t('tokens.revoke')}
            </Button>
          )}
        </Flex>
      </CardBody>
      {asked === 'issue' && (
        <Suspense>
          <IssueToken isRotated={facts !== false} onSave={(days) => issue.mutateAsync(days)} onClose={close} />
        </Suspense>
      )}
      {asked === 'revoke' && (
        <Confirm
          title={t('tokens.revokeTitle')}
          action={t('tokens.revoke')}
          onConfirm={async () => {
            await revoke.mutateAsync();
            issue.reset();
            toasts.done(t('tokens.revoked'));
          }}
          onClose={close}
        >
          <Content component="p">{t('sso.tokenRevokeText')}</Content>
        </Confirm>
      )}
    </Card>
  );
}
