import { Alert, Button, EmptyState, EmptyStateBody, PageSection } from '@patternfly/react-core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { CopyField } from '../shared/CopyField';
import { PageHeader } from '../shared/PageHeader';
import { Problem } from '../shared/Problem';
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
        {error && <Problem error={error} retry={() => void refetch()} />}
        {data?.length === 0 ? (
          <EmptyState headingLevel="h2" titleText={t('tokens.none')}>
            <EmptyStateBody>{t('tokens.noneText')}</EmptyStateBody>
          </EmptyState>
        ) : (
          (data ?? !error) && (
            <TokensTable
              tokens={data}
              onRevoke={async (token) => {
                await revoke.mutateAsync(token.id);
                if (make.data?.id === token.id) {
                  make.reset();
                }
              }}
            />
          )
        )}
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
