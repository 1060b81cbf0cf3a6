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
    { term: t('sso.tokenCreated'), value: moment(data.created_at) },
    { term: t('sso.tokenEnds'), value: data.expires_at === null ? t('sso.tokenNoEnd') : moment(data.expires_at) },
    { term: t('sso.tokenUsed'), value: data.last_used_at === null ? t('sso.tokenUnused') : moment(data.last_used_at) },
  ];
  return (
    <Card className="kw-narrow">
      <CardBody>
        <Content component="p">{t('sso.scimText')}</Content>
        {issued && (
          <Alert isInline variant="info" title={t('sso.tokenOnce')} className="kw-below">
            <CopyField label={t('sso.token')} value={issued.token} action={t('sso.tokenCopy')} />
          </Alert>
        )}
        <DescriptionList isCompact className="kw-below" aria-label={t('sso.token')}>
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
            {t(facts ? 'sso.tokenRotate' : 'sso.tokenMake')}
          </Button>
          {facts && (
            <Button variant="secondary" isDanger onClick={() => setAsked('revoke')}>
              {t('sso.tokenRevoke')}
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
          title={t('sso.tokenRevokeTitle')}
          action={t('sso.tokenRevoke')}
          onConfirm={async () => {
            await revoke.mutateAsync();
            issue.reset();
            toasts.done(t('sso.tokenRevoked'));
          }}
          onClose={close}
        >
          <Content component="p">{t('sso.tokenRevokeText')}</Content>
        </Confirm>
      )}
    </Card>
  );
}
