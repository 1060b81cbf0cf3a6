import { Content, List, ListItem } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { useOrganization, type Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { membersKey } from '../people/queries';
import { Confirm } from '../shared/Confirm';
import { isWider, type CellChange } from './changes';

interface Props {
  changes: readonly CellChange[];
  onSave: () => Promise<void>;
  onClose: () => void;
}

/** What the changes mean and how many people they are for, before they are saved. */
export function SaveChanges({ changes, onSave, onClose }: Props) {
  const { t, named } = useTexts();
  const counts = useHolders(changes.map((one) => one.role));
  const narrower = changes.filter((one) => isWider(one.before, one.after));
  const wider = changes.filter((one) => isWider(one.after, one.before));
  const words = (change: CellChange) =>
    t('permissions.change', {
      role: named('role', change.role, change.role),
      count: counts.get(change.role) ?? 0,
      action: named('action', change.permission, change.permission),
      before: named('reach', change.before, change.before),
      after: named('reach', change.after, change.after),
    });
  return (
    <Confirm
      title={t('permissions.saveTitle')}
      action={t('save')}
      isDanger={narrower.length > 0}
      onConfirm={onSave}
      onClose={onClose}
    >
      <Content>
        {narrower.length > 0 && <Group title={t('permissions.lose')} items={narrower.map(words)} />}
        {wider.length > 0 && <Group title={t('permissions.gain')} items={wider.map(words)} />}
        <p>{t('permissions.atOnce')}</p>
      </Content>
    </Confirm>
  );
}

function Group({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <p>{title}</p>
      <List>
        {items.map((item) => (
          <ListItem key={item}>{item}</ListItem>
        ))}
      </List>
    </>
  );
}

/** How many members have each role. */
function useHolders(roles: readonly string[]): ReadonlyMap<string, number> {
  const { api, alias, id } = useOrganization();
  const distinct = [...new Set(roles)];
  return useQueries({
    queries: distinct.map((role) => ({
      queryKey: [...membersKey(alias), 'count', role],
      queryFn: () =>
        api.get('/api/organizations/{organization}/memberships', {
          path: { organization: id },
          query: { role: [role as Role], page_size: 1 },
        }),
    })),
    combine: (results) => new Map(results.map((result, index) => [distinct[index] ?? '', result.data?.count ?? 0])),
  });
}
