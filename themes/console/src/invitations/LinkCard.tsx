import { Button, Card, CardBody, CardTitle, Content } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { CopyField } from '../shared/CopyField';
import { Problem } from '../shared/Problem';
import { useOrganizationSettings } from '../settings/queries';

/** The organization's link, to be copied or made worthless. */
export function LinkCard() {
  const { t, named } = useTexts();
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  const [isResetting, setResetting] = useState(false);
  const { data: settings } = useOrganizationSettings();
  const { data, error, refetch } = useQuery({ queryKey: [alias, 'link'], queryFn: () => api.get('/api/invite') });
  const link = data ? new URL(data.invite_url, location.origin).href : '';
  const role = settings?.default_role ?? 'NO';
  const reset = async () => client.setQueryData([alias, 'link'], await api.post('/api/invite/reset-token'));
  return (
    <Card>
      <CardTitle component="h2">{t('link.title')}</CardTitle>
      <CardBody>
        <Content component="p">
          {role === 'NO' ? t('link.text') : t('link.textRole', { role: named('role', role, role) })}
        </Content>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {data && (
          <CopyField key={link} label={t('link.title')} value={link} action={t('link.copy')}>
            <Button variant="link" isInline onClick={() => setResetting(true)}>
              {t('link.reset')}
            </Button>
          </CopyField>
        )}
      </CardBody>
      {isResetting && (
        <Confirm
          title={t('link.resetTitle')}
          action={t('link.reset')}
          onConfirm={reset}
          onClose={() => setResetting(false)}
        >
          <Content component="p">{t('link.resetText')}</Content>
        </Confirm>
      )}
    </Card>
  );
}
