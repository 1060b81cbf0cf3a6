import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useOrganization, type Role } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useToasts } from '../shared/Toasts';
import { nameOf } from './names';
import { memberListKey, membersKey, type MemberPage } from './queries';

/** Whose role is changed, and which it is now. */
export interface RoleHolder {
  user: Parameters<typeof nameOf>[0] & { id: number };
  role: string;
}

interface Change {
  member: RoleHolder;
  role: Role;
}

function withRole(page: MemberPage | undefined, { member, role }: Change): MemberPage | undefined {
  return (
    page && {
      ...page,
      results: page.results.map((one) => (one.user.id === member.user.id ? { ...one, role } : one)),
    }
  );
}

/** Gives a role at once. A notice offers the old one back; where the API refuses, the old one is shown again. */
export function useRoleChange(): (member: RoleHolder, role: Role) => void {
  const { api, alias, id } = useOrganization();
  const { t, named } = useTexts();
  const toasts = useToasts();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ member, role }: Change) =>
      api.patch('/api/organizations/{organization}/memberships', {
        path: { organization: id },
        body: { user_id: member.user.id, role },
      }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: memberListKey(alias) });
      const before = client.getQueriesData<MemberPage>({ queryKey: memberListKey(alias) });
      client.setQueriesData<MemberPage>({ queryKey: memberListKey(alias) }, (page) => withRole(page, change));
      return before;
    },
    onError: (error, { member }, before) => {
      before?.forEach(([key, page]) => client.setQueryData(key, page));
      toasts.failed(t('role.notChanged', { name: nameOf(member.user) }), error);
    },
    onSuccess: (_, { member, role }) => {
      const values = { name: nameOf(member.user), role: named('role', role, role) };
      toasts.done(t('role.changed', values), () => mutate({ member: { ...member, role }, role: member.role as Role }));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: membersKey(alias) }),
        client.invalidateQueries({ queryKey: [alias, 'organization'] }),
      ]),
  });
  return (member, role) => mutate({ member, role });
}
