import { describe, expect, it } from 'vitest';
import mergeWith from './mergeWith';

describe('merged properties', () => {
  it('are those of all, the later ones first', () => {
    expect(mergeWith({}, { a: 1, b: 1 }, { b: 2 })).toEqual({ a: 1, b: 2 });
  });

  it('keep what a later object leaves open', () => {
    expect(mergeWith({ a: 1 }, { a: undefined })).toEqual({ a: 1 });
  });

  it('are merged inside as well, and the given objects stay as they are', () => {
    const style = { color: 'red' };
    expect(mergeWith({}, { style }, { style: { margin: 0 } })).toEqual({ style: { color: 'red', margin: 0 } });
    expect(style).toEqual({ color: 'red' });
  });

  it('are made by the function where it gives something', () => {
    const join = (a: unknown, b: unknown, name: string) =>
      name === 'className' ? [a, b].filter(Boolean).join(' ') : undefined;
    expect(mergeWith({}, { className: 'x', a: 1 }, { className: 'y', a: 2 }, join)).toEqual({ className: 'x y', a: 2 });
  });
});
