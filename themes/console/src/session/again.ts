/** Whose token is refused sooner than this after the console sent them to sign in is not helped by another one, in milliseconds. */
const SOON = 30_000;

const KEY = 'workspaces-console.again';

/**
 * Whether to send somebody to sign in again whose token is refused; remembers that it was done, so that a server that
 * refuses each token doesn't send them round and round. Where the browser remembers nothing, once a page.
 */
export function leadsToSignIn(
  memory: () => Pick<Storage, 'getItem' | 'setItem'>,
  now: number,
  opened: number,
): boolean {
  try {
    const last = memory().getItem(KEY);
    if (last !== null && now - Number(last) < SOON) {
      return false;
    }
    memory().setItem(KEY, String(now));
    return true;
  } catch {
    return now - opened > SOON;
  }
}
