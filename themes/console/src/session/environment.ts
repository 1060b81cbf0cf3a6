/** What the page says of the realm. All addresses are paths at the origin where it was opened. */
export interface Environment {
  realm: string;
  name: string;
  client: string;
  server: string;
  base: string;
  /** Empty where the realm has no languages to choose from. */
  locale: string;
}

export function environment(page: Document): Environment {
  const text = page.getElementById('environment')?.textContent ?? '{}';
  return JSON.parse(text) as Environment;
}
