import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './firstLoad';

const vendor = (name: string) => new URL(`src/vendor/${name}`, import.meta.url).pathname;

/** What PatternFly brings along for things that this console doesn't have. */
function withoutTheUnused(): Plugin {
  return {
    name: 'without-the-unused',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '../Drawer' && importer?.endsWith('/components/Page/Page.js')
        ? vendor('drawer.tsx')
        : source === '@patternfly/react-core/dist/esm/components/Popover'
          ? vendor('popover.tsx')
          : undefined,
  };
}

// Paths are relative: the server says where the files are, and it may stand behind a proxy with a path of its own.
export default defineConfig({
  base: './',
  plugins: [withoutTheUnused(), react(), firstLoad()],
  resolve: { alias: { 'lodash/mergeWith': vendor('mergeWith.ts') } },
  build: {
    minify: 'terser',
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsDir: '.',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: ['src/start.ts', 'src/main.ts', 'src/starting.css'] },
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'] },
});
