import Keycloak from 'keycloak-js';
import { leadsToSignIn } from './again';
import type { Environment } from './environment';

/** A token is renewed when it holds for less than this, in seconds. */
const MARGIN = 30;

export interface Session {
  /** The language that the person has chosen in their account. */
  locale: string | undefined;
  getAccessToken: () => Promise<string>;
  account: string;
  signOut: () => void;
  /** Signs in again, and comes back to the same address. What was typed is kept for the way back. */
  onLost: () => void;
}

/** Browsers have what a sign-in is computed with only on pages that come by https, or from the machine itself. */
export function canSignIn(): boolean {
  const { subtle, randomUUID } = crypto as Partial<Crypto>;
  return subtle !== undefined && randomUUID !== undefined;
}

/** Leads to Keycloak and back to the same address, unless somebody is signed in. */
export async function signIn({ realm, client, server }: Environment): Promise<Session> {
  const keycloak = new Keycloak({ url: location.origin + server.replace(/\/$/, ''), realm, clientId: client });
  await keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false });
  const again = () => keycloak.login({ redirectUri: location.href });
  const locale: unknown = keycloak.tokenParsed?.['locale'];
  return {
    locale: typeof locale === 'string' ? locale : undefined,
    account: keycloak.createAccountUrl({ redirectUri: location.origin + location.pathname }),
    onLost: () => {
      if (leadsToSignIn(() => sessionStorage, Date.now(), performance.timeOrigin)) {
        void again();
      }
    },
    signOut: () => void keycloak.logout({ redirectUri: location.href }),
    getAccessToken: async () => {
      try {
        await keycloak.updateToken(MARGIN);
      } catch {
        await again();
      }
      return keycloak.token ?? '';
    },
  };
}
