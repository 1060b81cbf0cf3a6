import { Label } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import type { Mapping } from './queries';

/** What a group gives: a role, a workspace, or a project with or without a role in it. */
export function Gives({ mapping }: { mapping: Mapping }) {
  const { t, named } = useTexts();
  const { alias } = useOrganization();
  const { role, workspace, project } = mapping;
  const roleName = role === null ? t('projects.noRole') : named('role', role, role);
  if (workspace) {
    return (
      <span>
        {t('projects.workspace')}:{' '}
        {workspace.id === null ? (
          <>
            <bdi>{workspace.title}</bdi> <Label isCompact>{t('sso.notMade')}</Label>
          </>
        ) : (
          <Link to={`/${alias}/workspaces/${workspace.id}`}>
            <bdi>{workspace.title}</bdi>
          </Link>
        )}
      </span>
    );
  }
  if (project) {
    return (
      <span>
        {t('sso.kind.project')}:{' '}
        <Link to={`/${alias}/projects/${project.id ?? 0}`}>
          <bdi>{project.title}</bdi>
        </Link>
        , {roleName}
      </span>
    );
  }
  return (
    <span>
      {t('role')}: {roleName}
    </span>
  );
}
