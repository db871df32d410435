import type { Change } from '../core/change.ts';
import {
  canonicalUserPrincipalName,
  isUserPrincipalName,
  splitUserPrincipalName,
} from '../core/directory/user-principal-name.ts';
import type { User, UserPatch } from '../core/directory/user.ts';
import { type Instant, type UserId, knownId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { ImportedLicense, ImportedUser } from '../imports/imported-user.ts';
import type { StoredAssignment } from '../store/store.ts';
import { newUserOf, patchOf } from './imported-user-record.ts';

/** What is known of the people that some rows are about. Keys are lower case. */
export type ImportWorld = {
  readonly usersById: ReadonlyMap<string, User>;
  readonly idsByName: ReadonlyMap<string, UserId>;
  readonly assignments: ReadonlyMap<string, readonly StoredAssignment[]>;
  /** Lower-case names of the organization's domains. */
  readonly domains: ReadonlySet<string>;
  readonly now: Instant;
  readonly newId: () => string;
  /** Whether the caller may change this person. */
  readonly mayUpdate: (user: User, after: UserPatch) => boolean;
};

/** What becomes of some rows of a users file: each one is added, updated, unchanged or failed. */
export type ImportDecision = {
  readonly changes: readonly Change[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failures: readonly { readonly line: number; readonly errors: readonly string[] }[];
  /** Licenses that the file says these people have and that they lack: to be planned. */
  readonly licenses: readonly LicenseRow[];
  /** Lower-case domains that the organization lacks, with the number of rows that need each. */
  readonly missingDomains: Readonly<Record<string, number>>;
};

/** One person's licenses, as a command. */
export type LicenseRow = {
  readonly line: number;
  readonly userId: UserId;
  readonly command: Command;
};

/** Decides row by row, later rows knowing what earlier ones took. Pure. */
export function decideImportedUsers(
  world: ImportWorld,
  rows: readonly ImportedUser[],
): ImportDecision {
  const ledger = new Ledger(world);
  for (const row of rows) ledger.take(row);
  return ledger.decision();
}

class Ledger {
  readonly #world: ImportWorld;
  /** User names as they will be after the rows so far; null: given up. */
  readonly #names = new Map<string, UserId | null>();
  readonly #seen = new Map<UserId, number>();
  readonly #changes: Change[] = [];
  readonly #failures: { line: number; errors: readonly string[] }[] = [];
  readonly #licenses: LicenseRow[] = [];
  readonly #missingDomains: Record<string, number> = {};
  #added = 0;
  #updated = 0;
  #unchanged = 0;

  constructor(world: ImportWorld) {
    this.#world = world;
  }

  decision(): ImportDecision {
    return {
      changes: this.#changes,
      added: this.#added,
      updated: this.#updated,
      unchanged: this.#unchanged,
      failures: this.#failures,
      licenses: this.#licenses,
      missingDomains: this.#missingDomains,
    };
  }

  take(row: ImportedUser): void {
    const user = this.#personOf(row);
    const errors = user === null ? this.#newErrors(row) : this.#updateErrors(row, user);
    if (errors.length > 0) {
      this.#failures.push({ line: row.line, errors });
      return;
    }
    if (user === null) this.#add(row);
    else this.#update(row, user);
  }

  /** By object id; else by user name (a file of another tenant has its own object ids). */
  #personOf(row: ImportedUser): User | null {
    const byId = row.id === null ? undefined : this.#world.usersById.get(row.id);
    if (byId !== undefined) return byId;
    const id = this.#ownerOf(row.properties.userPrincipalName ?? '');
    return (id === null ? undefined : this.#world.usersById.get(id)) ?? null;
  }

  #ownerOf(name: string): UserId | null {
    const canonical = canonicalUserPrincipalName(name);
    const taken = this.#names.get(canonical);
    return taken === undefined ? (this.#world.idsByName.get(canonical) ?? null) : taken;
  }

  #newErrors(row: ImportedUser): readonly string[] {
    const { userPrincipalName = '', displayName = '' } = row.properties;
    if (userPrincipalName === '') {
      return [
        `No person has the object id ${row.id}, and without a user principal name none can be added.`,
      ];
    }
    const owner = this.#ownerOf(userPrincipalName);
    if (owner !== null)
      return [`Line ${this.#seen.get(owner) ?? '?'} already adds ${userPrincipalName}.`];
    const errors = this.#nameErrors(userPrincipalName);
    return displayName === '' ? [...errors, 'A new person needs a display name.'] : errors;
  }

  #updateErrors(row: ImportedUser, user: User): readonly string[] {
    const earlier = this.#seen.get(user.id);
    if (earlier !== undefined) return [`Line ${earlier} is about the same person.`];
    if (user.deletedDateTime !== null) {
      return [
        `${user.userPrincipalName} was deleted on ${user.deletedDateTime.slice(0, 10)}. Restore them first, then import this row.`,
      ];
    }
    const name = row.properties.userPrincipalName;
    const isRenamed =
      name !== undefined &&
      canonicalUserPrincipalName(name) !== canonicalUserPrincipalName(user.userPrincipalName);
    const nameErrors = isRenamed ? this.#renameErrors(name) : [];
    if (nameErrors.length > 0) return nameErrors;
    const patch = patchOf(row, user);
    return patch === null || this.#world.mayUpdate(user, patch.after)
      ? []
      : [
          `You may not change ${user.userPrincipalName}: they hold a role that your own may not administer.`,
        ];
  }

  #renameErrors(name: string): readonly string[] {
    if (this.#ownerOf(name) !== null)
      return [`The user principal name ${name} belongs to another person.`];
    return this.#nameErrors(name);
  }

  #nameErrors(name: string): readonly string[] {
    const domain = splitUserPrincipalName(name)?.domain.toLowerCase();
    if (domain === undefined || !isUserPrincipalName(name)) {
      return [`“${name}” cannot be a user principal name: it must look like ana@contoso.com.`];
    }
    if (this.#world.domains.has(domain)) return [];
    this.#missingDomains[domain] = (this.#missingDomains[domain] ?? 0) + 1;
    return [`${domain} is not a domain of your organization. Import with “add domains” to add it.`];
  }

  #add(row: ImportedUser): void {
    const id = knownId<UserId>(row.id ?? this.#world.newId());
    const user = newUserOf(row, { id, now: this.#world.now });
    this.#names.set(canonicalUserPrincipalName(user.userPrincipalName), id);
    this.#seen.set(id, row.line);
    this.#changes.push({ kind: 'userAdded', user });
    this.#added += 1;
    this.#addLicenses(row, id, []);
  }

  #update(row: ImportedUser, user: User): void {
    const patch = patchOf(row, user);
    this.#seen.set(user.id, row.line);
    if (patch === null) this.#unchanged += 1;
    else {
      this.#updated += 1;
      this.#changes.push({ kind: 'userUpdated', userId: user.id, ...patch });
      const name = patch.after.userPrincipalName;
      if (name !== undefined) {
        this.#names.set(canonicalUserPrincipalName(user.userPrincipalName), null);
        this.#names.set(canonicalUserPrincipalName(name), user.id);
      }
    }
    this.#addLicenses(row, user.id, this.#world.assignments.get(user.id) ?? []);
  }

  #addLicenses(row: ImportedUser, userId: UserId, held: readonly StoredAssignment[]): void {
    const command = commandOf(row.licenses ?? [], held);
    if (command !== null) this.#licenses.push({ line: row.line, userId, command });
  }
}

/** The command that gives what the file says and the person lacks; null: nothing is missing. Nothing is ever taken. */
function commandOf(
  licenses: readonly ImportedLicense[],
  held: readonly StoredAssignment[],
): Command | null {
  const missing = licenses.filter((license) => {
    const paths = held.filter((assignment) => assignment.skuId === license.skuId);
    return paths.length === 0 || hasOtherApps(license, paths);
  });
  if (missing.length === 0) return null;
  if (missing.every((license) => license.disabledPlans === undefined)) {
    return { kind: 'assign', licenses: missing };
  }
  // The file says exactly which apps are off: Graph's own call says it in the same way.
  const addLicenses = missing.map(({ skuId, disabledPlans = [] }) => ({ skuId, disabledPlans }));
  return { kind: 'assignLicense', addLicenses, removeLicenses: [] };
}

/** Whether the direct license has other apps off than the file says. One that comes by a group only is not looked at. */
function hasOtherApps(license: ImportedLicense, paths: readonly StoredAssignment[]): boolean {
  const direct = paths.find((path) => path.assignedByGroup === null);
  if (license.disabledPlans === undefined || direct === undefined) return false;
  const wanted = new Set<string>(license.disabledPlans);
  return (
    wanted.size !== direct.disabledPlans.length ||
    direct.disabledPlans.some((plan) => !wanted.has(plan))
  );
}
