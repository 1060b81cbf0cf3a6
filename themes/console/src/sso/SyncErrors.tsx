import { Button, Content, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { Confirm } from '../shared/Confirm';
import { ListBody } from '../shared/ListBody';
import { Pager, ToolbarPager } from '../shared/Pager';
import { useListState } from '../shared/useListState';
import { useForgetErrors, useSyncErrors } from './queries';
import { SyncErrorsTable } from './SyncErrorsTable';

/** What groups said and wasn't followed: whom it is about, and why. */
export default function SyncErrors() {
  const { t } = useTexts();
  const list = useListState([], '');
  const [isAsked, setAsked] = useState(false);
  const forget = useForgetErrors();
  const { data, error, refetch } = useSyncErrors({ page: list.page, page_size: list.size });
  return (
    <>
      {data?.count !== 0 && (
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
      )}
      <ListBody
        error={error}
        refetch={refetch}
        rows={data?.results}
        none={{ title: t('sso.noErrors'), text: t('sso.noErrorsText') }}
      >
        {(errors) => <SyncErrorsTable errors={errors} />}
      </ListBody>
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
