import { Button, Content, Flex } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { useToasts } from '../shared/Toasts';
import { WaitingRows } from '../shared/WaitingRows';
import { Gives } from './Gives';
import { useMappingChanges, type Mapping } from './queries';

const ChangeMapping = lazy(() => import('./ChangeMapping'));

export function MappingsTable({ mappings }: { mappings: readonly Mapping[] | undefined }) {
  const { t } = useTexts();
  const toasts = useToasts();
  const { remove } = useMappingChanges();
  const [asked, setAsked] = useState<{ mapping: Mapping; to: 'change' | 'delete' }>();
  const close = () => setAsked(undefined);
  return (
    <>
      <Table aria-label={t('sso.tab.groups')} variant="compact">
        <Thead>
          <Tr>
            <Th width={40}>{t('sso.group')}</Th>
            <Th modifier="nowrap">{t('sso.source')}</Th>
            <Th width={40}>{t('sso.gives')}</Th>
            <Th screenReaderText={t('actions')} />
          </Tr>
        </Thead>
        {mappings === undefined ? (
          <WaitingRows columns={4} />
        ) : (
          <Tbody>
            {mappings.map((mapping) => (
              <Tr key={mapping.id}>
                <Td dataLabel={t('sso.group')} modifier="breakWord">
                  <bdi>{mapping.group}</bdi>
                </Td>
                <Td dataLabel={t('sso.source')}>{t(`sso.source.${mapping.source}`)}</Td>
                <Td dataLabel={t('sso.gives')} modifier="breakWord">
                  <Gives mapping={mapping} />
                </Td>
                <Td isActionCell>
                  <Flex columnGap={{ default: 'columnGapMd' }} flexWrap={{ default: 'nowrap' }}>
                    {mapping.kind !== 'workspace' && (
                      <Button
                        variant="link"
                        isInline
                        aria-label={t('sso.changeOf', { group: mapping.group })}
                        onClick={() => setAsked({ mapping, to: 'change' })}
                      >
                        {t('change')}
                      </Button>
                    )}
                    <Button
                      variant="link"
                      isInline
                      isDanger
                      aria-label={t('sso.deleteOf', { group: mapping.group })}
                      onClick={() => setAsked({ mapping, to: 'delete' })}
                    >
                      {t('delete')}
                    </Button>
                  </Flex>
                </Td>
              </Tr>
            ))}
          </Tbody>
        )}
      </Table>
      {asked?.to === 'change' && (
        <Suspense>
          <ChangeMapping mapping={asked.mapping} onClose={close} />
        </Suspense>
      )}
      {asked?.to === 'delete' && (
        <Confirm
          title={t('sso.deleteTitle', { group: asked.mapping.group })}
          action={t('delete')}
          onConfirm={async () => {
            await remove.mutateAsync(asked.mapping.id);
            toasts.done(t('sso.deleted', { group: asked.mapping.group }));
          }}
          onClose={close}
        >
          <Content component="p">
            <Gives mapping={asked.mapping} />
          </Content>
          <Content component="p">{t('sso.deleteText')}</Content>
        </Confirm>
      )}
    </>
  );
}
