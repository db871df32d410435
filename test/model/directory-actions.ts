import { expect } from 'vitest';
import { Action } from './action.ts';
import { codesOf, type ModelState, type Real, tell } from './model-state.ts';
import type { LicenseChange, Person } from './naive-model.ts';

/** Sets where somebody uses the products. */
export class SetUsageLocation extends Action {
  readonly who: number;
  readonly usageLocation: string | null;

  constructor(who: number, usageLocation: string | null) {
    super();
    this.who = who;
    this.usageLocation = usageLocation;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const person = model.person(this.who);
    const answer = await real.call('PATCH', `/v1.0/users/${person.userPrincipalName}`, {
      json: { usageLocation: this.usageLocation },
    });
    const holder = model.world.people.find(
      (one) => !one.isDeleted && one.userPrincipalName === person.userPrincipalName,
    );
    const code = this.usageLocation?.toUpperCase() ?? null;
    const isValid = code === null || ['US', 'CH'].includes(code);
    tell('set location', holder === undefined ? 'deleted' : isValid ? 'done' : 'invalid');
    expect(answer.status, answer.text).toBe(holder === undefined ? 404 : isValid ? 204 : 400);
    if (holder === undefined || !isValid || holder.usageLocation === code) return;
    holder.usageLocation = code;
    model.done('Update user', new Map(), [['Update user', holder.id]]);
  }
}

/** Deletes somebody: their units are free at once. */
export class DeleteUser extends Action {
  readonly who: number;

  constructor(who: number) {
    super();
    this.who = who;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const person = model.person(this.who);
    const answer = await real.call('DELETE', `/v1.0/users/${person.id}`);
    tell('delete', person.isDeleted ? 'deleted' : 'done');
    expect(answer.status, answer.text).toBe(person.isDeleted ? 404 : 204);
    if (person.isDeleted) return;
    const change: LicenseChange = { before: person.held, after: new Map() };
    person.former = person.held;
    person.held = new Map();
    person.isDeleted = true;
    const changes = new Map(change.before.size > 0 ? [[person.id, change]] : []);
    model.done('Delete user', changes, [['Delete user', person.id]]);
  }
}

/** Brings somebody back: their licenses follow as far as the rules and the units allow (rules.md 11, decision 12). */
export class RestoreUser extends Action {
  readonly who: number;

  constructor(who: number) {
    super();
    this.who = who;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const { people } = model.world;
    const person =
      people.find((one) => one.isDeleted && one === model.person(this.who)) ??
      people.find((one) => one.isDeleted) ??
      model.person(this.who);
    const answer = await real.call('POST', `/v1.0/directory/deletedItems/${person.id}/restore`);
    if (!person.isDeleted) {
      expect(answer.status).toBe(404);
      return;
    }
    const isTaken = people.some(
      (one) => !one.isDeleted && one.userPrincipalName === person.userPrincipalName,
    );
    if (isTaken) {
      tell('restore', 'ObjectConflict');
      expect([answer.status, codesOf(answer.body)[0]]).toEqual([400, 'ObjectConflict']);
      return;
    }
    expect(answer.status, answer.text).toBe(200);
    person.isDeleted = false;
    model.done('Restore user', new Map(), [['Restore user', person.id]]);
    reapply(model, person);
  }
}

/** Adds somebody, maybe by a name that is taken or was a deleted person's. */
export class AddUser extends Action {
  readonly name: number;
  readonly usageLocation: string | null;

  constructor(name: number, usageLocation: string | null) {
    super();
    this.name = name;
    this.usageLocation = usageLocation;
  }

  async act(model: ModelState, real: Real): Promise<void> {
    const userPrincipalName = `p${String(this.name)}@contoso.com`;
    const displayName = `Person ${String(this.name).padStart(4, '0')}`;
    const answer = await real.call('POST', '/v1.0/users', {
      json: {
        accountEnabled: true,
        displayName,
        mailNickname: `p${String(this.name)}`,
        userPrincipalName,
        usageLocation: this.usageLocation,
        passwordProfile: { password: 'Pa55word!', forceChangePasswordNextSignIn: true },
      },
    });
    const isTaken = model.world.people.some(
      (one) => !one.isDeleted && one.userPrincipalName === userPrincipalName,
    );
    tell('add', isTaken ? 'ObjectConflict' : 'done');
    if (isTaken) {
      expect([answer.status, codesOf(answer.body)[0]]).toEqual([400, 'ObjectConflict']);
      return;
    }
    expect(answer.status, answer.text).toBe(201);
    const id = String(answer.body?.['id']);
    const { usageLocation } = this;
    const person: Person = {
      id,
      userPrincipalName,
      displayName,
      usageLocation,
      isDeleted: false,
      held: new Map(),
      former: new Map(),
    };
    model.world.people.push(person);
    model.done('Add user', new Map(), [['Add user', id]]);
  }
}

/** What the deletion took comes back: all of it, else what has units, else nothing. */
function reapply(model: ModelState, person: Person): void {
  const hasUnit = (skuId: string): boolean =>
    model.world.consumed(skuId) < (model.world.units.get(skuId) ?? 0);
  const licenses = [...person.former]
    .filter(([skuId]) => hasUnit(skuId))
    .map(([skuId, off]) => ({ skuId, disabledPlans: [...off] }));
  const row = model.world.row(person, { kind: 'assign', licenses });
  const isWhole = licenses.length === person.former.size;
  tell(
    'restore',
    person.former.size === 0
      ? 'done'
      : row.problems.size > 0
        ? 'without'
        : isWhole
          ? 'with licenses'
          : 'with some',
  );
  if (row.problems.size > 0) return;
  person.held = row.after;
  model.done('Change user license', new Map([[person.id, row]]));
}
