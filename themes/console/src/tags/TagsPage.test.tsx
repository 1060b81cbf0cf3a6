// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { ApiProblem } from '../api/problem';
import { OrganizationProvider, type OrganizationContext } from '../api/organization';
import { TextsProvider } from '../i18n/Texts';
import { ToastsProvider } from '../shared/Toasts';
import TagsPage from './TagsPage';

afterEach(cleanup);

function show(get: () => Promise<unknown>) {
  const organization = {
    api: { get },
    alias: 'acme',
    id: 1,
    may: () => true,
    can: () => true,
  } as unknown as OrganizationContext;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <TextsProvider locale="en">
        <ToastsProvider>
          <MemoryRouter>
            <OrganizationProvider value={organization}>
              <TagsPage />
            </OrganizationProvider>
          </MemoryRouter>
        </ToastsProvider>
      </TextsProvider>
    </QueryClientProvider>,
  );
}

it('a list that is on its way says so', async () => {
  show(() => new Promise(() => undefined));

  expect(await screen.findByText('Loading')).toBeTruthy();
});

it('a list that was refused says why, and not that it is on its way', async () => {
  show(() => Promise.reject(new ApiProblem(403, 'permission.denied', '')));

  expect(await screen.findByText("Your role doesn't permit this.")).toBeTruthy();
  expect(screen.queryByText('Loading')).toBeNull();
});
