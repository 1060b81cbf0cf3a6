import { Button, FormSelect, FormSelectOption, Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTexts } from '../i18n/Texts';
import { RoleName } from '../people/RoleName';
import { presentReach, REACHES, type CellChange } from './changes';
import type { Permission, Reaches } from './queries';

/** From the narrowest on. */
const COLUMNS = ['AN', 'RE', 'MA', 'AD', 'OW'];

interface Props {
  permissions: readonly Permission[];
  changed: ReadonlyMap<string, Reaches>;
  changes: readonly CellChange[];
  onChange: (cell: CellChange) => void;
  onReset: (permission: string) => void;
}

export function MatrixTable({ permissions, changed, changes, onChange, onReset }: Props) {
  const { t, named } = useTexts();
  return (
    <Table aria-label={t('permissions.title')} variant="compact" className="kw-matrix">
      <Thead>
        <Tr>
          <Th width={25}>{t('explain.action')}</Th>
          {COLUMNS.map((role) => (
            <Th key={role} modifier="fitContent">
              <RoleName role={role} />
            </Th>
          ))}
          <Th screenReaderText={t('actions')} />
        </Tr>
      </Thead>
      <Tbody>
        {permissions.map((one) => {
          const action = named('action', one.permission, one.label);
          return (
            <Tr key={one.permission}>
              <Td dataLabel={t('explain.action')}>
                {action}{' '}
                {changed.has(one.permission) && (
                  <Label isCompact status="info">
                    {t('permissions.changed')}
                  </Label>
                )}
              </Td>
              {COLUMNS.map((role) => {
                const before = presentReach(one, changed, role);
                const change = changes.find((cell) => cell.permission === one.permission && cell.role === role);
                return (
                  <Td key={role} dataLabel={named('role', role, role)}>
                    <Cell
                      label={t('permissions.cell', { action, role: named('role', role, role) })}
                      reaches={one.changeable_roles.includes(role) ? one.reaches : []}
                      reach={change?.after ?? before}
                      isChanged={change !== undefined}
                      onChange={(after) => onChange({ permission: one.permission, role, before, after })}
                    />
                  </Td>
                );
              })}
              <Td isActionCell>
                {changed.has(one.permission) && (
                  <Button
                    variant="link"
                    isInline
                    aria-label={t('permissions.resetOne', { action })}
                    onClick={() => onReset(one.permission)}
                  >
                    {t('permissions.reset')}
                  </Button>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

interface CellProps {
  label: string;
  /** Besides nothing; none of them where the cell is fixed. */
  reaches: readonly string[];
  reach: string;
  isChanged: boolean;
  onChange: (reach: string) => void;
}

function Cell({ label, reaches, reach, isChanged, onChange }: CellProps) {
  const { t } = useTexts();
  const shown = REACHES.filter((one) => one === 'none' || one === reach || reaches.includes(one));
  if (reaches.length === 0) {
    return t(`cell.${REACHES.find((one) => one === reach) ?? 'none'}`);
  }
  return (
    <FormSelect
      aria-label={label}
      value={reach}
      validated={isChanged ? 'warning' : 'default'}
      onChange={(_, next) => onChange(next)}
    >
      {shown.map((one) => (
        <FormSelectOption key={one} value={one} label={t(`cell.${one}`)} />
      ))}
    </FormSelect>
  );
}
