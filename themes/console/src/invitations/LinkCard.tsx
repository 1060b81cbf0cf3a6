import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  Flex,
  FlexItem,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { copyText } from '../shared/copyText';
import { Problem } from '../shared/Problem';
import { useOrganizationSettings } from '../settings/queries';

/** The organization's link, to be copied or made worthless. */
export function LinkCard() {
  const { t, named } = useTexts();
  const { api, alias } = useOrganization();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const [isResetting, setResetting] = useState(false);
  const { data: settings } = useOrganizationSettings();
  const { data, error, refetch } = useQuery({ queryKey: [alias, 'link'], queryFn: () => api.get('/api/invite') });
  const link = data ? new URL(data.invite_url, location.origin).href : '';
  const role = settings?.default_role ?? 'NO';
  const reset = async () => {
    client.setQueryData([alias, 'link'], await api.post('/api/invite/reset-token'));
    setCopied(undefined);
  };
  return (
    <Card>
      <CardTitle component="h2">{t('link.title')}</CardTitle>
      <CardBody>
        <Content component="p">
          {role === 'NO' ? t('link.text') : t('link.textRole', { role: named('role', role, role) })}
        </Content>
        {error && <Problem error={error} retry={() => void refetch()} />}
        {data && (
          <>
            <InputGroup>
              <InputGroupItem isFill>
                <TextInput
                  ref={field}
                  readOnlyVariant="default"
                  aria-label={t('link.title')}
                  value={link}
                  onFocus={() => field.current?.select()}
                />
              </InputGroupItem>
              <InputGroupItem>
                <Button onClick={() => void copyText(link, field.current).then(setCopied)}>{t('link.copy')}</Button>
              </InputGroupItem>
            </InputGroup>
            <Flex className="kw-below">
              <FlexItem grow={{ default: 'grow' }}>
                <HelperText isLiveRegion>
                  {copied !== undefined && (
                    <HelperTextItem variant={copied ? 'success' : 'warning'}>
                      {t(copied ? 'link.copied' : 'link.notCopied')}
                    </HelperTextItem>
                  )}
                </HelperText>
              </FlexItem>
              <FlexItem>
                <Button variant="link" isInline onClick={() => setResetting(true)}>
                  {t('link.reset')}
                </Button>
              </FlexItem>
            </Flex>
          </>
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
