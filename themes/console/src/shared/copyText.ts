/**
 * Copies a text, also where the page came by plain http and the browser has no clipboard for it.
 *
 * @param field shows the text; it is selected where the browser copies a selection only, and where nothing was copied,
 *     so that the person can do it with the keyboard
 * @returns whether it was copied
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return field !== null && copySelected(field);
  }
}

/** The old way, which needs no secure page. Browsers that have given it up answer no, or fail. */
function copySelected(field: HTMLInputElement): boolean {
  field.focus();
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way on a page by plain http
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
