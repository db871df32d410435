import { afterEach, describe, expect, it } from 'vitest';
import { knownId, type SkuId } from '../../src/core/ids.ts';
import { itemsOf, refusalOf, textOf } from '../support/graph-answers.ts';
import { type Answer, httpWorld, type HttpWorld } from '../support/http-world.ts';
import {
  personId,
  plans,
  purchase,
  skus,
  type SmallWorld,
  smallWorld,
} from '../support/small-world.ts';

const audioConferencing = knownId<SkuId>('0c266dff-15dd-4b49-8397-2bb16070ed52');

type Story = {
  readonly world: SmallWorld;
  readonly http: HttpWorld;
  readonly send: (method: string, path: string, json?: unknown) => Promise<Answer>;
  readonly assign: (
    no: number,
    add: readonly string[],
    remove?: readonly string[],
  ) => Promise<Answer>;
  /** What somebody holds, as Graph tells it: product → plans that are off. */
  readonly held: (no: number) => Promise<Record<string, unknown>>;
  readonly free: (skuId: string) => Promise<number>;
  /** Plans, waits, applies, waits; answers the operation. */
  readonly carryOut: (body: object) => Promise<Record<string, unknown>>;
};

let opened: SmallWorld | null = null;
afterEach(async () => {
  expect(await opened?.store.doctor()).toEqual([]);
  await opened?.desk.close();
  opened = null;
});

async function story(options: Parameters<typeof smallWorld>[0]): Promise<Story> {
  const world = await smallWorld(options);
  opened = world;
  const http = await httpWorld(world);
  const send: Story['send'] = (method, path, json) =>
    http.commandLine(method, path, json === undefined ? {} : { json });
  const operation = async (
    body: Record<string, unknown> | null,
  ): Promise<Record<string, unknown>> => {
    await world.desk.idle();
    const answer = await send('POST', `/api/plans/${textOf(body, 'id')}/apply`, {});
    await world.desk.idle();
    const no = String(answer.body?.['operationNo']);
    return (await send('GET', `/api/operations/${no}`)).body ?? {};
  };
  return {
    world,
    http,
    send,
    assign: (no, add, remove = []) =>
      send('POST', `/v1.0/users/${personId(no)}/assignLicense`, {
        addLicenses: add.map((skuId) => ({ skuId, disabledPlans: [] })),
        removeLicenses: remove,
      }),
    held: async (no) => {
      const { body } = await send('GET', `/v1.0/users/${personId(no)}?$select=assignedLicenses`);
      // Read border: the assertions judge it.
      const licenses = (body?.['assignedLicenses'] ?? []) as {
        skuId: string;
        disabledPlans: unknown;
      }[];
      return Object.fromEntries(licenses.map((one) => [one.skuId, one.disabledPlans]));
    },
    free: async (skuId) => {
      const sku = itemsOf(await send('GET', '/v1.0/subscribedSkus')).find(
        (one) => one['skuId'] === skuId,
      );
      if (sku === undefined) throw new Error('nothing owned of ' + skuId);
      const { enabled, warning } = sku['prepaidUnits'] as { enabled: number; warning: number };
      return enabled + warning - Number(sku['consumedUnits']);
    },
    carryOut: async (body) => operation((await send('POST', '/api/plans', body)).body),
  };
}

const everyone = { kind: 'all' } as const;

describe('stories of licensing, told by the doors', () => {
  it('#65 a script that sets the usage location when it reads "invalid usage location" gets on', async () => {
    const s = await story({
      people: 1,
      units: { e3: 1 },
      change: (user) => ({ ...user, usageLocation: null }),
    });
    const refused = await s.assign(1, [skus.e3]);
    // The words by which CIPP knows (contract.md 3.4).
    expect(refusalOf(refused)[2]).toMatch(/invalid usage location/);
    await s.send('PATCH', `/v1.0/users/${personId(1)}`, { usageLocation: 'US' });
    expect((await s.assign(1, [skus.e3])).status).toBe(200);
  });

  it('#13 #185 whoever leaves makes room at once; back again, they come without what others have by then', async () => {
    const s = await story({ people: 2, units: { e3: 1, visio: 1 } });
    await s.assign(1, [skus.e3, skus.visio]);
    expect(refusalOf(await s.assign(2, [skus.e3]))[0]).toBe(400);
    await s.send('DELETE', `/v1.0/users/${personId(1)}`);
    expect(await s.free(skus.e3)).toBe(1);
    expect((await s.assign(2, [skus.e3])).status).toBe(200);
    const restored = await s.send('POST', `/v1.0/directory/deletedItems/${personId(1)}/restore`);
    expect(restored.status).toBe(200);
    expect(await s.held(1)).toEqual({ [skus.visio]: [] });
    expect(await s.held(2)).toEqual({ [skus.e3]: [] });
  });

  it('#99 of many calls that race for the last unit over HTTP exactly one is answered with 200', async () => {
    const s = await story({ people: 20, units: { e3: 1 } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => s.assign(index + 1, [skus.e3])),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const others = answers.filter((answer) => answer.status !== 200).map(refusalOf);
    expect(new Set(others.map((refusal) => refusal[2]))).toEqual(
      new Set([`Subscription with SKU ${skus.e3} does not have any available licenses.`]),
    );
    expect(await s.free(skus.e3)).toBe(0);
  });

  it('a whole company moves from E3 to E5 without a spare unit, apps that were off stay off, and back again', async () => {
    const s = await story({ people: 40, units: { e3: 40, e5: 40 } });
    const off = { skuId: skus.e3, disabledPlans: [plans.yammer] };
    await s.carryOut({ command: { kind: 'assign', licenses: [off] }, selection: everyone });
    const moved = await s.carryOut({
      command: { kind: 'swap', from: skus.e3, to: { skuId: skus.e5 } },
      selection: everyone,
      reason: 'Contract change',
    });
    expect(moved).toMatchObject({ status: 'done', changed: 40, reason: 'Contract change' });
    expect(await s.held(7)).toEqual({ [skus.e5]: [plans.yammer] });
    expect([await s.free(skus.e3), await s.free(skus.e5)]).toEqual([40, 0]);
    const undo = await s.send('POST', `/api/operations/${String(moved['operationNo'])}/undo`, {});
    await s.world.desk.idle();
    await s.send('POST', `/api/plans/${textOf(undo.body, 'id')}/apply`, {});
    await s.world.desk.idle();
    expect(await s.held(7)).toEqual({ [skus.e3]: [plans.yammer] });
    expect([await s.free(skus.e3), await s.free(skus.e5)]).toEqual([0, 40]);
  });

  it('an undo that is too late for everybody can be tried again when the way is free', async () => {
    const s = await story({ people: 2, units: { e3: 1 } });
    await s.assign(1, [skus.e3]);
    const taken = await s.carryOut({ command: { kind: 'unassignAll' }, selection: everyone });
    await s.assign(2, [skus.e3]);
    const undo = async (): Promise<Record<string, unknown>> => {
      const no = String(taken['operationNo']);
      const made = await s.send('POST', `/api/operations/${no}/undo`, {});
      expect(made.status, made.text).toBe(201);
      await s.world.desk.idle();
      await s.send('POST', `/api/plans/${textOf(made.body, 'id')}/apply`, {});
      await s.world.desk.idle();
      return (await s.send('GET', `/api/operations/${no}`)).body ?? {};
    };
    expect(await undo()).toMatchObject({ undoneBy: null });
    await s.assign(2, [], [skus.e3]);
    expect((await undo())['undoneBy']).not.toBeNull();
    expect(await s.held(1)).toEqual({ [skus.e3]: [] });
  });

  it('#81 #82 an add-on goes with its base or not at all', async () => {
    const s = await story({ people: 1, units: { e3: 1 } });
    await s.world.store.write(async (tx) => {
      await tx.record(1, [purchase(audioConferencing, 1, s.world.now())], s.world.now());
    });
    await s.assign(1, [skus.e3, audioConferencing]);
    expect(refusalOf(await s.assign(1, [], [skus.e3]))[2]).toMatch(
      /service plan .{36} depends on the service plan/,
    );
    expect((await s.assign(1, [], [skus.e3, audioConferencing])).status).toBe(200);
    expect(await s.held(1)).toEqual({});
  });

  it('#191 each change of a plan is in the audit log by person, with the operation’s actor and what was before', async () => {
    const s = await story({ people: 3, units: { e3: 3 } });
    await s.assign(2, [skus.e3]);
    await s.carryOut({
      command: { kind: 'assign', licenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }] },
      selection: everyone,
    });
    const records = itemsOf(
      await s.send(
        'GET',
        `/v1.0/auditLogs/directoryAudits?$filter=${encodeURIComponent("activityDisplayName eq 'Change user license'")}&$orderby=activityDateTime desc`,
      ),
    );
    const targets = records.flatMap((record) => record['targetResources'] as { id: string }[]);
    expect(targets.map((target) => target.id).sort()).toEqual(
      [personId(1), personId(2), personId(2), personId(3)].sort(),
    );
    for (const record of records) {
      expect(record).toMatchObject({
        result: 'success',
        category: 'UserManagement',
        initiatedBy: { user: null, app: { displayName: 'Command line' } },
      });
    }
    const second = records.find((record) =>
      JSON.stringify(record['targetResources']).includes(plans.sway),
    );
    expect(second).toBeDefined();
  });

  it('#100 a call answers with the person as read afterwards', async () => {
    const s = await story({ people: 1, units: { e3: 1 } });
    const answer = await s.assign(1, [skus.e3]);
    const read = await s.send('GET', `/v1.0/users/${personId(1)}`);
    const { '@odata.context': _, ...body } = answer.body ?? {};
    expect(read.body).toMatchObject(body);
    expect(body['id']).toBe(personId(1));
  });

  it('one batch hires, licenses and reads; what fails in it leaves the rest alone', async () => {
    const s = await story({ people: 2, units: { e3: 1 } });
    const part = (id: string, no: number, more: object = {}): object => ({
      id,
      method: 'POST',
      url: `/users/${personId(no)}/assignLicense`,
      headers: { 'Content-Type': 'application/json' },
      body: { addLicenses: [{ skuId: skus.e3 }], removeLicenses: [] },
      ...more,
    });
    const answer = await s.send('POST', '/v1.0/$batch', {
      requests: [
        part('a', 1),
        part('b', 2, { dependsOn: ['a'] }),
        { id: 'c', method: 'GET', url: `/users/${personId(2)}/licenseDetails`, dependsOn: ['b'] },
        { id: 'd', method: 'GET', url: `/users/${personId(1)}/licenseDetails` },
      ],
    });
    const parts = answer.body?.['responses'] as { id: string; status: number }[];
    expect(Object.fromEntries(parts.map(({ id, status }) => [id, status]))).toEqual({
      a: 200,
      b: 400,
      c: 424,
      d: 200,
    });
    expect(await s.held(2)).toEqual({});
  });
});
