import { describe, expect, it } from 'vitest';
import { isWider, presentReach, rowsOf, withCell, type CellChange } from './changes';
import type { Permission } from './queries';

const view = {
  permission: 'project.view',
  reach: { AN: 'project', MA: 'workspace', OW: 'organization' },
  changeable_roles: ['AN', 'RE', 'MA', 'AD'],
} as object as Permission;
const wider: CellChange = { permission: 'project.view', role: 'MA', before: 'workspace', after: 'organization' };

describe('a cell', () => {
  it('is that of the matrix, unless the organization has changed it', () => {
    expect(presentReach(view, new Map(), 'MA')).toBe('workspace');
    expect(presentReach(view, new Map([['project.view', { MA: 'own' }]]), 'MA')).toBe('own');
    expect(presentReach(view, new Map([['project.view', { MA: 'own' }]]), 'AN')).toBe('none');
  });

  it('is changed once, whatever was chosen before', () => {
    const narrower = { ...wider, after: 'none' };
    expect(withCell(withCell([], wider), narrower)).toEqual([narrower]);
  });

  it('is no change when it is as it was', () => {
    expect(withCell([wider], { ...wider, after: 'workspace' })).toEqual([]);
  });
});

describe('what is sent', () => {
  it('has the other cells of the row as they are, without the Owner', () => {
    expect(rowsOf([wider], [view], new Map())).toEqual([
      { permission: 'project.view', reach: { AN: 'project', MA: 'organization' } },
    ]);
  });

  it('stands on what was changed before', () => {
    const changed = new Map([['project.view', { AN: 'none', OW: 'organization' }]]);
    expect(rowsOf([wider], [view], changed)[0]?.reach).toEqual({ AN: 'none', MA: 'organization' });
  });

  it('is nothing where nothing was changed', () => {
    expect(rowsOf([], [view], new Map())).toEqual([]);
  });
});

it('a reach is wider than those before it', () => {
  expect(isWider('organization', 'none')).toBe(true);
  expect(isWider('own', 'project')).toBe(false);
});
