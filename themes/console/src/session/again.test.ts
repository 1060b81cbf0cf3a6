import { describe, expect, it } from 'vitest';
import { leadsToSignIn } from './again';

function memory() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

const nothing = () => {
  throw new Error('The browser keeps nothing.');
};

describe('somebody whose token is refused', () => {
  it('is sent to sign in, however soon after the page was opened', () => {
    expect(leadsToSignIn(memory(), 1_000_000, 999_000)).toBe(true);
  });

  it('is not sent there again while the new token is refused as well', () => {
    const kept = memory();
    leadsToSignIn(kept, 1_000_000, 999_000);

    expect(leadsToSignIn(kept, 1_002_000, 1_001_000)).toBe(false);
  });

  it('is sent there the next time that a session is ended', () => {
    const kept = memory();
    leadsToSignIn(kept, 1_000_000, 999_000);

    expect(leadsToSignIn(kept, 1_040_000, 1_001_000)).toBe(true);
  });

  it('is sent there only from a page that worked for a while, in a browser that keeps nothing', () => {
    expect(leadsToSignIn(nothing, 1_000_000, 999_000)).toBe(false);
    expect(leadsToSignIn(nothing, 1_040_000, 999_000)).toBe(true);
  });
});
