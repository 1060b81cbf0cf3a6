import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Schema } from '../api/operations';
import { useTexts } from '../i18n/Texts';
import { PersonName } from '../people/PersonName';
import { WaitingRows } from '../shared/WaitingRows';

export function SyncErrorsTable({ errors }: { errors: readonly Schema<'SyncErrorView'>[] | undefined }) {
  const { t, named, moment } = useTexts();
  return (
    <Table aria-label={t('sso.tab.errors')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('activity.when')}</Th>
          <Th width={20}>{t('people.person')}</Th>
          <Th width={20}>{t('sso.group')}</Th>
          <Th>{t('sso.what')}</Th>
        </Tr>
      </Thead>
      {errors === undefined ? (
        <WaitingRows columns={4} />
      ) : (
        <Tbody>
          {errors.map((one) => (
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
  );
}
