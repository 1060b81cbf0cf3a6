/**
 * Copies a text, also where the page came by plain http and the browser has no clipboard for it.
 *
 * @returns whether it was copied
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    // The old way needs a selected field, and no secure page; there is no other one.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return field !== null && document.execCommand('copy');
  }
}
