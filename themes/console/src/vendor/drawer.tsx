import type { ReactNode } from 'react';

function Nothing({ children }: { children?: ReactNode }) {
  return children;
}

/**
 * PatternFly's page has a drawer for notifications, and the drawer a trap for the focus; this console has no
 * notifications. Vite puts this in the place of the page's drawer.
 */
export { Nothing as Drawer, Nothing as DrawerContent, Nothing as DrawerPanelContent };
