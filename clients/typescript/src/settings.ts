/** How the library behaves; everything may be left out. */
export interface Settings {
  /** Seconds for which an answer is remembered, never longer than its token lasts: 60. With 0 each question is asked. */
  readonly remember?: number;
  /** How many answers are remembered for a token: 1,000. */
  readonly most?: number;
  /** How often a question is sent while the server says 503: 3 times. */
  readonly attempts?: number;
  /** Seconds that the server may ask to wait before the next time; if it asks for more, 503 is the answer: 10. */
  readonly longestWait?: number;
  /** Seconds for one answer: 10. */
  readonly timeout?: number;
  /** Instead of the platform's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Instead of the platform's clock: milliseconds since 1970. */
  readonly now?: () => number;
  /** Instead of the platform's timer. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export type WholeSettings = Required<Settings>;

export function wholeSettings(settings: Settings): WholeSettings {
  return {
    remember: settings.remember ?? 60,
    most: settings.most ?? 1000,
    attempts: Math.max(1, settings.attempts ?? 3),
    longestWait: settings.longestWait ?? 10,
    timeout: settings.timeout ?? 10,
    fetch: settings.fetch ?? ((input, init) => fetch(input, init)),
    now: settings.now ?? Date.now,
    wait: settings.wait ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
  };
}
