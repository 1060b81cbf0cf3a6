import {
  Button,
  Card,
  CardBody,
  CardTitle,
  Content,
  DataList,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  PageSection,
} from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { nameOf } from './names';
import { PersonName } from './PersonName';
import { useMembers } from './queries';
import { RoleSelect } from './RoleSelect';
import { offeredRoles } from './roles';
import { useRoleChange } from './useRoleChange';

/** How many of them stand on top of the page; the others are behind a filter. */
const SHOWN = 5;

/** Who has signed up and waits for a role, the longest first. Nothing where nobody waits. */
export function PendingPeople() {
  const { t, date } = useTexts();
  const viewer = useOrganization();
  const change = useRoleChange();
  const { data } = useMembers({ search: '', role: ['NO'], ordering: 'date_joined', page: 1, page_size: SHOWN });
  if (!data || data.count === 0) {
    return null;
  }
  return (
    <PageSection aria-label={t('status.pending')}>
      <Card isCompact>
        <CardTitle component="h2">{t('people.pending', { count: data.count })}</CardTitle>
        <CardBody>
          <Content component="p">{t('people.pendingText')}</Content>
          <DataList aria-label={t('status.pending')} isCompact>
            {data.results.map((member) => (
              <DataListItem key={member.user.id} aria-label={nameOf(member.user)}>
                <DataListItemRow>
                  <DataListItemCells
                    dataListCells={[
                      <DataListCell key="person" width={3}>
                        <PersonName person={member.user} />
                      </DataListCell>,
                      <DataListCell key="since" width={2}>
                        {t('people.waitsSince', { date: date(member.user.date_joined) })}
                      </DataListCell>,
                      <DataListCell key="role" width={2}>
                        <RoleSelect
                          label={t('role.of', { name: nameOf(member.user) })}
                          role={member.role}
                          roles={offeredRoles(member.assignable_roles)}
                          placeholder={member.role === 'NO' ? t('role.give') : undefined}
                          onChange={(role) => change(member, role)}
                        />
                      </DataListCell>,
                    ]}
                  />
                </DataListItemRow>
              </DataListItem>
            ))}
          </DataList>
          {data.count > SHOWN && (
            <Button
              variant="link"
              isInline
              component={(props) => <Link {...props} to={`/${viewer.alias}/people?status=pending`} />}
            >
              {t('people.allPending', { count: data.count })}
            </Button>
          )}
        </CardBody>
      </Card>
    </PageSection>
  );
}
