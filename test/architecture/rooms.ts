/** What a room may import. Style: "Who may import whom". */
export type Room = {
  /** Other rooms. A room may always import itself. */
  readonly rooms: readonly string[];
  /** Single files of other rooms. */
  readonly files?: readonly string[];
  /** Packages by name; `node:` stands for everything that Node brings. */
  readonly packages: readonly string[];
};

/** The port: what everybody but the store itself sees of the store. */
const port = [
  'src/store/store.ts',
  'src/store/assignment-lists.ts',
  'src/store/group-licensing.ts',
  'src/store/lists.ts',
  'src/store/operation.ts',
  'src/store/stored-plan.ts',
  'src/store/supply.ts',
  'src/store/dated-plans.ts',
  'src/store/forecast.ts',
];

/** Every room of `src` and what it may import; `main` may import everything. */
export const rooms: Readonly<Record<string, Room>> = {
  // Pure: compiled without Node and DOM types besides.
  core: { rooms: [], packages: [] },
  odata: { rooms: [], packages: ['re2js'] },
  // The wire contract as data.
  graph: { rooms: ['core', 'odata'], packages: ['zod'] },
  // The wire of `/api` as types.
  api: { rooms: ['core'], packages: [] },
  // What pages and other programs in a browser ask the server with.
  client: { rooms: ['api', 'graph', 'core'], packages: [] },
  // The admin center: a client of the API like any other.
  web: {
    rooms: ['client', 'api', 'graph', 'core'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'intl-messageformat',
      'lucide-react',
      'marked',
      '@fontsource-variable/inter',
    ],
  },
  // Files of administrators become rows.
  imports: {
    rooms: ['core'],
    packages: ['csv-parse', 'csv-stringify', 'fastest-levenshtein', 'node:'],
  },
  store: { rooms: ['core', 'odata'], packages: ['kysely', 'lru-cache', 'node:'] },
  operations: { rooms: ['core', 'odata', 'imports'], files: port, packages: [] },
  sample: { rooms: ['core'], files: port, packages: [] },
  config: { rooms: ['core'], packages: ['zod', 'node:'] },
  auth: {
    rooms: ['core', 'config'],
    packages: ['jose', 'lru-cache', 'selfsigned', 'zod', 'node:'],
  },
  jobs: { rooms: ['core', 'operations', 'store'], packages: ['nodemailer', 'node:'] },
  http: {
    rooms: ['core', 'odata', 'graph', 'api', 'operations', 'imports', 'auth', 'config'],
    files: port,
    packages: ['hono', '@hono/node-server', 'prom-client', 'zod', 'node:'],
  },
  // Commands that work on the data directory itself put the server's parts together as `main` does.
  cli: {
    rooms: [
      'core',
      'odata',
      'graph',
      'imports',
      'operations',
      'config',
      'auth',
      'store',
      'sample',
      'jobs',
      'http',
    ],
    files: ['src/serve.ts', 'src/first-organization.ts'],
    packages: ['commander', 'csv-stringify', 'cli-progress', 'string-width', 'zod', 'node:'],
  },
};
