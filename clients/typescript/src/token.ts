import { isClaim, isObject, type WorkspacesClaim } from './claim.js';

/** What an access token says. Nobody has looked at its signature here. */
export interface TokenContent {
  /** The account's id. */
  readonly subject: string | undefined;
  /** Milliseconds since 1970; 0 where the token doesn't say. */
  readonly expires: number;
  readonly claim: WorkspacesClaim | undefined;
}

/**
 * Reads a token without verifying it.
 *
 * @throws TypeError for what is no JSON Web Token
 */
export function readToken(token: string): TokenContent {
  const payload = payloadOf(token);
  return {
    subject: typeof payload.sub === 'string' ? payload.sub : undefined,
    expires: typeof payload.exp === 'number' ? payload.exp * 1000 : 0,
    claim: isClaim(payload.workspaces) ? payload.workspaces : undefined,
  };
}

function payloadOf(token: string): Readonly<Record<string, unknown>> {
  const part = token.split('.')[1] ?? '';
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(payload)) {
      return payload;
    }
  } catch {
    // Told below: the parser's own words may repeat the token.
  }
  throw new TypeError('The access token is no JSON Web Token.');
}
