import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

/** Languages of the pages: react-aria's own texts of all others stay out of the build. */
const locales = ['en-US', 'de-DE'];

/** Where `npm run dev` finds the server. */
const server = process.env['ALLOT_URL'] ?? 'http://127.0.0.1:8365';
const ofTheServer = ['/api', '/v1.0', '/beta', '/signin', '/common', '/organizations'];

/** Which rules win over which. Every file says so first: the files of a page load in any order. */
const layers: Plugin = {
  name: 'allot-layers',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.css') && !id.includes('node_modules')
      ? `@layer tokens, base, components;\n${code}`
      : null,
};

/** Everything that the entry needs at once, by module id, known when all modules have been read. Icons come one by one. */
const first = new Set<string>();
const findFirst: Plugin = {
  name: 'allot-first',
  buildEnd() {
    const visit = (id: string): void => {
      if (first.has(id) || id.includes('lucide-react')) return;
      first.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) visit(next);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry === true) visit(id);
  },
};

const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [
    layers,
    findFirst,
    react(),
    { ...optimizeLocales.vite({ locales }), enforce: 'pre' },
    // The server sends what was compressed once, as small as it gets.
    compression({
      include: /\.(js|css|html|svg|json)$/,
      threshold: 1024,
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
  ],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // One file for what every page needs: it is there before any other, and dozens of small ones weigh more.
      output: { codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] } },
    },
  },
  server: {
    proxy: Object.fromEntries(ofTheServer.map((path) => [path, { target: server }])),
  },
});

export default config;
