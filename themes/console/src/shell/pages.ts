import type { OrganizationContext } from '../api/organization';
import { seesDays, seesPeople } from '../dashboard/views';
import type { MessageKey } from '../i18n/languages';

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

/** Where somebody begins who named no page. */
export function firstPage(viewer: Pick<OrganizationContext, 'may' | 'can'>): string | undefined {
  return PAGES.find((page) => page.isFor(viewer))?.path;
}
