import type { Organization } from './core/directory/organization.ts';
import { databaseFile } from './jobs/database-file.ts';
import type { TimedEnvironment } from './jobs/environment.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** What a new data directory starts with. */
export type FirstOrganization =
  | { readonly kind: 'sample' }
  | {
      readonly kind: 'empty';
      readonly displayName: string;
      readonly domain: string;
      /** ISO 3166-1 alpha-2, upper case. */
      readonly countryLetterCode: string;
      /** Whether it is there to practice with: its clock may be moved. */
      readonly isRehearsal?: boolean;
    };

/** Brings the database up to date and creates the organization where there is none; answers whether it did. */
export async function ensureOrganization(
  dataDirectory: string,
  first: FirstOrganization,
  environment: TimedEnvironment,
): Promise<boolean> {
  const store = await openSqliteStore({ file: databaseFile(dataDirectory) });
  try {
    if (await store.read((reader) => reader.hasOrganization())) return false;
    // Loaded only where needed: the sample is large and a start must be quick.
    if (first.kind === 'sample') {
      const { createSample } = await import('./sample/create-sample.ts');
      await createSample(store, environment.now());
    } else {
      const { createEmptyOrganization } = await import('./sample/create-empty-organization.ts');
      await createEmptyOrganization(store, {
        ...first,
        now: environment.now(),
        newId: environment.newId,
      });
    }
    return true;
  } finally {
    await store.close();
  }
}

/** User name of the administrator that both kinds of new organization have. */
export function firstAdministratorOf(organization: Organization): string {
  const domain = organization.verifiedDomains.find(({ isDefault }) => isDefault);
  if (domain === undefined) throw new Error('an organization has a default domain');
  return `admin@${domain.name}`;
}
