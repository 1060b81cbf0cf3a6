import { Badge, Nav, NavItem, NavList } from '@patternfly/react-core';
import { NavLink, useLocation } from 'react-router';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useCounts } from '../people/queries';
import { PAGES } from './pages';

/** The pages that have something for the person, and how many people wait. */
export function Navigation({ onFollow }: { onFollow: () => void }) {
  const { t } = useTexts();
  const organization = useOrganization();
  const { pathname } = useLocation();
  const pending = useCounts().data?.members?.pending ?? 0;
  return (
    <Nav aria-label={t('navigation')} onSelect={onFollow}>
      <NavList>
        {PAGES.filter((page) => page.isFor(organization)).map(({ path, title }) => (
          <NavItem key={path} isActive={pathname.startsWith(`/${organization.alias}/${path}`)}>
            <NavLink to={`/${organization.alias}/${path}`}>
              {t(title)}
              {path === 'people' && organization.may('members.change_role') && pending > 0 && (
                <Badge className="kw-count" screenReaderText={t('people.pending', { count: pending })}>
                  <span aria-hidden="true">{pending}</span>
                </Badge>
              )}
            </NavLink>
          </NavItem>
        ))}
      </NavList>
    </Nav>
  );
}
