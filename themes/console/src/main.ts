import { mount, mountNotice } from './mount';
import { environment } from './session/environment';
import { canSignIn, signIn } from './session/signIn';

const element = document.getElementById('console');
if (!element) {
  throw new Error('The page has no element for the console.');
}
const { realm, base, locale, name } = environment(document);
if (canSignIn()) {
  void signIn(environment(document)).then(
    (session) => {
      mount(element, {
        realm,
        base,
        name,
        locale: session.locale ?? locale,
        getAccessToken: session.getAccessToken,
        account: session.account,
        signOut: session.signOut,
        onSessionLost: session.onLost,
      });
    },
    () => mountNotice(element, locale, false),
  );
} else {
  mountNotice(element, locale, true);
}
