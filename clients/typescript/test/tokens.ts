import type { WorkspacesClaim } from '../src/index.js';

export const CLAIM: WorkspacesClaim = {
  organization: { id: 1, alias: 'acme', role: 'AN' },
  workspaces: [{ id: 1, title: 'Radiologie – Röntgen' }],
  projects: [
    { id: 1, role: 'RE', external_id: 'chest-xray' },
    { id: 5, role: 'AN' },
  ],
  truncated: false,
};

/** Half a minute after the tokens were made. */
export const NOW = 1_800_000_000_000;

/** A token that ends 300 seconds after that. */
export function token(payload: object = {}): string {
  const whole = { sub: 'a-person', exp: NOW / 1000 + 300, workspaces: CLAIM, ...payload };
  return `${encode({ alg: 'RS256' })}.${encode(whole)}.signature`;
}

export function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
