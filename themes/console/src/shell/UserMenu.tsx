import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOrganization } from '../api/organization';
import { LANGUAGES } from '../i18n/languages';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../people/names';
import { RoleName } from '../people/RoleName';
import { SCHEMES, useColorScheme } from './colorScheme';
import { useHost } from './HostContext';
import { TOKENS } from './pages';

/** In its own language, as whoever looks for it reads it. */
function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** Who is signed in, how the console looks and speaks, and the ways out. */
export function UserMenu() {
  const { t, language, speak } = useTexts();
  const organization = useOrganization();
  const { alias, me, role } = organization;
  const { account, signOut } = useHost();
  const [scheme, setScheme] = useColorScheme();
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(me);
  return (
    <Dropdown
      isOpen={isOpen}
      isScrollable
      maxMenuHeight="80vh"
      popperProps={{ position: 'end' }}
      onOpenChange={setOpen}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={isOpen}
          aria-label={t('user.menu', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="kw-initials" aria-hidden="true">
            {me.initials}
          </span>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={name} labelHeadingLevel="h2">
        <DropdownList>
          <DropdownItem isAriaDisabled description={me.email}>
            <RoleName role={role} />
          </DropdownItem>
          <DropdownItem
            component={(props) => <Link {...props} to={`/${alias}/people/${me.id}`} />}
            onClick={() => setOpen(false)}
          >
            {t('user.membership')}
          </DropdownItem>
          {account && <DropdownItem to={account}>{t('user.account')}</DropdownItem>}
          {TOKENS.isFor(organization) && (
            <DropdownItem
              component={(props) => <Link {...props} to={`/${alias}/${TOKENS.path}`} />}
              onClick={() => setOpen(false)}
            >
              {t(TOKENS.title)}
            </DropdownItem>
          )}
          {signOut && <DropdownItem onClick={signOut}>{t('user.signOut')}</DropdownItem>}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label={t('user.appearance')} labelHeadingLevel="h2">
        <DropdownList>
          {SCHEMES.map((one) => (
            <DropdownItem key={one} isSelected={one === scheme} onClick={() => setScheme(one)}>
              {t(`scheme.${one}`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label={t('user.language')} labelHeadingLevel="h2">
        <DropdownList>
          {LANGUAGES.map((one) => (
            <DropdownItem key={one} lang={one} isSelected={one === language} onClick={() => speak(one)}>
              {nameOfLanguage(one)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
}
