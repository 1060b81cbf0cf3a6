import '@patternfly/react-core/dist/styles/base.css';
import './console.css';
import { createRoot } from 'react-dom/client';
import type { Host } from './host';
import { TextsProvider } from './i18n/Texts';
import { CannotSignIn } from './session/CannotSignIn';
import { Console } from './shell/Console';

/**
 * Shows the console inside an element, and gives a function that takes it away again.
 *
 * Whoever embeds it is responsible for the sign-in: `getAccessToken` resolves with an access token for the API each time
 * it is asked.
 */
export function mount(element: HTMLElement, host: Host): () => void {
  const root = createRoot(element);
  root.render(<Console host={host} />);
  return () => root.unmount();
}

/** Says why nobody can sign in, where a page would stay blank: browsers keep what that takes from insecure pages. */
export function mountNotice(element: HTMLElement, locale: string, isInsecure: boolean): void {
  createRoot(element).render(
    <TextsProvider locale={locale}>
      <CannotSignIn isInsecure={isInsecure} />
    </TextsProvider>,
  );
}
