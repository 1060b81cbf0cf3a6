import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { problemOf } from '../api/problem';
import type { Host } from '../host';
import { TextsProvider } from '../i18n/Texts';
import { ToastsProvider } from '../shared/Toasts';
import { Broken } from './Broken';
import { HostProvider } from './HostContext';
import { Pages } from './Pages';
import { useColorScheme } from './colorScheme';

/** A refusal is an answer; only where none came does asking again help. */
function again(count: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return count < 2 && (status === 0 || status === 503);
}

/** What somebody may do is asked for again when they are refused: their role may have changed since. */
function newClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: again, staleTime: 10_000 } },
    mutationCache: new MutationCache({
      onError: (error) => {
        if (problemOf(error).status === 403) {
          void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'whoami' });
        }
      },
    }),
  });
  return client;
}

/** All of the console. */
export function Console({ host }: { host: Host }) {
  useColorScheme();
  const [client] = useState(newClient);
  return (
    <HostProvider value={host}>
      <QueryClientProvider client={client}>
        <TextsProvider locale={host.locale}>
          <ToastsProvider>
            <Broken>
              <BrowserRouter basename={`${host.base}/console`}>
                <Pages />
              </BrowserRouter>
            </Broken>
          </ToastsProvider>
        </TextsProvider>
      </QueryClientProvider>
    </HostProvider>
  );
}
