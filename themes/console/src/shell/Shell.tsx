import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  Page,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { useTexts } from '../i18n/Texts';
import mark from '../mark.svg';
import { Navigation } from './Navigation';
import { OrganizationMenu } from './OrganizationMenu';
import { UserMenu } from './UserMenu';

const MAIN = 'main';

/** From this width on, in pixels, the navigation stands beside the page. */
const WIDE = 1200;

/** What stands around each page. */
export function Shell() {
  const { t } = useTexts();
  const [isWide, setWide] = useState(() => window.innerWidth >= WIDE);
  const [isOpen, setOpen] = useState(isWide);
  const masthead = (
    <Masthead display={{ default: 'inline' }}>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton
            isHamburgerButton
            aria-label={t('navigation.toggle')}
            isSidebarOpen={isOpen}
            onSidebarToggle={() => setOpen(!isOpen)}
          />
        </MastheadToggle>
        <MastheadBrand>
          <div className="kw-brand">
            <img src={mark} alt="" />
            <OrganizationMenu />
          </div>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isFullHeight isStatic>
          <ToolbarContent>
            <ToolbarGroup align={{ default: 'alignEnd' }}>
              <ToolbarItem>
                <UserMenu />
              </ToolbarItem>
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
  const sidebar = (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody>
        <Navigation onFollow={() => setOpen(isWide)} />
      </PageSidebarBody>
    </PageSidebar>
  );
  return (
    <Page
      masthead={masthead}
      sidebar={sidebar}
      mainContainerId={MAIN}
      skipToContent={<SkipToContent href={`#${MAIN}`}>{t('skip')}</SkipToContent>}
      onPageResize={(_, { windowSize }) => {
        const wide = windowSize >= WIDE;
        if (wide !== isWide) {
          setWide(wide);
          setOpen(wide);
        }
      }}
    >
      <Outlet />
    </Page>
  );
}
