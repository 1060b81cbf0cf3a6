import { useEffect, useSyncExternalStore } from 'react';
import { remember, remembered } from '../shared/remembered';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const STORED = 'scheme';
const DARK = 'pf-v6-theme-dark';
const system = globalThis.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

function chosen(): Scheme {
  return SCHEMES.find((scheme) => scheme === remembered(STORED)) ?? 'system';
}

function isDark(): boolean {
  return chosen() === 'dark' || (chosen() === 'system' && system.matches);
}

/** Light or dark, as the person chose, or as their system is. */
export function useColorScheme(): [Scheme, (scheme: Scheme) => void] {
  const dark = useSyncExternalStore(subscribe, isDark);
  const scheme = useSyncExternalStore(subscribe, chosen);
  useEffect(() => {
    document.documentElement.classList.toggle(DARK, dark);
  }, [dark]);
  return [
    scheme,
    (next) => {
      remember(STORED, next);
      listeners.forEach((listener) => listener());
    },
  ];
}
