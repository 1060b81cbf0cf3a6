import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { WaitingRows } from '../shared/WaitingRows';
import { KINDS, type Line } from './queries';

export function ActivityTable({ lines }: { lines: readonly Line[] | undefined }) {
  const { t, moment } = useTexts();
  const { alias } = useOrganization();
  return (
    <Table aria-label={t('activity.title')} variant="compact">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{t('activity.when')}</Th>
          <Th width={25}>{t('activity.who')}</Th>
          <Th>{t('activity.kind')}</Th>
          <Th width={35}>{t('activity.what')}</Th>
          <Th>{t('activity.result')}</Th>
          <Th>{t('activity.address')}</Th>
        </Tr>
      </Thead>
      {lines === undefined ? (
        <WaitingRows columns={6} />
      ) : (
        <Tbody>
          {lines.map((line) => (
            <Tr key={line.id}>
              <Td dataLabel={t('activity.when')} modifier="nowrap">
                <time dateTime={line.datetime}>{moment(line.datetime)}</time>
              </Td>
              <Td dataLabel={t('activity.who')} modifier="breakWord">
                {line.user_id > 0 ? (
                  <Link to={`/${alias}/people/${line.user_id}`}>
                    <bdi>{line.email}</bdi>
                  </Link>
                ) : (
                  line.email
                )}
              </Td>
              <Td dataLabel={t('activity.kind')}>
                {t(`activity.kind.${KINDS.find((one) => one === line.kind) ?? 'request'}`)}
              </Td>
              <Td dataLabel={t('activity.what')} modifier="breakWord">
                <bdi dir="ltr">
                  {line.request_method} {line.request_url}
                </bdi>
              </Td>
              <Td dataLabel={t('activity.result')}>
                <Label isCompact status={line.response_code < '400' ? 'success' : 'danger'}>
                  {line.response_code}
                </Label>
              </Td>
              <Td dataLabel={t('activity.address')}>
                <bdi dir="ltr">{line.ip_address}</bdi>
              </Td>
            </Tr>
          ))}
        </Tbody>
      )}
    </Table>
  );
}
