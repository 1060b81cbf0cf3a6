import {
  Button,
  Content,
  EmptyState,
  EmptyStateBody,
  Label,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { PersonName } from '../people/PersonName';
import { Confirm } from '../shared/Confirm';
import { Pager, ToolbarPager } from '../shared/Pager';
import { Problem } from '../shared/Problem';
import { useListState } from '../shared/useListState';
import { WaitingRows } from '../shared/WaitingRows';
import { useForgetErrors, useSyncErrors } from './queries';

/** What groups said and wasn't followed: whom it is about, and why. */
export default function SyncErrors() {
  const { t, named, moment } = useTexts();
  const list = useListState([], '');
  const [isAsked, setAsked] = useState(false);
  const forget = useForgetErrors();
  const { data, error, refetch } = useSyncErrors({ page: list.page, page_size: list.size });
  if (data?.count === 0) {
    return (
      <EmptyState headingLevel="h2" titleText={t('sso.noErrors')}>
        <EmptyStateBody>{t('sso.noErrorsText')}</EmptyStateBody>
      </EmptyState>
    );
  }
  return (
    <>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <Button variant="secondary" onClick={() => setAsked(true)}>
              {t('sso.forget')}
            </Button>
          </ToolbarItem>
          <ToolbarPager count={data?.count ?? 0} list={list} />
        </ToolbarContent>
      </Toolbar>
      {error && <Problem error={error} retry={() => void refetch()} />}
      <Table aria-label={t('sso.tab.errors')} variant="compact">
        <Thead>
          <Tr>
            <Th modifier="nowrap">{t('activity.when')}</Th>
            <Th width={20}>{t('people.person')}</Th>
            <Th width={20}>{t('sso.group')}</Th>
            <Th>{t('sso.what')}</Th>
          </Tr>
        </Thead>
        {data === undefined ? (
          !error && <WaitingRows columns={4} />
        ) : (
          <Tbody>
            {data.results.map((one) => (
              <Tr key={one.id}>
                <Td dataLabel={t('activity.when')} modifier="nowrap">
                  <time dateTime={one.at}>{moment(one.at)}</time>
                </Td>
                <Td dataLabel={t('people.person')} modifier="breakWord">
                  {one.user ? <PersonName person={one.user} /> : t('sso.nobody')}
                </Td>
                <Td dataLabel={t('sso.group')} modifier="breakWord">
                  <div>
                    {one.group !== null && <bdi>{one.group} </bdi>}
                    <Label isCompact>{t(`sso.source.${one.source}`)}</Label>
                  </div>
                </Td>
                <Td dataLabel={t('sso.what')} modifier="breakWord">
                  <bdi>{named('sso.error', one.code, one.detail)}</bdi>
                  <details>
                    <summary>
                      <code dir="ltr">{one.code}</code>
                    </summary>
                    <span lang="en" dir="ltr">
                      {one.detail}
                    </span>
                  </details>
                </Td>
              </Tr>
            ))}
          </Tbody>
        )}
      </Table>
      <Pager count={data?.count ?? 0} list={list} isBottom />
      {isAsked && (
        <Confirm
          title={t('sso.forgetTitle')}
          action={t('sso.forget')}
          onConfirm={() => forget.mutateAsync()}
          onClose={() => setAsked(false)}
        >
          <Content component="p">{t('sso.forgetText')}</Content>
        </Confirm>
      )}
    </>
  );
}
