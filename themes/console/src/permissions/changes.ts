import type { Permission, PermissionChange, Reaches } from './queries';

/** From nothing to everything. */
export const REACHES = ['none', 'own', 'project', 'workspace', 'organization'] as const;

/** A cell that somebody has changed and not saved yet. */
export interface CellChange {
  permission: string;
  role: string;
  before: string;
  after: string;
}

export function isWider(one: string, other: string): boolean {
  return rank(one) > rank(other);
}

function rank(reach: string): number {
  return REACHES.findIndex((one) => one === reach);
}

/** The reach of a role, as the organization has it now. */
export function presentReach(permission: Permission, changed: ReadonlyMap<string, Reaches>, role: string): string {
  return (changed.get(permission.permission) ?? permission.reach)[role] ?? 'none';
}

/** With one cell as it shall be; what is as it was is no change. */
export function withCell(changes: readonly CellChange[], cell: CellChange): CellChange[] {
  const others = changes.filter((one) => one.permission !== cell.permission || one.role !== cell.role);
  return cell.before === cell.after ? others : [...others, cell];
}

/** The whole rows that are sent: a row is saved with all of its cells, apart from those that nobody changes. */
export function rowsOf(
  changes: readonly CellChange[],
  permissions: readonly Permission[],
  changed: ReadonlyMap<string, Reaches>,
): PermissionChange[] {
  return permissions
    .filter((one) => changes.some((change) => change.permission === one.permission))
    .map((one) => {
      const reach: Reaches = { ...(changed.get(one.permission) ?? one.reach) };
      for (const change of changes.filter((cell) => cell.permission === one.permission)) {
        reach[change.role] = change.after;
      }
      return {
        permission: one.permission,
        reach: Object.fromEntries(Object.entries(reach).filter(([role]) => one.changeable_roles.includes(role))),
      };
    });
}
