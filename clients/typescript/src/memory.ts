interface Remembered<T> {
  readonly value: T;
  readonly until: number;
}

/** What was answered a while ago: not longer than it may be, and not more than so many answers. */
export class Memory<T> {
  readonly #most: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, Remembered<T>>();

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  get(key: string): T | undefined {
    const found = this.#entries.get(key);
    if (found !== undefined && found.until <= this.#now()) {
      this.#entries.delete(key);
      return undefined;
    }
    return found?.value;
  }

  /** The oldest ones make room. */
  put(key: string, value: T, until: number): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, until });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) {
        break;
      }
      this.#entries.delete(oldest);
    }
  }

  /** Forgets it, if it is still that value. */
  remove(key: string, value: T): void {
    if (this.#entries.get(key)?.value === value) {
      this.#entries.delete(key);
    }
  }
}
