import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** How many bytes of JavaScript somebody loads before the first page is there, as servers send them. */
const MOST = 220_000;

/**
 * Fails a build whose first load is too large: the start, the texts of a language and the heaviest page. What a page loads
 * when it is needed, such as a dialog, a tab or a chart, isn't part of it.
 */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const size = (names: Iterable<string>) =>
        [...names].reduce((sum, name) => {
          const file = bundle[name];
          return sum + (file?.type === 'chunk' ? gzipSync(file.code).length : 0);
        }, 0);
      const withImports = (name: string, found = new Set<string>()): Set<string> => {
        const file = bundle[name];
        if (file?.type === 'chunk' && !found.has(name)) {
          found.add(name);
          file.imports.forEach((imported) => withImports(imported, found));
        }
        return found;
      };
      const start = new Set(
        chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...withImports(chunk.fileName)]),
      );
      const first = new Set(
        chunks.filter((chunk) => start.has(chunk.fileName)).flatMap((chunk) => chunk.dynamicImports),
      );
      const later = chunks.filter((chunk) => first.has(chunk.fileName));
      const heaviest = (isText: boolean) => {
        const sizes = later
          .filter((chunk) => (chunk.facadeModuleId?.endsWith('.json') ?? false) === isText)
          .map((chunk) => ({
            name: chunk.name,
            size: size([...withImports(chunk.fileName)].filter((name) => !start.has(name))),
          }));
        return sizes.sort((one, other) => other.size - one.size)[0] ?? { name: '', size: 0 };
      };
      const page = heaviest(false);
      const text = heaviest(true);
      const sum = size(start) + text.size + page.size;
      this.info(
        `The first load is ${sum} bytes at most: ${size(start)} to start, ${text.size} for ${text.name}, ${page.size} for ${page.name}.`,
      );
      if (sum > MOST) {
        this.error(`The first load is ${sum} bytes of JavaScript, and may be ${MOST}.`);
      }
    },
  };
}
