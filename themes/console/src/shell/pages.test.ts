import { describe, expect, it } from 'vitest';
import type { WhoAmI } from '../api/organization';
import { isPageFor } from './pages';

function viewer(...actions: string[]) {
  return { may: (action: string) => actions.includes(action), can: () => false, me: { id: 7 } as WhoAmI };
}

describe('a page', () => {
  it('is there for whoever may use it', () => {
    expect(isPageFor('settings', viewer('members.change_role'))).toBe(true);
    expect(isPageFor('projects/3', viewer('project.view'))).toBe(true);
  });

  it('is not there for others who come by its address', () => {
    const annotator = viewer('project.view', 'workspace.view');

    for (const path of [
      'settings',
      'people',
      'people/add',
      'people/9',
      'sso',
      'permissions',
      'activity',
      'templates',
    ]) {
      expect([path, isPageFor(path, annotator)]).toEqual([path, false]);
    }
  });

  it('may be for fewer people than the one above it', () => {
    const manager = viewer('people.view', 'project.view', 'project.change');

    expect(isPageFor('people/9', manager)).toBe(true);
    for (const path of ['people/add', 'people/tags', 'projects/left']) {
      expect([path, isPageFor(path, manager)]).toEqual([path, false]);
    }
  });

  it('is there for everybody where it is about themselves', () => {
    expect(isPageFor('people/7', viewer())).toBe(true);
  });

  it('of their own tokens is there for whoever may use the API', () => {
    expect(isPageFor('tokens', viewer('api.access'))).toBe(true);
    expect(isPageFor('tokens', viewer('people.view'))).toBe(false);
  });

  it('is only where the path says so', () => {
    expect(isPageFor('settings-of-others', viewer('members.change_role'))).toBe(false);
  });
});
