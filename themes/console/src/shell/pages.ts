import type { OrganizationContext } from '../api/organization';
import { seesDays, seesPeople } from '../dashboard/views';
import type { MessageKey } from '../i18n/languages';
import { seesLeftProjects } from '../leftProjects/queries';

export interface PageLink {
  path: string;
  title: MessageKey;
  /** Whether there is anything on it for somebody. */
  isFor: (viewer: Pick<OrganizationContext, 'may' | 'can'>) => boolean;
}

/** The pages that the navigation leads to, in its order. What somebody may there, the API decides. */
export const PAGES: readonly PageLink[] = [
  { path: 'people', title: 'people.title', isFor: ({ may }) => may('people.view') },
  { path: 'invitations', title: 'invitations.title', isFor: ({ may }) => may('members.invite') },
  { path: 'workspaces', title: 'workspaces.title', isFor: ({ may }) => may('workspace.view') },
  { path: 'projects', title: 'projects.title', isFor: ({ may }) => may('project.view') },
  { path: 'templates', title: 'templates.title', isFor: ({ may }) => may('template.save') },
  { path: 'permissions', title: 'permissions.title', isFor: ({ can }) => can('permissions.change') },
  { path: 'sso', title: 'sso.title', isFor: ({ may }) => may('members.change_role') },
  { path: 'settings', title: 'settings.title', isFor: ({ may }) => may('members.change_role') },
  { path: 'dashboard', title: 'dashboard.title', isFor: (viewer) => seesDays(viewer) || seesPeople(viewer) },
  { path: 'activity', title: 'activity.title', isFor: ({ may }) => may('activity_log.view') },
];

/** One's own tokens, to which the menu with the initials leads. */
export const TOKENS: PageLink = { path: 'tokens', title: 'tokens.title', isFor: ({ may }) => may('api.access') };

/** Pages that fewer people have something on than on the page above them. */
const BELOW: Readonly<Record<string, PageLink['isFor']>> = {
  'people/add': ({ may }) => may('members.invite'),
  'people/tags': ({ may }) => may('members.change_role'),
  'projects/left': seesLeftProjects,
};

/**
 * Whether there is anything for somebody at a path, such as `people/add`. Whoever comes by an address that another person
 * gave them, or that was theirs before they had another role, finds no form that the API would refuse. Everybody has a
 * page of their own.
 */
export function isPageFor(path: string, viewer: Pick<OrganizationContext, 'may' | 'can' | 'me'>): boolean {
  if (path === `people/${viewer.me.id}`) {
    return true;
  }
  const page = [...PAGES, TOKENS].find((one) => path === one.path || path.startsWith(`${one.path}/`));
  return page !== undefined && page.isFor(viewer) && (BELOW[path]?.(viewer) ?? true);
}

/** Where somebody begins who named no page. */
export function firstPage(viewer: Pick<OrganizationContext, 'may' | 'can'>): string | undefined {
  return PAGES.find((page) => page.isFor(viewer))?.path;
}
