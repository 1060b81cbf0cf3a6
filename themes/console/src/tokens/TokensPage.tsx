import { Alert, Button, PageSection } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { CopyField } from '../shared/CopyField';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { TokensTable } from './TokensTable';
import { useTokenChanges, useTokens } from './queries';

const MakeToken = lazy(() => import('./MakeToken'));

/** One's own tokens, by which scripts act as oneself. */
export default function TokensPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useTokens();
  const { make, revoke } = useTokenChanges();
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <PageHeader
        title={t('tokens.title')}
        text={t('tokens.text')}
        actions={<Button onClick={() => setMaking(true)}>{t('tokens.make')}</Button>}
      />
      <PageSection isFilled>
        {make.data && (
          <Alert isInline variant="info" title={t('tokens.once')} className="kw-narrow">
            <CopyField label={t('tokens.token')} value={make.data.token} action={t('tokens.copy')} />
          </Alert>
        )}
        <ListBody
          error={error}
          refetch={refetch}
          rows={data}
          none={{ title: t('tokens.none'), text: t('tokens.noneText') }}
        >
          {(tokens) => (
            <TokensTable
              tokens={tokens}
              onRevoke={async (token) => {
                await revoke.mutateAsync(token.id);
                if (make.data?.id === token.id) {
                  make.reset();
                }
              }}
            />
          )}
        </ListBody>
      </PageSection>
      {isMaking && (
        <Suspense>
          <MakeToken
            onSave={(name, days) => make.mutateAsync(days === undefined ? { name } : { name, expires_in: days })}
            onClose={() => setMaking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
