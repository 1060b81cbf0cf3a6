/** What this browser remembers of a person's choices. Where it may not remember, nothing is. */
const PREFIX = 'workspaces-console.';

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A browser that keeps nothing is no reason to fail.
  }
}
