import { Button, PageSection } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization, type Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { ListBody } from '../shared/ListBody';
import { PageHeader } from '../shared/PageHeader';
import { Pager } from '../shared/Pager';
import { useListState } from '../shared/useListState';
import { PeopleFilters } from './PeopleFilters';
import { PeopleTable } from './PeopleTable';
import { PendingPeople } from './PendingPeople';
import { useMembers } from './queries';
import { ROLES, ROLES_OF, STATUSES } from './roles';

const PEOPLE_FILTERS = ['search', 'role', 'status', 'tag'] as const;

/** Who is shown: those of the chosen role and status; people who wait stand on top, unless they are chosen. */
function rolesOf({ role, status }: Record<'role' | 'status', string>): Role[] {
  const chosen = STATUSES.find((one) => one === status);
  const roles = chosen ? ROLES_OF[chosen] : ROLES.filter((one) => one !== 'NO');
  return roles.filter((one) => role === '' || one === role);
}

export default function PeoplePage() {
  const { t } = useTexts();
  const { alias, may } = useOrganization();
  const list = useListState(PEOPLE_FILTERS, 'email');
  const roles = rolesOf(list.filters);
  const tag = Number(list.filters.tag);
  const query = useMembers(
    {
      search: list.filters.search,
      role: roles,
      tags: tag > 0 ? [tag] : [],
      ordering: list.ordering,
      page: list.page,
      page_size: list.size,
    },
    roles.length > 0,
  );
  const members = roles.length === 0 ? [] : query.data?.results;
  const count = roles.length === 0 ? 0 : (query.data?.count ?? 0);
  const add = <Button component={(props) => <Link {...props} to={`/${alias}/people/add`} />}>{t('people.add')}</Button>;
  return (
    <>
      <PageHeader title={t('people.title')} text={t('people.text')} actions={may('members.invite') && add} />
      {!list.isFiltered && may('members.change_role') && <PendingPeople />}
      <PageSection isFilled aria-label={t('people.title')}>
        <PeopleFilters list={list} count={count} />
        <ListBody
          error={query.error}
          refetch={query.refetch}
          rows={members}
          none={{
            title: t(list.isFiltered ? 'people.none' : 'people.nobody'),
            text: t(list.isFiltered ? 'list.noneText' : 'people.nobodyText'),
          }}
        >
          {(rows) => <PeopleTable members={rows} list={list} />}
        </ListBody>
        <Pager count={count} list={list} isBottom />
      </PageSection>
    </>
  );
}
