// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from './copyText';

const LINK = 'http://keycloak.example/join/abc';

let field: HTMLInputElement;

/** A browser's clipboard; there is none on a page by plain http. */
function clipboard(writeText: ((text: string) => Promise<void>) | undefined) {
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } });
}

/** What becomes of the old command; jsdom doesn't know it. */
function command(copies: () => boolean) {
  const asked = vi.fn(copies);
  Object.defineProperty(document, 'execCommand', { value: asked, configurable: true });
  return asked;
}

function selected(): string {
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

beforeEach(() => {
  field = document.body.appendChild(document.createElement('input'));
  field.value = LINK;
});

afterEach(() => {
  field.remove();
  vi.unstubAllGlobals();
});

describe('copying', () => {
  it('uses the clipboard where there is one', async () => {
    const written = vi.fn(() => Promise.resolve());
    clipboard(written);
    const asked = command(() => true);
    expect(await copyText(LINK, field)).toBe(true);
    expect(written).toHaveBeenCalledWith(LINK);
    expect(asked).not.toHaveBeenCalled();
  });

  it('copies the selected field on a page by plain http', async () => {
    clipboard(undefined);
    command(() => selected() === LINK);
    expect(await copyText(LINK, field)).toBe(true);
  });

  it('copies the selected field where the clipboard is forbidden', async () => {
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    command(() => selected() === LINK);
    expect(await copyText(LINK, field)).toBe(true);
  });

  it.each([
    ['refuses', () => false],
    [
      'fails',
      () => {
        throw new Error('gone');
      },
    ],
  ])('says that it was not done where the browser %s, and leaves the text selected', async (_, copies) => {
    clipboard(undefined);
    command(copies);
    expect(await copyText(LINK, field)).toBe(false);
    expect(selected()).toBe(LINK);
  });

  it('says that it was not done where there is no field to select', async () => {
    clipboard(undefined);
    command(() => true);
    expect(await copyText(LINK, null)).toBe(false);
  });
});
