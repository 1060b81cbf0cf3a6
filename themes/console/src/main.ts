import { mount } from './mount';
import { signIn } from './session/signIn';
import { environment } from './session/environment';

const element = document.getElementById('console');
if (!element) {
  throw new Error('The page has no element for the console.');
}
const { realm, base, locale, name } = environment(document);
void signIn(environment(document)).then((session) => {
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
});
