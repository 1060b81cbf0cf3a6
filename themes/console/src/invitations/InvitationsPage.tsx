import { Button, Content, PageSection, Toolbar, ToolbarContent, ToolbarItem } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ClearFilters } from '../shared/ClearFilters';
import { Confirm } from '../shared/Confirm';
import { FilterSelect } from '../shared/FilterSelect';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { Pager, ToolbarPager } from '../shared/Pager';
import { SearchField } from '../shared/SearchField';
import { useListState } from '../shared/useListState';
import { InvitationsTable } from './InvitationsTable';
import { STATES, useInvitations, useRevoke } from './queries';

const FILTERS = ['search', 'state'] as const;

export default function InvitationsPage() {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const list = useListState(FILTERS, '');
  const [revoked, setRevoked] = useState<string>();
  const revoke = useRevoke();
  const state = STATES.find((one) => one === list.filters.state);
  const { data, error, refetch } = useInvitations({
    state,
    search: list.filters.search,
    page: list.page,
    page_size: list.size,
  });
  const add = <Button component={(props) => <Link {...props} to={`/${alias}/people/add`} />}>{t('people.add')}</Button>;
  return (
    <>
      <PageHeader title={t('invitations.title')} text={t('invitations.text')} actions={add} />
      <PageSection isFilled>
        <Toolbar inset={{ default: 'insetNone' }}>
          <ToolbarContent>
            <ToolbarItem className="kw-grow">
              <SearchField
                label={t('invitations.search')}
                value={list.filters.search}
                onSearch={(search) => list.set({ search })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <FilterSelect
                label={t('invitations.byState')}
                all={t('invitations.everyState')}
                value={list.filters.state}
                options={STATES.map((value) => ({ value, text: t(`state.${value}`) }))}
                onChange={(next) => list.set({ state: next })}
              />
            </ToolbarItem>
            <ClearFilters list={list} />
            <ToolbarPager count={data?.count ?? 0} list={list} />
          </ToolbarContent>
        </Toolbar>
        <ListBody
          error={error}
          refetch={refetch}
          rows={data?.results}
          none={{ title: t('invitations.none'), text: t(list.isFiltered ? 'list.noneText' : 'invitations.noneText') }}
        >
          {(invitations) => <InvitationsTable invitations={invitations} onRevoke={setRevoked} />}
        </ListBody>
        <Pager count={data?.count ?? 0} list={list} isBottom />
      </PageSection>
      {revoked && (
        <Confirm
          title={t('invitations.revokeTitle', { email: revoked })}
          action={t('invitations.revoke')}
          onConfirm={() => revoke.mutateAsync(revoked)}
          onClose={() => setRevoked(undefined)}
        >
          <Content component="p">{t('invitations.revokeText')}</Content>
        </Confirm>
      )}
    </>
  );
}
