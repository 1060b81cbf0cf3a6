import { Breadcrumb, BreadcrumbItem, PageSection } from '@patternfly/react-core';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';

/** The way back to the list that a page belongs to. */
export function Crumbs({ list, title, children }: { list: string; title: string; children: string }) {
  const { t } = useTexts();
  const { alias } = useOrganization();
  return (
    <PageSection type="breadcrumb">
      <Breadcrumb aria-label={t('breadcrumb')}>
        <BreadcrumbItem
          render={({ className }) => (
            <Link className={className} to={`/${alias}/${list}`}>
              {title}
            </Link>
          )}
        />
        <BreadcrumbItem isActive>
          <bdi>{children}</bdi>
        </BreadcrumbItem>
      </Breadcrumb>
    </PageSection>
  );
}
