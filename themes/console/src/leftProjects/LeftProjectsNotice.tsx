import { Alert } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useLeftProjects } from './queries';

/** Leads to the projects that somebody left, where there are any. */
export function LeftProjectsNotice() {
  const { t } = useTexts();
  const { alias } = useOrganization();
  const { data = [] } = useLeftProjects();
  return (
    data.length > 0 && (
      <Alert
        isInline
        isPlain
        variant="info"
        component="h2"
        title={t('leftProjects.count', { count: data.length })}
        actionLinks={<Link to={`/${alias}/projects/left`}>{t('leftProjects.see')}</Link>}
      />
    )
  );
}
