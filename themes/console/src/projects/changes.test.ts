import { describe, expect, it } from 'vitest';
import { asTitle, TITLE } from './changes';

describe('the title of a copy', () => {
  it('stays as it is where it fits', () => {
    expect(asTitle('Copy of Bones')).toBe('Copy of Bones');
  });

  it('is cut where it is longer than a title may be', () => {
    expect(asTitle(`Copy of ${'x'.repeat(TITLE.most)}`)).toBe(`Copy of ${'x'.repeat(TITLE.most - 8)}`);
  });

  it('ends with no space and no half of a character', () => {
    expect(asTitle(`${'x'.repeat(TITLE.most - 1)} y`)).toBe('x'.repeat(TITLE.most - 1));
    expect(asTitle(`${'x'.repeat(TITLE.most - 1)}🦴`)).toBe('x'.repeat(TITLE.most - 1));
  });
});
