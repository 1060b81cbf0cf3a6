import { Skeleton } from '@patternfly/react-core';
import { Tbody, Td, Tr } from '@patternfly/react-table';
import { useTexts } from '../i18n/Texts';

/** Where rows will be in a moment, so that nothing jumps when they come. */
export function WaitingRows({ columns, rows = 5 }: { columns: number; rows?: number }) {
  const { t } = useTexts();
  return (
    <Tbody>
      {Array.from({ length: rows }, (_, row) => (
        <Tr key={row}>
          {Array.from({ length: columns }, (__, column) => (
            <Td key={column}>
              <Skeleton screenreaderText={row + column === 0 ? t('loading') : undefined} />
            </Td>
          ))}
        </Tr>
      ))}
    </Tbody>
  );
}
