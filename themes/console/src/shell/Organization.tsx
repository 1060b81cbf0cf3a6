import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { Api } from '../api/client';
import { OrganizationProvider, type OrganizationContext, type WhoAmI } from '../api/organization';
import { Loading } from '../shared/Loading';
import { useHost } from './HostContext';
import { NotWorking } from './NotWorking';
import { Shell } from './Shell';

/** Nothing for somebody who doesn't work there. */
function contextOf(api: Api, alias: string, me: WhoAmI): OrganizationContext | undefined {
  if (!me.organization_membership || me.membership_state !== 'active') {
    return undefined;
  }
  const actions = new Set(me.permissions);
  const abilities = new Set(me.abilities);
  return {
    api,
    alias,
    id: me.organization_membership.organization_id,
    title: me.active_organization_meta.title,
    me,
    role: me.organization_membership.role,
    assignableRoles: me.assignable_roles,
    may: (action) => actions.has(action),
    can: (ability) => abilities.has(ability),
  };
}

/** The organization that the address names, with everything that is shown of it. */
export function Organization() {
  const { organization: alias = '' } = useParams();
  const host = useHost();
  const api = useMemo(() => new Api(host, alias), [host, alias]);
  const { data: me, error } = useQuery({
    queryKey: [alias, 'whoami'],
    queryFn: () => api.get('/api/current-user/whoami'),
  });
  const context = useMemo(() => me && contextOf(api, alias, me), [api, alias, me]);
  if (error && !context) {
    return <NotWorking error={error} />;
  }
  if (me && !context) {
    return <NotWorking state={me.membership_state} organization={me.active_organization_meta.title} />;
  }
  return context ? (
    <OrganizationProvider value={context}>
      <Shell />
    </OrganizationProvider>
  ) : (
    <Loading />
  );
}
