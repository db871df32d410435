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

/** Modules that are loaded together, by module id, known when all modules have been read. */
const together = {
  first: new Set<string>(),
  common: new Set<string>(),
  tables: new Set<string>(),
  lists: new Set<string>(),
  units: new Set<string>(),
  details: new Set<string>(),
  billing: new Set<string>(),
  chips: new Set<string>(),
  menus: new Set<string>(),
};

/**
 * Which modules make one file: what the entry needs at once (icons come one by one); of the rest, what both Home and the lists of
 * people need, what Licenses and those lists need, what those lists need besides; what a product shares with a plan, what with a group,
 * what the pages of Billing share; of menus, what Licenses needs at once comes apart.
 * Dozens of small files weigh more, and the browser fetches six at a time.
 */
const findTogether: Plugin = {
  name: 'allot-together',
  buildEnd() {
    const { first, common, tables, lists, units, details, billing, chips, menus } = together;
    const visit = (id: string, found: Set<string>, leaveOut: (id: string) => boolean): void => {
      if (found.has(id) || leaveOut(id)) return;
      found.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) visit(next, found, leaveOut);
    };
    const ids = [...this.getModuleIds()];
    const isIcon = (id: string): boolean => id.includes('lucide-react');
    for (const id of ids) if (this.getModuleInfo(id)?.isEntry === true) visit(id, first, isIcon);
    const neededBy = (file: string): Set<string> => {
      const found = new Set<string>();
      const root = ids.find((id) => id.endsWith(`/src/web/${file}`));
      if (root !== undefined) visit(root, found, (id) => first.has(id));
      return found;
    };
    const home = neededBy('pages/home.tsx');
    const licenses = neededBy('pages/licenses.tsx');
    for (const id of neededBy('pages/active-users.tsx')) {
      (home.has(id) ? common : licenses.has(id) ? tables : lists).add(id);
    }
    const isPlaced = (id: string): boolean =>
      [common, tables, lists, units, details, billing].some((file) => file.has(id));
    const group = neededBy('pages/group.tsx');
    const yourProducts = neededBy('pages/your-products.tsx');
    // A plan is as large as a page may be: it loads nothing of the others that it does not need.
    const plan = neededBy('pages/plan.tsx');
    for (const id of neededBy('pages/product.tsx')) {
      if (isPlaced(id)) continue;
      if (plan.has(id)) units.add(id);
      else if (group.has(id)) details.add(id);
      else if (licenses.has(id) || yourProducts.has(id)) billing.add(id);
    }
    for (const id of neededBy('components/menu-list.tsx')) {
      if (!isPlaced(id)) (licenses.has(id) ? chips : menus).add(id);
    }
  },
};

const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [
    layers,
    findTogether,
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
    // The file of the first page is about 500 kB, 155 compressed. What may be loaded is bounded by test/e2e/budgets.e2e.test.ts.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: Object.entries(together).map(([name, ids]) => ({
            name,
            test: (id) => ids.has(id),
          })),
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(ofTheServer.map((path) => [path, { target: server }])),
  },
});

export default config;
