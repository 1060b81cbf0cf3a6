import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { Api } from '../api/client';
import { OrganizationProvider, type OrganizationContext, type WhoAmI } from '../api/organization';
import { Loading } from '../shared/Loading';
import { useHost } from './HostContext';
import { NotWorking } from './NotWorking';
import { Shell } from './Shell';

function contextOf(api: Api, alias: string, me: WhoAmI): OrganizationContext {
  const actions = new Set(me.permissions);
  return {
    api,
    alias,
    id: me.organization_membership.organization_id,
    title: me.active_organization_meta.title,
    me,
    role: me.organization_membership.role,
    may: (action) => actions.has(action),
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
  return context ? (
    <OrganizationProvider value={context}>
      <Shell />
    </OrganizationProvider>
  ) : (
    <Loading />
  );
}
