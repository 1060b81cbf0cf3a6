import { createContext, useContext } from 'react';
import type { Host } from '../host';

const Context = createContext<Host | undefined>(undefined);

export const HostProvider = Context.Provider;

export function useHost(): Host {
  const host = useContext(Context);
  if (!host) {
    throw new Error('Nobody shows the console.');
  }
  return host;
}
