import { lazy, Suspense } from 'react';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { useOrganization } from '../api/organization';
import { Loading } from '../shared/Loading';
import { Landing, OrganizationStart } from './Landing';
import { Missing } from './Missing';
import { Organization } from './Organization';
import { isPageFor } from './pages';

const ActivityPage = lazy(() => import('../activity/ActivityPage'));
const AddPeoplePage = lazy(() => import('../invitations/AddPeoplePage'));
const DashboardPage = lazy(() => import('../dashboard/DashboardPage'));
const InvitationsPage = lazy(() => import('../invitations/InvitationsPage'));
const LeftProjectsPage = lazy(() => import('../leftProjects/LeftProjectsPage'));
const MemberPage = lazy(() => import('../member/MemberPage'));
const PermissionsPage = lazy(() => import('../permissions/PermissionsPage'));
const ProjectPage = lazy(() => import('../projects/ProjectPage'));
const ProjectsPage = lazy(() => import('../projects/ProjectsPage'));
const SettingsPage = lazy(() => import('../settings/SettingsPage'));
const SsoPage = lazy(() => import('../sso/SsoPage'));
const TagsPage = lazy(() => import('../tags/TagsPage'));
const TemplatesPage = lazy(() => import('../templates/TemplatesPage'));
const TokensPage = lazy(() => import('../tokens/TokensPage'));
const WorkspacePage = lazy(() => import('../workspaces/WorkspacePage'));
const WorkspacesPage = lazy(() => import('../workspaces/WorkspacesPage'));
const PeoplePage = lazy(() => import('../people/PeoplePage'));

/** Which page is at which address. A page comes with its own code when somebody goes there. */
export function Pages() {
  return (
    <Routes>
      <Route index element={<Landing />} />
      <Route path=":organization" element={<Organization />}>
        <Route index element={<OrganizationStart />} />
        <Route element={<PageForViewer />}>
          <Route path="people" element={<PeoplePage />} />
          <Route path="people/add" element={<AddPeoplePage />} />
          <Route path="people/tags" element={<TagsPage />} />
          <Route path="people/:person" element={<MemberPage />} />
          <Route path="workspaces" element={<WorkspacesPage />} />
          <Route path="workspaces/:workspace" element={<WorkspacePage />} />
          <Route path="projects" element={<ProjectsPage />} />
          <Route path="projects/left" element={<LeftProjectsPage />} />
          <Route path="projects/:project" element={<ProjectPage />} />
          <Route path="templates" element={<TemplatesPage />} />
          <Route path="permissions" element={<PermissionsPage />} />
          <Route path="sso" element={<SsoPage />} />
          <Route path="settings" element={<SettingsPage />} />
          <Route path="tokens" element={<TokensPage />} />
          <Route path="dashboard" element={<DashboardPage />} />
          <Route path="activity" element={<ActivityPage />} />
          <Route path="invitations" element={<InvitationsPage />} />
        </Route>
        <Route path="*" element={<Missing />} />
      </Route>
      <Route path="*" element={<Navigate replace to="/" />} />
    </Routes>
  );
}

/** The page that the address names, for those who have something on it; to others it isn't there. */
function PageForViewer() {
  const viewer = useOrganization();
  const { pathname } = useLocation();
  const path = pathname.split('/').filter(Boolean).slice(1).join('/');
  return isPageFor(path, viewer) ? (
    <Suspense fallback={<Loading />}>
      <Outlet />
    </Suspense>
  ) : (
    <Missing />
  );
}
