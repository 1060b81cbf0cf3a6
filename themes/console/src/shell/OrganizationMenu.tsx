import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Api } from '../api/client';
import { useOrganization } from '../api/organization';
import { useTexts } from '../i18n/Texts';
import { useHost } from './HostContext';

/** The name of the organization; whoever works in several chooses another one there. */
export function OrganizationMenu() {
  const { t } = useTexts();
  const host = useHost();
  const { id, title, me } = useOrganization();
  const [isOpen, setOpen] = useState(false);
  const several = me.org_membership.filter((one) => one.active).length > 1;
  const { data: organizations = [] } = useQuery({
    queryKey: ['organizations'],
    queryFn: () => new Api(host).get('/api/organizations', { query: { ordering: 'title' } }),
    enabled: several,
  });
  if (!several) {
    return (
      <span className="kw-organization" title={title}>
        <bdi>{title}</bdi>
      </span>
    );
  }
  return (
    <Dropdown
      isOpen={isOpen}
      isScrollable
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          className="kw-organization"
          isExpanded={isOpen}
          aria-label={t('organization.choose', { name: title })}
          onClick={() => setOpen(!isOpen)}
        >
          <bdi>{title}</bdi>
        </MenuToggle>
      )}
    >
      <DropdownList>
        {organizations.map((one) => (
          <DropdownItem
            key={one.id}
            isSelected={one.id === id}
            component={(props) => <Link {...props} to={`/${one.alias}`} />}
          >
            <bdi>{one.title}</bdi>
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
