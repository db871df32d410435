import { describe, expect, it } from 'vitest';
import {
  admin,
  allotmentOf,
  assigned,
  formOf,
  givingTo,
} from '../../../../test/support/cloud-licensing.ts';
import { giving, groupHttpWorlds, taking } from '../../../../test/support/group-http-world.ts';
import { license } from '../../../../test/support/group-world.ts';
import { itemsOf, pathOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';
import { forPeople, personId, plans, skus } from '../../../../test/support/small-world.ts';
import { metadataXml } from '../../../graph/metadata/metadata.ts';

const { e1, e3, visio } = skus;
const nowhere = '5bde3e51-d13b-4db1-9948-fe4b109d11a8';

const open = groupHttpWorlds();

describe('Allotments', () => {
  it('are one a product, and say what subscribedSkus says', async () => {
    const world = await open({ people: 2, units: { e1: 1, e3: 2 } });
    await world.apply(
      await world.plan(forPeople([1], { kind: 'assign', licenses: [license(e3)] })),
    );
    const answer = await world.commandLine('GET', `${admin}/allotments?$count=true`);
    expect(answer.body?.['@odata.count']).toBe(2);
    const owned = itemsOf(await world.commandLine('GET', '/v1.0/subscribedSkus'));
    expect(
      itemsOf(answer)
        .map(({ skuId, skuPartNumber, consumedUnits, allottedUnits }) => ({
          skuId,
          skuPartNumber,
          consumedUnits,
          allottedUnits,
        }))
        .toSorted((one, other) => String(one.skuId).localeCompare(String(other.skuId))),
    ).toEqual(
      owned
        .map((sku) => ({
          skuId: sku['skuId'],
          skuPartNumber: sku['skuPartNumber'],
          consumedUnits: sku['consumedUnits'],
          allottedUnits: Reflect.get(Object(sku['prepaidUnits']), 'enabled'),
        }))
        .toSorted((one, other) => String(one.skuId).localeCompare(String(other.skuId))),
    );
    const id = await allotmentOf(world, e3);
    const one = await world.commandLine('GET', `${admin}/allotments/${id}`);
    expect(one.body).toMatchObject({
      '@odata.type': '#microsoft.graph.cloudLicensing.allotment',
      id,
      skuId: e3,
      assignableTo: 'user,group',
      subscriptions: [{ state: 'active', tags: 'none' }],
    });
    expect(id).toMatch(/^[A-Z2-7]{52}$/);
    expect((await world.commandLine('GET', `${admin}/allotments/$count`)).text).toBe('2');
    // The same id in any case, and selected.
    const lower = `${admin}/allotments/${id.toLowerCase()}?$select=skuId`;
    expect((await world.commandLine('GET', lower)).body).toMatchObject({ skuId: e3 });
  });

  it('are added up by the documented $apply, and by the design’s own', async () => {
    const world = await open({ people: 1, units: { e1: 1, e3: 5 } });
    await world.apply(
      await world.plan(forPeople([1], { kind: 'assign', licenses: [license(e3)] })),
    );
    const grouped =
      'groupby((skuId,skuPartNumber), aggregate(allottedUnits with sum as totalAllottedUnits, consumedUnits with sum as totalConsumedUnits))';
    const apply = (text: string): string =>
      `${admin}/allotments?$apply=${encodeURIComponent(text)}`;
    expect(itemsOf(await world.commandLine('GET', apply(grouped)))).toEqual(
      expect.arrayContaining([
        {
          skuId: e3,
          skuPartNumber: 'ENTERPRISEPACK',
          totalAllottedUnits: 5,
          totalConsumedUnits: 1,
        },
      ]),
    );
    const freest = `filter(allottedUnits gt 0)/compute(allottedUnits sub consumedUnits as availableUnits)/topcount(1, availableUnits)`;
    expect(itemsOf(await world.commandLine('GET', apply(freest)))).toMatchObject([
      { skuId: e3, availableUnits: 4 },
    ]);
    for (const bad of ['groupby(skuId)', 'nothing(1)', 'aggregate(skuId with sum as x)']) {
      expect(formOf(await world.commandLine('GET', apply(bad))), bad).toEqual([
        400,
        'badRequest',
        { code: 'invalidQuery' },
      ]);
    }
  });
});

describe('Assignments of people', () => {
  it('POST, PATCH and DELETE are assignLicense in other words, and can be undone', async () => {
    const world = await open({ people: 2, units: { e3: 2 } });
    const body = await givingTo(world, e3, `users/${personId(1)}`);
    const made = await world.commandLine('POST', `${admin}/assignments`, { json: body });
    expect(made.status, made.text).toBe(201);
    expect(made.body).toMatchObject({
      '@odata.type': '#microsoft.graph.cloudLicensing.assignment',
      disabledServicePlanIds: [],
    });
    const path = `${admin}/assignments/${textOf(made.body, 'id')}`;
    expect(made.headers.get('location')).toMatch(new RegExp(path + '$'));
    expect(await assigned(world, 1)).toEqual([{ skuId: e3, disabledPlans: [] }]);

    const patched = await world.commandLine('PATCH', path, {
      json: { ...body, disabledServicePlanIds: [plans.yammer] },
    });
    expect([patched.status, patched.body?.['disabledServicePlanIds']]).toEqual([
      200,
      [plans.yammer],
    ]);
    expect(await assigned(world, 1)).toEqual([{ skuId: e3, disabledPlans: [plans.yammer] }]);

    expect((await world.commandLine('DELETE', path)).status).toBe(204);
    expect(await assigned(world, 1)).toEqual([]);
    expect(formOf(await world.commandLine('GET', path))).toEqual([
      404,
      'notFound',
      { code: 'resourceNotFound', propertyName: 'assignmentId' },
    ]);
    expect(await world.consumed(e3)).toBe(0);

    const [last] = await world.store.read((reader) =>
      reader.listOperations({ before: null, limit: 1 }),
    );
    if (last === undefined) throw new Error('each write is an operation');
    expect(last.activity).toBe('Change user license');
    await world.undo(last);
    expect(await assigned(world, 1)).toEqual([{ skuId: e3, disabledPlans: [plans.yammer] }]);
  });

  it('what assignLicense makes, changes and takes is there as an assignment', async () => {
    const world = await open({ people: 1, units: { e3: 1, visio: 1 } });
    const assign = `/v1.0/users/${personId(1)}/assignLicense`;
    const mine = `/beta/users/${personId(1)}/cloudLicensing/assignments`;
    await world.commandLine('POST', assign, { json: giving(e3, visio) });
    const both = itemsOf(await world.commandLine('GET', mine));
    expect(both).toHaveLength(2);
    await world.commandLine('POST', assign, {
      json: { addLicenses: [{ skuId: e3, disabledPlans: [plans.sway] }], removeLicenses: [visio] },
    });
    const left = itemsOf(
      await world.commandLine('GET', `${mine}?$expand=allotment($select=skuId)`),
    );
    expect(left).toEqual([
      {
        '@odata.type': '#microsoft.graph.cloudLicensing.assignment',
        id: expect.any(String),
        disabledServicePlanIds: [plans.sway],
        allotment: {
          '@odata.type': '#microsoft.graph.cloudLicensing.allotment',
          skuId: e3,
        },
      },
    ]);
    expect(both.map(({ id }) => id)).toContain(left[0]?.['id']);
    await world.commandLine('POST', assign, { json: taking(e3) });
    expect(itemsOf(await world.commandLine('GET', mine))).toEqual([]);
  });

  it('the address gives what the body need not say, and wins no argument with it', async () => {
    const world = await open({ people: 2, units: { e1: 2, e3: 2 } });
    const of = `${admin}/allotments/${await allotmentOf(world, e3)}/assignments`;
    const to = { 'assignedTo@odata.bind': `https://graph.microsoft.com/beta/users/${personId(1)}` };
    const json = { ...to, disabledServicePlanIds: [] };
    expect((await world.commandLine('POST', of, { json })).status).toBe(201);
    const mine = `/beta/users/${personId(2)}/cloudLicensing/assignments`;
    const body = await givingTo(world, e1, `users/${personId(1)}`);
    expect(formOf(await world.commandLine('POST', mine, { json: body }))).toEqual([
      400,
      'badRequest',
      { code: 'immutablePropertyModified', propertyName: 'assignedTo' },
    ]);
    const [row] = itemsOf(await world.commandLine('GET', of));
    const elsewhere = `${mine}/${textOf(row ?? null, 'id')}`;
    expect((await world.commandLine('DELETE', elsewhere)).status).toBe(404);
    expect((await world.commandLine('GET', `${of}/${textOf(row ?? null, 'id')}`)).status).toBe(200);
  });
});

describe('Assignments of groups', () => {
  it('POST, PATCH and DELETE are what the group gives; its members follow', async () => {
    const world = await open({ people: 2, units: { e3: 2 } });
    const sales = await world.group('Sales', [1]);
    const path = `/beta/groups/${sales}/cloudLicensing/assignments`;
    const allotment = `${admin}/allotments/${await allotmentOf(world, e3)}`;
    const json = { 'allotment@odata.bind': allotment, disabledServicePlanIds: [] };
    const made = await world.commandLine('POST', path, { json });
    expect(made.status, made.text).toBe(201);
    await world.settled();
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    const one = `${path}/${textOf(made.body, 'id')}`;
    await world.commandLine('PATCH', one, { json: { disabledServicePlanIds: [plans.sway] } });
    await world.settled();
    expect(await assigned(world, 1)).toEqual([{ skuId: e3, disabledPlans: [plans.sway] }]);
    // It is the group's assignment, not the member's: theirs is the right.
    const mine = `/beta/users/${personId(1)}/cloudLicensing`;
    expect(itemsOf(await world.commandLine('GET', mine + '/assignments'))).toEqual([]);
    const [right] = itemsOf(await world.commandLine('GET', mine + '/usageRights'));
    const behind = `${mine}/usageRights/${textOf(right ?? null, 'id')}/assignments?$expand=assignedTo($select=displayName)`;
    expect(itemsOf(await world.commandLine('GET', behind))).toMatchObject([
      { id: textOf(made.body, 'id'), assignedTo: { displayName: 'Sales' } },
    ]);
    expect((await world.commandLine('DELETE', one)).status).toBe(204);
    await world.settled();
    expect(await world.paths(1)).toEqual([]);
  });
});

describe('Lists of the whole organization', () => {
  it('are paged by product, groups before people, each once, and filtered by product', async () => {
    const world = await open({ people: 5, units: { e1: 5, e3: 5 } });
    const sales = await world.group('Sales', [5]);
    await world.license(sales, { addLicenses: [license(e3)] });
    const direct = { kind: 'assign', licenses: [license(e3)] } as const;
    await world.apply(await world.plan(forPeople([1, 2, 3], direct)));
    const other = { kind: 'assign', licenses: [license(e1)] } as const;
    await world.apply(await world.plan(forPeople([4], other)));
    const whole = itemsOf(await world.commandLine('GET', `${admin}/assignments`));
    expect(whole).toHaveLength(5);
    const seen: unknown[] = [];
    let path: string | null =
      `${admin}/assignments?$top=2&$count=true&$expand=assignedTo($select=id)`;
    const counts: unknown[] = [];
    while (path !== null) {
      const page: Answer = await world.commandLine('GET', path);
      seen.push(...itemsOf(page).map(({ id }) => id));
      counts.push(page.body?.['@odata.count']);
      const link = page.body?.['@odata.nextLink'];
      path = typeof link === 'string' ? pathOf(link) : null;
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    expect(counts).toEqual([5, undefined, undefined]);
    const filter = encodeURIComponent(`allotment/skuId eq ${e3}`);
    const ofE3 = `${admin}/assignments?$filter=${filter}&$expand=assignedTo($select=id)`;
    expect(
      itemsOf(await world.commandLine('GET', ofE3)).map(({ assignedTo }) =>
        Reflect.get(Object(assignedTo), 'id'),
      ),
    ).toEqual([sales, personId(1), personId(2), personId(3)]);
    const count = `${admin}/assignments/$count?$filter=${filter}`;
    expect((await world.commandLine('GET', count)).text).toBe('4');
  });

  it('lead to the allotment and to whom it is assigned, also by reference', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const json = await givingTo(world, e3, `users/${personId(1)}`);
    const made = await world.commandLine('POST', `${admin}/assignments`, { json });
    const path = `${admin}/assignments/${textOf(made.body, 'id')}`;
    const ask = async (end: string): Promise<unknown> =>
      (await world.commandLine('GET', path + end)).body;
    expect(await ask('/allotment')).toMatchObject({ skuId: e3 });
    expect(await ask('/assignedTo')).toMatchObject({ id: personId(1) });
    expect(await ask('/assignedTo/$ref')).toMatchObject({
      '@odata.id': `http://localhost:8365/beta/users/${personId(1)}`,
    });
    const put = async (id: string): Promise<Answer> =>
      world.commandLine('PUT', path + '/assignedTo/$ref', { json: { '@odata.id': id } });
    expect((await put(`https://x/beta/users/${personId(1)}`)).status).toBe(204);
    expect(formOf(await put(`https://x/beta/users/${nowhere}`))).toEqual([
      400,
      'badRequest',
      { code: 'immutablePropertyModified', propertyName: 'assignedTo' },
    ]);
  });
});

describe('Usage rights', () => {
  it('are the union of all assignments, filtered by product and by service', async () => {
    const world = await open({ people: 1, units: { e3: 1, visio: 1 } });
    const sales = await world.group('Sales', [1]);
    const off = { skuId: e3, disabledPlans: [plans.yammer, plans.sway].toSorted() };
    const direct = { kind: 'assign', licenses: [off] } as const;
    await world.apply(await world.plan(forPeople([1], direct)));
    await world.license(sales, {
      addLicenses: [{ skuId: e3, disabledPlans: [plans.yammer] }, license(visio)],
    });
    const path = `/beta/users/${personId(1)}/cloudLicensing/usageRights`;
    const ids = async (filter: string): Promise<readonly unknown[]> =>
      itemsOf(await world.commandLine('GET', `${path}?$filter=${encodeURIComponent(filter)}`)).map(
        ({ skuId }) => skuId,
      );
    expect(await ids(`services/any(c:c/planId eq ${plans.sway})`)).toContain(e3);
    expect(await ids(`services/any(c:c/planId eq ${plans.yammer})`)).toEqual([]);
    expect(await ids(`services/any(c:c/planId in (${plans.yammer},${plans.sway}))`)).toContain(e3);
    expect(await ids(`skuId eq ${visio}`)).toEqual([visio]);
    expect(await ids(`skuId in (${visio},${e1})`)).toEqual([visio]);
    const given = `/beta/groups/${sales}/cloudLicensing/usageRights`;
    expect(itemsOf(await world.commandLine('GET', given))).toHaveLength(2);
  });
});

describe('For whom it fails', () => {
  it('who waits is in the line, first come first, and has no error', async () => {
    const world = await open({ people: 3, units: { e3: 1 } });
    const sales = await world.group('Sales', [1, 3]);
    await world.license(sales, { addLicenses: [license(e3)] });
    world.pass(5);
    await world.join(sales, 2);
    const line = `${admin}/allotments/${await allotmentOf(world, e3)}/waitingMembers`;
    const page = await world.commandLine(
      'GET',
      `${line}?$top=1&$count=true&$expand=assignedTo($select=id)`,
    );
    expect(page.body?.['@odata.count']).toBe(2);
    const [first] = itemsOf(page);
    expect(first).toMatchObject({
      waitingSinceDateTime: '2026-01-31T09:00:00.000Z',
      assignedTo: { id: personId(3) },
    });
    const next = await world.commandLine('GET', pathOf(textOf(page.body, '@odata.nextLink')));
    expect(itemsOf(next)).toMatchObject([{ assignedTo: { id: personId(2) } }]);
    expect(next.body).not.toHaveProperty('@odata.nextLink');
    const mine = `/beta/users/${personId(3)}/cloudLicensing`;
    const id = textOf(first ?? null, 'id');
    expect(itemsOf(await world.commandLine('GET', mine + '/waitingMembers'))).toMatchObject([
      { id },
    ]);
    expect(
      (await world.commandLine('GET', `${mine}/waitingMembers/${id}/allotment`)).body,
    ).toMatchObject({ skuId: e3 });
    expect((await world.commandLine('GET', `${line}/${id}`)).status).toBe(200);
    expect(itemsOf(await world.commandLine('GET', `${admin}/assignmentErrors`))).toEqual([]);
    expect((await world.commandLine('GET', `${admin}/assignmentErrors/$count`)).text).toBe('0');
    const counted = await world.commandLine('GET', `${admin}/assignmentErrors?$top=1`);
    expect(counted.body).not.toHaveProperty('@odata.nextLink');
    expect(itemsOf(await world.commandLine('GET', mine + '/assignmentErrors'))).toEqual([]);
  });

  it('an error is of a person and a product, tells why, and goes with its cause', async () => {
    const world = await open({ people: 2, units: { e1: 2, e3: 2 } });
    const direct = { kind: 'assign', licenses: [license(e1)] } as const;
    await world.apply(await world.plan(forPeople([1, 2], direct)));
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [license(e3)] });
    const list = `${admin}/assignmentErrors`;
    const page = await world.commandLine(
      'GET',
      `${list}?$top=1&$count=true&$expand=assignedTo($select=id)`,
    );
    expect(page.body?.['@odata.count']).toBe(2);
    const [error] = itemsOf(page);
    expect(error).toMatchObject({
      '@odata.type': '#microsoft.graph.cloudLicensing.assignmentError',
      code: 'MutuallyExclusiveViolation',
      message: expect.stringMatching(
        /^License assignment failed because service plans .+ are mutually exclusive\.$/,
      ),
      skuId: e3,
      assignedTo: { id: personId(1) },
    });
    const next = await world.commandLine('GET', pathOf(textOf(page.body, '@odata.nextLink')));
    expect(itemsOf(next)).toMatchObject([{ assignedTo: { id: personId(2) } }]);
    const count = (skuId: string): string => `${list}/$count?$filter=skuId eq ${skuId}`;
    expect((await world.commandLine('GET', count(e3))).text).toBe('2');
    expect((await world.commandLine('GET', count(e1))).text).toBe('0');
    const id = textOf(error ?? null, 'id');
    expect((await world.commandLine('GET', `${list}/${id}/assignedTo`)).body).toMatchObject({
      id: personId(1),
    });
    const mine = `/beta/users/${personId(1)}/cloudLicensing`;
    expect(itemsOf(await world.commandLine('GET', mine + '/assignmentErrors'))).toMatchObject([
      { id },
    ]);
    await world.commandLine('POST', `/v1.0/users/${personId(1)}/assignLicense`, {
      json: taking(e1),
    });
    await world.settled();
    expect(itemsOf(await world.commandLine('GET', mine + '/assignmentErrors'))).toEqual([]);
    expect((await world.commandLine('GET', `${list}/${id}`)).status).toBe(404);
  });

  it('reprocessAssignments answers 200 without a body and brings people up to date', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.record([
      { kind: 'groupLicensesSet', groupId: sales, before: [], after: [license(e3)] },
    ]);
    expect(await world.paths(1)).toEqual([]);
    const path = `/beta/users/${personId(1)}/cloudLicensing/assignments/reprocessAssignments`;
    const answer = await world.commandLine('POST', path);
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    const ofGroup = `/beta/groups/${sales}/cloudLicensing/assignments/reprocessAssignments`;
    expect((await world.commandLine('POST', ofGroup)).status).toBe(200);
    await world.settled();
  });
});

it('beta’s $metadata declares every type it names, once; v1.0 knows nothing of it', async () => {
  const world = await open({ people: 1, units: { e3: 1 } });
  const { text } = await world.commandLine('GET', '/beta/$metadata');
  const [, own = ''] = text.split('<Schema Namespace="microsoft.graph.cloudLicensing"');
  const declared = Array.from(
    own.matchAll(/<(?:EntityType|ComplexType|EnumType) Name="(\w+)"/g),
    ([, name]) => name,
  );
  const named = Array.from(text.matchAll(/graph\.cloudLicensing\.(\w+)[)"]/g), ([, name]) => name);
  expect(new Set(declared).size).toBe(declared.length);
  expect(named.filter((name) => !declared.includes(name))).toEqual([]);
  expect(declared).toContain('allotment');
  expect(metadataXml('v1.0')).not.toContain('cloudLicensing');
});
