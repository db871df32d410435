import { expect } from 'vitest';
import type { Caller } from '../support/http-world.ts';
import type { HttpWorld } from '../support/http-world.ts';
import type { SmallWorld } from '../support/small-world.ts';
import {
  differences,
  type Held,
  type LicenseChange,
  type NaiveWorld,
  type Person,
  type Row,
} from './naive-model.ts';

/** What the model remembers of one operation. */
export type Done = {
  readonly operationNo: number;
  readonly activity: string;
  /** By person, in the order in which they were written. */
  readonly changes: ReadonlyMap<string, LicenseChange>;
  /** Whether its kind can be taken back at all. */
  readonly isOfLicenses: boolean;
  isTakenBack: boolean;
};

/** A plan that was made and not applied yet. */
export type KeptPlan = {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly activity: string;
};

/** The model: the naive world and what was done in it. */
export class ModelState {
  readonly world: NaiveWorld;
  readonly operations: Done[] = [];
  keptPlan: KeptPlan | null = null;
  /** Lines of the audit log expected, by activity and person. */
  readonly audited: Map<string, number> = new Map();

  constructor(world: NaiveWorld) {
    this.world = world;
  }

  /** Writes down an operation; the number follows from those before (1 is the world's creation). */
  done(
    activity: string,
    changes: ReadonlyMap<string, LicenseChange> = new Map(),
    lines: readonly (readonly [string, string])[] = [],
  ): Done {
    const done: Done = {
      operationNo: this.operations.length + 2,
      activity,
      changes,
      // A deletion is more than the licenses it takes.
      isOfLicenses: changes.size > 0 && activity !== 'Delete user',
      isTakenBack: false,
    };
    this.operations.push(done);
    for (const [id, change] of changes) {
      this.#count('Change user license', id, differences(change).length);
    }
    for (const [line, id] of lines) this.#count(line, id, 1);
    return done;
  }

  #count(activity: string, id: string, lines: number): void {
    const key = `${activity} ${id}`;
    this.audited.set(key, (this.audited.get(key) ?? 0) + lines);
  }

  /** Whether no operation after this one has changed the person's licenses. */
  isNewestFor(done: Done, personId: string): boolean {
    return this.operations.every(
      (other) => other.operationNo <= done.operationNo || !other.changes.has(personId),
    );
  }

  /** Somebody by a number that need not be in range. */
  person(number: number): Person {
    const person = this.world.people[number % this.world.people.length];
    if (person === undefined) throw new Error('nobody');
    return person;
  }
}

/** The system that is tested. */
export type Real = { readonly world: SmallWorld; readonly http: HttpWorld; readonly call: Caller };

/** How often what came out: told and asserted at the end. */
export const outcomes: Map<string, number> = new Map();

/** Counts an outcome. */
export function tell(action: string, outcome: string): void {
  const key = `${action}: ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
}

/** The codes of a refused request: the leading one first, then those of the details. */
export function codesOf(body: unknown): readonly string[] {
  // Read border: the shape of Graph's envelope; a wrong one makes the comparison fail.
  const { error } = body as {
    error: { code: string; innerError: { code?: string }; details?: readonly { code: string }[] };
  };
  return [error.innerError.code ?? error.code, ...(error.details ?? []).map((one) => one.code)];
}

type UserBody = {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly usageLocation: string | null;
  readonly assignedLicenses: readonly { skuId: string; disabledPlans: readonly string[] }[];
};
type SkuBody = { readonly skuId: string; readonly consumedUnits: number };

/** Everything that can be seen must be as the model says. */
export async function compare(model: ModelState, real: Real): Promise<void> {
  const users = await list<UserBody>(
    real,
    '/v1.0/users?$top=999&$select=id,userPrincipalName,usageLocation,assignedLicenses',
  );
  const active = model.world.people.filter((person) => !person.isDeleted);
  expect(byId(users.map(seen))).toEqual(byId(active.map(expected)));
  const deleted = await list<{ id: string }>(
    real,
    '/v1.0/directory/deletedItems/microsoft.graph.user?$select=id',
  );
  expect(deleted.map((user) => user.id).sort()).toEqual(
    model.world.people
      .filter((person) => person.isDeleted)
      .map((person) => person.id)
      .sort(),
  );
  const skus = await list<SkuBody>(real, '/v1.0/subscribedSkus?$select=skuId,consumedUnits');
  expect(Object.fromEntries(skus.map((sku) => [sku.skuId, sku.consumedUnits]))).toEqual(
    Object.fromEntries([...model.world.units.keys()].map((id) => [id, model.world.consumed(id)])),
  );
}

/** At the end: counts and chain are sound, and the audit log tells all that happened and nothing else. */
export async function compareHistory(model: ModelState, real: Real): Promise<void> {
  expect(await real.world.store.doctor()).toEqual([]);
  expect(real.http.defects).toEqual([]);
  const operations = await list<{ operationNo: number; activity: string; undoneBy: number | null }>(
    real,
    '/api/operations?$top=999',
  );
  expect(
    operations
      .filter((one) => one.operationNo > 1)
      .map((one) => [one.operationNo, one.activity, one.undoneBy !== null])
      .reverse(),
  ).toEqual(model.operations.map((one) => [one.operationNo, one.activity, one.isTakenBack]));
  const audits = await list<AuditBody>(real, '/v1.0/auditLogs/directoryAudits?$top=999');
  const lines = new Map<string, number>();
  for (const { activityDisplayName, targetResources, result } of audits) {
    expect(result).toBe('success');
    const key = `${activityDisplayName} ${targetResources[0]?.id ?? ''}`;
    if (isOfWorldCreation(key, model)) continue;
    lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  expect(sorted(lines)).toEqual(sorted(model.audited));
}

type AuditBody = {
  readonly activityDisplayName: string;
  readonly result: string;
  readonly targetResources: readonly { id: string }[];
};

function isOfWorldCreation(key: string, model: ModelState): boolean {
  return (
    key.startsWith('Set Company Information') ||
    (key.startsWith('Add user') && !model.audited.has(key))
  );
}

async function list<Item>(real: Real, path: string): Promise<readonly Item[]> {
  const answer = await real.call('GET', path);
  expect(answer.status, answer.text).toBe(200);
  // Read border: the comparison judges the items.
  const { value, '@odata.nextLink': next } = answer.body as {
    value: Item[];
    '@odata.nextLink'?: string;
  };
  if (next === undefined) return value;
  return [...value, ...(await list<Item>(real, next.slice(next.indexOf('/', 8))))];
}

function seen(user: UserBody): unknown {
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    usageLocation: user.usageLocation,
    held: Object.fromEntries(
      user.assignedLicenses.map((one) => [one.skuId, [...one.disabledPlans].sort()]),
    ),
  };
}

function expected(person: Person): unknown {
  return {
    id: person.id,
    userPrincipalName: person.userPrincipalName,
    usageLocation: person.usageLocation,
    held: plain(person.held),
  };
}

function plain(held: Held): Record<string, readonly string[]> {
  return Object.fromEntries([...held].map(([skuId, off]) => [skuId, [...off].sort()]));
}

function byId(items: readonly unknown[]): unknown {
  return items
    .map((item) => JSON.stringify(item))
    .sort()
    .map((text): unknown => JSON.parse(text));
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
