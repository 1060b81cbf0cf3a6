import { useState } from 'react';

const PREFIX = 'workspaces-console.draft.';

/**
 * What somebody types, kept in this tab until it is sent: it is still there after a reload, or after the sign-in that a
 * lost session asks for.
 *
 * @returns the value, what sets it, and what forgets it and shows another one instead
 */
export function useDraft(name: string, initial = ''): [string, (value: string) => void, (instead?: string) => void] {
  const key = PREFIX + name;
  const [value, setValue] = useState(() => sessionStorage.getItem(key) ?? initial);
  return [
    value,
    (next) => {
      sessionStorage.setItem(key, next);
      setValue(next);
    },
    (instead = '') => {
      sessionStorage.removeItem(key);
      setValue(instead);
    },
  ];
}
