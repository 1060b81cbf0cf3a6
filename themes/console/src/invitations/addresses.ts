/** What somebody has typed or pasted into a field for addresses. */
export interface Addresses {
  /** Each once, whatever its case, in the order in which they stand there. */
  good: string[];
  /** What can be no address. */
  bad: string[];
}

const BETWEEN = /[\s,;]+/;
const AROUND = /^[<"'(]+|[>"'),.]+$/g;
/** As little as an address has; the server looks closer. */
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Reads addresses with commas, semicolons, spaces or line ends between them, also those of mail programs in brackets. */
export function parseAddresses(text: string): Addresses {
  const good = new Map<string, string>();
  const bad: string[] = [];
  for (const word of bracketed(text).split(BETWEEN)) {
    const address = word.replaceAll(AROUND, '');
    if (ADDRESS.test(address)) {
      good.set(address.toLowerCase(), good.get(address.toLowerCase()) ?? address);
    } else if (address !== '') {
      bad.push(address);
    }
  }
  return { good: [...good.values()], bad };
}

/** Of `Anna Becker <anna@acme.example>` the address: the name in front of it is none. */
function bracketed(text: string): string {
  return text.replaceAll(/[^,;<\n]*<([^<>\s]+@[^<>\s]+)>/g, ' $1 ');
}
