import { expect } from 'vitest';
import { Action } from './action.ts';
import { codesOf, compare, type Done, type ModelState, type Real, tell } from './model-state.ts';
import {
  isCompanyPlan,
  plansOf,
  type Person,
  requestProblems,
  type Row,
  type Wish,
} from './naive-model.ts';

type GraphWish = Extract<Wish, { kind: 'assignLicense' }>;

/** Graph's `assignLicense`: a plan of one row that is applied at once. */
export class AssignLicense extends Action {
  readonly who: number;
  readonly wish: GraphWish;
  /** Which of the products held goes besides; 0: none. */
  readonly givenBack: number;

  constructor(who: number, wish: GraphWish, givenBack: number) {
    super();
    this.who = who;
    this.wish = wish;
    this.givenBack = givenBack;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const person = model.person(this.who);
    const held = [...person.held.keys()];
    const more = this.givenBack === 0 ? undefined : held[this.givenBack % held.length];
    const { addLicenses } = this.wish;
    const removeLicenses = [...this.wish.removeLicenses, ...(more === undefined ? [] : [more])];
    const wish = { ...this.wish, removeLicenses };
    const answer = await real.call('POST', `/v1.0/users/${person.id}/assignLicense`, {
      json: { addLicenses, removeLicenses },
    });
    const [first] = requestProblems(wish, new Set(model.world.units.keys()));
    const row = model.world.row(person, wish);
    const problems = first === undefined ? row.problems : new Set([first]);
    tell('assignLicense', person.isDeleted ? 'deleted' : ([...problems][0] ?? 'done'));
    if (person.isDeleted) {
      expect(answer.status).toBe(404);
    } else if (problems.size === 0) {
      expect(answer.status, answer.text).toBe(200);
      person.held = row.after;
      model.done('Change user license', new Map([[person.id, row]]));
    } else if (row.problems.has('AlreadyAsRequested') && first === undefined) {
      expect(answer.status, answer.text).toBe(200);
    } else {
      expect(answer.status, answer.text).toBe(400);
      const codes = codesOf(answer.body);
      if (first === undefined) expect(new Set(codes)).toEqual(problems);
      else expect(codes[0]).toBe(first);
    }
  }
}

/** Whom a plan is for. */
export type Selection =
  | { readonly kind: 'people'; readonly numbers: readonly number[]; readonly byName: boolean }
  | { readonly kind: 'filter'; readonly filter: string }
  /** Who holds this product. */
  | { readonly kind: 'holders'; readonly skuId: string }
  | { readonly kind: 'all' };

/** A plan over `/api/plans`; applied at once, or kept to be applied later. */
export class Plan extends Action {
  readonly wish: Wish;
  readonly selection: Selection;
  readonly ending: 'apply' | 'applyWhole' | 'keep';

  constructor(wish: Wish, selection: Selection, ending: 'apply' | 'applyWhole' | 'keep') {
    super();
    this.wish = wish;
    this.selection = selection;
    this.ending = ending;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const { wish } = this;
    const answer = await real.call('POST', '/api/plans', {
      json: { command: wish, selection: selectionBody(model, this.selection) },
    });
    const [first] = requestProblems(wish, new Set(model.world.units.keys()));
    tell(`plan ${wish.kind}`, first ?? 'made');
    if (first !== undefined) {
      expect(answer.status, answer.text).toBe(400);
      expect(codesOf(answer.body)[0]).toBe(first);
      return;
    }
    const rows = model.world.plan(
      selected(model, this.selection).map((person) => ({ person, wish })),
    );
    const id = await comparePlan(answer, rows, real);
    const kept = { id, rows, activity: activities[wish.kind] };
    if (this.ending === 'keep') model.keptPlan = kept;
    else await apply(kept, this.ending === 'applyWhole', { model, real });
  }
}

/** A command a row, as the lines of a file: those that give back come first. */
export class PlanRows extends Action {
  readonly rows: readonly { readonly who: number; readonly wish: Wish }[];
  readonly ending: 'apply' | 'keep';

  constructor(
    rows: readonly { readonly who: number; readonly wish: Wish }[],
    ending: 'apply' | 'keep',
  ) {
    super();
    this.rows = rows;
    this.ending = ending;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const owned = new Set(model.world.units.keys());
    const byPerson = new Map(
      this.rows
        .filter(({ wish }) => requestProblems(wish, owned).length === 0)
        .map(({ who, wish }) => [model.person(who), wish]),
    );
    const wishes = [...byPerson]
      .map(([person, wish]) => ({ person, wish }))
      .filter(({ person }) => !person.isDeleted);
    if (wishes.length === 0) return;
    const answer = await real.call('POST', '/api/plans', {
      json: {
        rows: wishes.map(({ person, wish }) => ({ key: person.userPrincipalName, command: wish })),
      },
    });
    const givesBack = ({ wish }: { wish: Wish }): boolean =>
      wish.kind === 'unassign' || wish.kind === 'unassignAll';
    const rows = model.world.plan([
      ...wishes.filter(givesBack),
      ...wishes.filter((wish) => !givesBack(wish)),
    ]);
    tell('plan of rows', 'made');
    const id = await comparePlan(answer, rows, real);
    const [only, ...others] = new Set(wishes.map(({ wish }) => wish.kind));
    const activity =
      only !== undefined && others.length === 0 ? activities[only] : 'Change licenses';
    const kept = { id, rows, activity };
    if (this.ending === 'keep') model.keptPlan = kept;
    else await apply(kept, false, { model, real });
  }
}

/** Applies the kept plan: the world may have moved since. */
export class ApplyKept extends Action {
  async act(model: ModelState, real: Real): Promise<void> {
    const { keptPlan } = model;
    if (keptPlan === null) return;
    model.keptPlan = null;
    await apply(keptPlan, false, { model, real });
    const again = await real.call('POST', `/api/plans/${keptPlan.id}/apply`, { json: {} });
    expect([again.status, codesOf(again.body)[0]]).toEqual([409, 'PlanNotReady']);
  }
}

/** A plan, something else, and only then the apply: rows that moved must be left alone. */
export class Overtaken extends Action {
  readonly plan: Plan | PlanRows;
  readonly between: Action;

  constructor(plan: Plan | PlanRows, between: Action) {
    super();
    this.plan = plan;
    this.between = between;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    model.keptPlan = null;
    await this.plan.act(model, real);
    await this.between.act(model, real);
    await compare(model, real);
    await new ApplyKept().act(model, real);
  }
}

/** Turns one app of a product that somebody holds off, and all its others on. */
export class SwitchApp extends Action {
  readonly who: number;
  readonly app: number;

  constructor(who: number, app: number) {
    super();
    this.who = who;
    this.app = app;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const [skuId] = model.person(this.who).held.keys();
    if (skuId === undefined) return;
    const apps = plansOf(skuId).filter((id) => !isCompanyPlan(id));
    const app = apps[this.app % apps.length];
    const disabledPlans = app === undefined ? [] : [app];
    const wish = {
      kind: 'assignLicense' as const,
      addLicenses: [{ skuId, disabledPlans }],
      removeLicenses: [],
    };
    await new AssignLicense(this.who, wish, 0).act(model, real);
  }
}

/** Takes an earlier operation back. */
export class Undo extends Action {
  readonly back: number;

  constructor(back: number) {
    super();
    this.back = back;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const done = model.operations.at(-1 - (this.back % Math.max(1, model.operations.length)));
    if (done === undefined) return;
    const answer = await real.call('POST', `/api/operations/${String(done.operationNo)}/undo`, {
      json: {},
    });
    if (done.isTakenBack || !done.isOfLicenses) {
      tell('undo', 'NotUndoable');
      expect([answer.status, codesOf(answer.body)[0]]).toEqual([409, 'NotUndoable']);
      return;
    }
    const wishes = [...done.changes].map(([id, change]) => ({
      person: personById(model, id),
      wish: { kind: 'takeBack' as const, change, isNewest: model.isNewestFor(done, id) },
    }));
    const rows = model.world.plan(wishes);
    const id = await comparePlan(answer, rows, real);
    for (const row of rows) tell('undo', [...row.problems][0] ?? 'done');
    const undone = await apply({ id, rows, activity: 'Undo' }, false, { model, real });
    if (undone.changes.size > 0 && undone.changes.size === rows.length) done.isTakenBack = true;
  }
}

const activities: Readonly<Record<Wish['kind'], string>> = {
  assign: 'Assign licenses',
  unassign: 'Unassign licenses',
  change: 'Change licenses',
  replace: 'Replace licenses',
  swap: 'Swap licenses',
  setApps: 'Change apps and services',
  unassignAll: 'Unassign all licenses',
  assignLicense: 'Change user license',
  takeBack: 'Undo',
};

function personById(model: ModelState, id: string): Person {
  const person = model.world.people.find((one) => one.id === id);
  if (person === undefined) throw new Error('nobody by the id ' + id);
  return person;
}

function listed(model: ModelState, numbers: readonly number[]): readonly Person[] {
  return [...new Set(numbers.map((number) => model.person(number)))];
}

function selectionBody(model: ModelState, selection: Selection): unknown {
  if (selection.kind === 'holders') return { kind: 'filter', filter: holdersOf(selection.skuId) };
  if (selection.kind !== 'people') return selection;
  const people = listed(model, selection.numbers);
  const keys = people.map((one) =>
    // A name may be another's by now; ids are always their own.
    selection.byName && !one.isDeleted ? one.userPrincipalName.toUpperCase() : one.id,
  );
  return { kind: 'people', keys: [...keys, 'nobody@contoso.com'] };
}

/** The people of a selection in planning order: as listed, else by display name and id. */
function selected(model: ModelState, selection: Selection): readonly Person[] {
  const active = (person: Person): boolean => !person.isDeleted;
  if (selection.kind === 'people') return listed(model, selection.numbers).filter(active);
  const fits = (person: Person): boolean => {
    if (selection.kind === 'holders') return person.held.has(selection.skuId);
    return selection.kind === 'all' || filters.get(selection.filter)?.(person) === true;
  };
  const key = (person: Person): string => `${person.displayName} ${person.id}`;
  return model.world.people
    .filter((person) => active(person) && fits(person))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function holdersOf(skuId: string): string {
  return `assignedLicenses/any(l:l/skuId eq ${skuId})`;
}

/** Filters that the model understands. */
export const filters: ReadonlyMap<string, (person: Person) => boolean> = new Map([
  ["usageLocation eq 'US'", (one: Person) => one.usageLocation === 'US'],
  ['usageLocation eq null', (one: Person) => one.usageLocation === null],
  ['assignedLicenses/$count eq 0', (one: Person) => one.held.size === 0],
  ["startsWith(userPrincipalName,'p1')", (one: Person) => one.userPrincipalName.startsWith('p1')],
]);

type RowBody = {
  readonly userId: string;
  readonly kind: string;
  readonly problems?: readonly { readonly code: string }[];
};

/** The plan's rows and totals must say what the model says. */
async function comparePlan(
  made: { readonly status: number; readonly text: string; readonly body: unknown },
  rows: readonly Row[],
  real: Real,
): Promise<string> {
  expect(made.status, made.text).toBe(201);
  await real.world.desk.idle();
  const { id } = made.body as { id: string };
  const answer = await real.call('GET', `/api/plans/${id}/rows?$top=999`);
  const { value } = answer.body as { value: readonly RowBody[] };
  const codes = (id: string, problems: readonly string[]): string =>
    [id, ...[...new Set(problems)].sort()].join(' ');
  expect(
    value.map((row) => codes(row.userId, row.problems?.map((one) => one.code) ?? [])).sort(),
  ).toEqual(rows.map((row) => codes(row.person.id, [...row.problems])).sort());
  const plan = await real.call('GET', `/api/plans/${id}`);
  expect(plan.body).toMatchObject({ status: 'ready', totals: { counts: countsOf(rows) } });
  return id;
}

function countsOf(rows: readonly Row[]): Record<string, number> {
  const change = rows.filter((row) => row.problems.size === 0).length;
  const unchanged = rows.filter(
    (row) => [...row.problems][0] === 'AlreadyAsRequested' && row.problems.size === 1,
  ).length;
  return { people: rows.length, change, unchanged, problem: rows.length - change - unchanged };
}

/** Applies a plan in both; answers what the model wrote down. */
async function apply(
  plan: { readonly id: string; readonly rows: readonly Row[]; readonly activity: string },
  isWhole: boolean,
  { model, real }: { readonly model: ModelState; readonly real: Real },
): Promise<Done> {
  const counts = countsOf(plan.rows);
  const answer = await real.call('POST', `/api/plans/${plan.id}/apply`, {
    json: { allOrNothing: isWhole },
  });
  if (isWhole && (counts['problem'] ?? 0) > 0) {
    tell('apply', 'refused as a whole');
    expect([answer.status, codesOf(answer.body)[0]]).toEqual([400, 'BadRequest']);
    return {
      operationNo: 0,
      activity: '',
      changes: new Map(),
      isOfLicenses: false,
      isTakenBack: false,
    };
  }
  expect(answer.status, answer.text).toBe(202);
  await real.world.desk.idle();
  const { written, drifted } = model.world.apply(plan.rows);
  for (const row of plan.rows) tell('row', [...row.problems][0] ?? 'done');
  for (const _ of drifted) tell('row', 'drifted');
  const done = model.done(plan.activity, new Map(written.map((row) => [row.person.id, row])));
  const operation = await real.call('GET', `/api/operations/${String(done.operationNo)}`);
  expect(operation.body, operation.text).toMatchObject({
    activity: plan.activity,
    status: 'done',
    total: counts['people'],
    changed: written.length,
    unchanged: counts['unchanged'],
    refused: counts['problem'],
    drifted: drifted.length,
  });
  return done;
}
