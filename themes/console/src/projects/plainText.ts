/** What somebody reads of a text that an application may have written as HTML. Nothing in it runs or is loaded. */
export function plainText(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('p, div, li, br, h1, h2, h3, h4').forEach((element) => element.after('\n'));
  return page.body.textContent.replaceAll(/\n{3,}/g, '\n\n').trim();
}
