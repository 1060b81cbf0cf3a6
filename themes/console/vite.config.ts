import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './firstLoad';

// Paths are relative: the server says where the files are, and it may stand behind a proxy with a path of its own.
export default defineConfig({
  base: './',
  plugins: [react(), firstLoad()],
  resolve: { alias: { 'lodash/mergeWith': new URL('src/vendor/mergeWith.ts', import.meta.url).pathname } },
  build: {
    minify: 'terser',
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsDir: '.',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: 'src/main.ts' },
  },
  test: { include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'] },
});
