// @vitest-environment jsdom
import { Table, Tbody, Td, Tr } from '@patternfly/react-table';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ApiProblem } from '../api/problem';
import { TextsProvider } from '../i18n/Texts';
import { ListBody } from './ListBody';
import { WaitingRows } from './WaitingRows';

afterEach(cleanup);

const REFUSED = new ApiProblem(403, 'permission.denied', '');
const REASON = "Your role doesn't permit this.";

interface Answer {
  rows?: string[];
  error?: Error | null;
  refetch?: () => Promise<unknown>;
}

function show({ rows, error = null, refetch = () => Promise.resolve() }: Answer) {
  render(
    <TextsProvider locale="en">
      <ListBody error={error} refetch={refetch} rows={rows} none={{ title: 'No fruit', text: 'Plant a tree.' }}>
        {(fruit) => (
          <Table aria-label="Fruit">
            {fruit === undefined ? (
              <WaitingRows columns={1} />
            ) : (
              <Tbody>
                {fruit.map((one) => (
                  <Tr key={one}>
                    <Td>{one}</Td>
                  </Tr>
                ))}
              </Tbody>
            )}
          </Table>
        )}
      </ListBody>
    </TextsProvider>,
  );
}

it('rows that are on their way are waited for in the table', async () => {
  show({});

  expect(await screen.findByText('Loading')).toBeTruthy();
  expect(screen.queryByText('No fruit')).toBeNull();
});

it('rows that could not be had are not waited for, and asked for again by a button', async () => {
  let asked = 0;
  show({ error: REFUSED, refetch: () => Promise.resolve(asked++) });

  expect(await screen.findByText(REASON)).toBeTruthy();
  expect(screen.queryByText('Loading')).toBeNull();
  expect(screen.queryByText('No fruit')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(asked).toBe(1);
});

it('where nothing is found, it is said in place of a table', async () => {
  show({ rows: [] });

  expect(await screen.findByRole('heading', { name: 'No fruit' })).toBeTruthy();
  expect(screen.getByText('Plant a tree.')).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

it('rows are shown', async () => {
  show({ rows: ['Apple', 'Pear'] });

  expect(await screen.findByText('Apple')).toBeTruthy();
  expect(screen.getByText('Pear')).toBeTruthy();
  expect(screen.queryByText('Loading')).toBeNull();
});

it('rows stay where asking for them anew went wrong', async () => {
  show({ rows: ['Apple'], error: REFUSED });

  expect(await screen.findByText(REASON)).toBeTruthy();
  expect(screen.getByText('Apple')).toBeTruthy();
});
