import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { builtInRoles } from '../../core/roles/built-in-roles.ts';
import { httpWorld } from '../../../test/support/http-world.ts';
import {
  applied,
  exported,
  giveRole,
  head,
  send,
  world,
} from '../../../test/support/import-world.ts';
import {
  administrator,
  personId,
  plans,
  skus,
  smallWorld,
} from '../../../test/support/small-world.ts';

describe('importing people', () => {
  it('adds, updates and leaves alone, as one operation in the log', async () => {
    const here = await world(2);
    const text =
      head +
      'Person 1,p1@contoso.com,Sales,CH,Unlicensed\n' +
      'New One,new@contoso.com,Sales,CH,Unlicensed\n';
    const first = await send(here, '/api/imports/users', text);
    expect(first).toMatchObject({ total: 2, added: 1, updated: 1, unchanged: 0, failed: 0 });
    const again = await send(here, '/api/imports/users', text);
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2, failed: 0 });
    const added = await here.store.read((reader) => reader.findUser('NEW@contoso.com'));
    expect(added).toMatchObject({
      displayName: 'New One',
      department: 'Sales',
      usageLocation: 'CH',
    });
    const operation = await here.store.read((reader) =>
      reader.operation(Number(first['operationNo'])),
    );
    expect(operation).toMatchObject({
      activity: 'Import users',
      status: 'done',
      total: 2,
      changed: 2,
      refused: 0,
    });
  });

  it('plans the licenses that are named and lacking, and takes nothing', async () => {
    const here = await world(2);
    const text =
      head + 'A,p1@contoso.com,,CH,Office 365 E3+Visio Plan 2\nB,p2@contoso.com,,CH,VISIOCLIENT\n';
    const result = await send(here, '/api/imports/users', text);
    expect(result['licenses']).toEqual({ people: 2, planId: expect.any(String) });
    await here.desk.idle();
    const { planId } = result['licenses'] as { planId: string };
    const plan = await here.http.commandLine('GET', `/api/plans/${planId}`);
    expect(plan.body).toMatchObject({ totals: { counts: { people: 2, change: 1, problem: 1 } } });
    expect(await here.holdings(personId(1))).toEqual({});
    await here.http.commandLine('POST', `/api/plans/${planId}/apply`, { json: {} });
    await here.desk.idle();
    expect(Object.keys(await here.holdings(personId(1))).toSorted()).toEqual(
      [skus.e3, skus.visio].toSorted(),
    );
    expect(await send(here, '/api/imports/users?licenses=ignore', text)).toMatchObject({
      licenses: { people: 0, planId: null },
    });
    const second = await send(here, '/api/imports/users', text);
    expect(second['licenses']).toMatchObject({ people: 1 });
  });

  it('a preview says the same and changes nothing, not even the log', async () => {
    const here = await world(2);
    const before = await here.store.read((reader) => reader.lastSeq());
    const text =
      head + 'X,p1@contoso.com,Sales,CH,Office 365 E3\nNew,new@contoso.com,,CH,\nBad,bad@,,,\n';
    const preview = await send(here, '/api/imports/users?preview=true', text);
    expect(preview).toMatchObject({
      preview: true,
      total: 3,
      added: 1,
      updated: 1,
      failed: 1,
      operationNo: null,
      licenses: { people: 1, planId: null },
    });
    expect(await here.store.read((reader) => reader.lastSeq())).toBe(before);
    const { added, updated, failed } = await send(here, '/api/imports/users', text);
    expect({ added, updated, failed }).toEqual({ added: 1, updated: 1, failed: 1 });
  });

  it.each([
    [
      'a second row for a person',
      'A,p1@contoso.com,,,\nB,P1@contoso.com,,,\n',
      3,
      /Line 2 is about the same person/,
    ],
    ['a foreign domain', 'A,a@fabrikam.com,,,\n', 2, /fabrikam.com is not a domain/],
    ['no user name', 'A,not a name,,,\n', 2, /cannot be a user principal name/],
    ['a new person without a name', ',new@contoso.com,,,\n', 2, /needs a display name/],
    ['an unknown product', 'A,p1@contoso.com,,,Offce 365 E3\n', 2, /Did you mean “Office 365 E3”/],
  ])('%s fails its row only', async (_name, rows, line, reason) => {
    const here = await world(1);
    const result = await send(
      here,
      '/api/imports/users',
      `${head}${rows}Good,good@contoso.com,,CH,\n`,
    );
    expect(result['failures']).toEqual([{ line, errors: [expect.stringMatching(reason)] }]);
    expect(await here.store.read((reader) => reader.findUser('good@contoso.com'))).not.toBeNull();
  });

  it('failed rows come as a file that, mended, is imported', async () => {
    const here = await world(1);
    const text =
      head +
      '"Last, First",new@contoso.com,"R\n&D",Atlantis,\n"=1+1",other@contoso.com,,Atlantis,\n';
    const { failedFile } = await send(here, '/api/imports/users', text);
    const mended = String(failedFile).replaceAll('Atlantis', 'CH');
    expect(await send(here, '/api/imports/users', mended)).toMatchObject({
      total: 2,
      added: 2,
      failed: 0,
      ignoredHeadings: [],
    });
    const added = await here.store.read((reader) => reader.findUser('new@contoso.com'));
    expect(added).toMatchObject({ displayName: 'Last, First', department: 'R\n&D' });
    const other = await here.store.read((reader) => reader.findUser('other@contoso.com'));
    expect(other?.displayName).toBe('=1+1');
  });

  it('domains are added where that is asked for', async () => {
    const here = await world(1);
    const text = head + 'A,a@fabrikam.com,,CH,\nB,b@fabrikam.com,,CH,\n';
    expect(await send(here, '/api/imports/users', text)).toMatchObject({
      missingDomains: { 'fabrikam.com': 2 },
    });
    expect(await send(here, '/api/imports/users?preview=true&addDomains=true', text)).toMatchObject(
      { added: 2, failed: 0 },
    );
    expect(await send(here, '/api/imports/users?addDomains=true', text)).toMatchObject({
      added: 2,
      failed: 0,
    });
    const { verifiedDomains } = await here.store.read((reader) => reader.organization());
    expect(verifiedDomains.map(({ name }) => name)).toContain('fabrikam.com');
  });

  it('a person is found by object id before the name, and renamed', async () => {
    const here = await world(2);
    const row = (name: string): string =>
      `Object Id,UPN,Display name\n${personId(1)},${name},Renamed\n`;
    expect(await send(here, '/api/imports/users', row('renamed@contoso.com'))).toMatchObject({
      updated: 1,
    });
    const renamed = await here.store.read((reader) => reader.findUser(personId(1)));
    expect(renamed).toMatchObject({
      userPrincipalName: 'renamed@contoso.com',
      displayName: 'Renamed',
    });
    const taken = await send(here, '/api/imports/users', row('p2@contoso.com'));
    expect(taken['failures']).toMatchObject([
      { errors: [expect.stringMatching(/belongs to another person/)] },
    ]);
  });

  it('Graph’s JSON restores apps that are off', async () => {
    const here = await world(1);
    const text = JSON.stringify({
      value: [
        {
          id: personId(1),
          usageLocation: 'CH',
          assignedLicenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }],
        },
      ],
    });
    const { licenses } = await send(here, '/api/imports/users', text);
    await applied(here, licenses as { planId: string });
    expect(await here.holdings(personId(1))).toEqual({ [skus.e3]: [plans.sway] });
    expect(await send(here, '/api/imports/users', text)).toMatchObject({ licenses: { people: 0 } });
  });

  it('failed objects of a JSON file come back as JSON with their reasons, and mended are imported', async () => {
    const here = await world(0);
    const text =
      '[{"userPrincipalName": "a@contoso.com", "displayName": "A", "usageLocation": "zz"},\n{"userPrincipalName": "b@contoso.com",\n "displayName": "B"}]';
    const { failedFile } = await send(here, '/api/imports/users', text);
    expect(String(failedFile)).toContain('"@allot.error": "“usageLocation” cannot be');
    const mended = String(failedFile).replaceAll('"zz"', '"CH"');
    expect(await send(here, '/api/imports/users', mended)).toMatchObject({ total: 1, added: 1 });
  });

  it('other password policies stay when the one for expiry changes', async () => {
    const small = await smallWorld({
      people: 1,
      units: {},
      change: (user) => ({
        ...user,
        passwordPolicies: 'DisablePasswordExpiration, DisableStrongPassword',
      }),
    });
    const here = { ...small, http: await httpWorld(small) };
    const text = 'UPN,Password never expires\np1@contoso.com,False\n';
    expect(await send(here, '/api/imports/users', text)).toMatchObject({ updated: 1 });
    const user = await here.store.read((reader) => reader.findUser('p1@contoso.com'));
    expect(user?.passwordPolicies).toBe('DisableStrongPassword');
  });

  it('a User Administrator cannot block or rename a Global Administrator by a file', async () => {
    const here = await world(3);
    await giveRole(here, 1, builtInRoles.userAdministrator.templateId);
    await giveRole(here, 2, builtInRoles.globalAdministrator.templateId);
    const caller = await here.http.session('p1@contoso.com');
    const raw =
      'Object Id,UPN,Block credential,Department\n' +
      `${personId(2)},p2@contoso.com,True,\n` +
      `${personId(2)},taken@contoso.com,False,\n` +
      `${personId(3)},p3@contoso.com,True,Law\n`;
    const { body } = await caller('POST', '/api/imports/users', { raw });
    expect(body).toMatchObject({
      updated: 1,
      failures: [
        { line: 2, errors: [expect.stringMatching(/You may not change p2@contoso.com/)] },
        { line: 3, errors: [expect.stringMatching(/same person/)] },
      ],
    });
    const administrator = await here.store.read((reader) => reader.findUser(personId(2)));
    expect(administrator).toMatchObject({ accountEnabled: true });
  });

  it('every row is applied or failed, whatever the file holds', async () => {
    const here = await world(3);
    const name = fc.constantFrom(
      'p1@contoso.com',
      'P2@contoso.com',
      'new@contoso.com',
      'x@y.com',
      '',
      'bad',
    );
    const line = fc.tuple(
      fc.constantFrom('A', '', '"', '=1'),
      name,
      fc.constantFrom('CH', '', 'zz'),
      fc.constantFrom('', 'Office 365 E3', 'nope'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (lines, preview) => {
          const text =
            'Display name,UPN,Usage location,Licenses\n' +
            lines.map((each) => each.join(',')).join('\n');
          const result = await send(here, `/api/imports/users?preview=${String(preview)}`, text);
          const { total, added, updated, unchanged, failed, failures } = result as Record<
            string,
            number
          > & { failures: unknown[] };
          expect(Number(added) + Number(updated) + Number(unchanged) + Number(failed)).toBe(total);
          expect(failures).toHaveLength(Number(failed));
        },
      ),
      { numRuns: 60 },
    );
    expect(here.http.defects).toEqual([]);
  });
});

describe('an import that is cut off', () => {
  const part = {
    rows: [],
    operationNo: null,
    total: 10,
    unreadable: 0,
    isLast: false,
    addDomains: false,
    reason: null,
  };

  it('by a stop ends as stopped, and no further part is taken', async () => {
    const here = await world(1);
    const first = await here.desk.write('importUsers', administrator, part);
    const { operationNo } = first;
    expect(first.isStopped).toBe(false);
    await here.desk.write('stopOperation', administrator, { operationNo });
    const next = await here.desk.write('importUsers', administrator, { ...part, operationNo });
    expect(next.isStopped).toBe(true);
    const operation = await here.store.read((reader) => reader.operation(operationNo));
    expect(operation).toMatchObject({ status: 'stopped', endedAt: here.now() });
  });

  it('by the end of the program does not run for ever', async () => {
    const here = await world(1);
    const { operationNo } = await here.desk.write('importUsers', administrator, part);
    expect(await here.desk.write('endLostOperations', administrator, {})).toEqual({ ended: 1 });
    const operation = await here.store.read((reader) => reader.operation(operationNo));
    expect(operation?.status).toBe('failed');
    expect(await here.desk.write('endLostOperations', administrator, {})).toEqual({ ended: 0 });
  });
});

describe('exporting and importing back', () => {
  it('changes nothing, whatever people are called', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', 'a'),
          minLength: 1,
          maxLength: 6,
        }),
      )
      .filter((each) => each.trim() !== '');
    const person = fc.record({
      displayName: text,
      department: fc.option(text),
      mobilePhone: fc.option(fc.constantFrom('+41 79 000 00 00', '-', '044')),
      usageLocation: fc.option(fc.constantFrom('CH', 'US')),
      accountEnabled: fc.boolean(),
      otherMails: fc.constantFrom([], ['a+b@x.com', 'c@x.com']),
      proxyAddresses: fc.constantFrom(
        [],
        ['SMTP:p@contoso.com', 'smtp:a+b@contoso.com', 'X500:/o=x/cn=+1'],
      ),
      passwordPolicies: fc.constantFrom(null, 'DisablePasswordExpiration', 'DisableStrongPassword'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), async (people) => {
        const small = await smallWorld({
          people: people.length,
          units: { e3: 5 },
          change: (user, no) => ({ ...user, ...people[no - 1] }),
        });
        const here = { ...small, http: await httpWorld(small) };
        const file = await exported(here);
        const result = await send(here, '/api/imports/users', file);
        expect(result).toMatchObject({ total: people.length, unchanged: people.length, failed: 0 });
        expect(await exported(here)).toBe(file);
        await here.desk.close();
      }),
      { numRuns: 40 },
    );
  });

  it('brings people and licenses into an empty organization', async () => {
    const here = await world(3);
    const wishes =
      'UPN,Product,Apps off\np1@contoso.com,ENTERPRISEPACK,Sway\np2@contoso.com,STANDARDPACK,\n';
    await applied(here, await send(here, '/api/imports/assignments', wishes));
    const [users, assignments] = [await exported(here), await exported(here, 'assignments')];
    const there = await world(0);
    await send(there, '/api/imports/users?licenses=ignore', users);
    await applied(there, await send(there, '/api/imports/assignments', assignments));
    expect(await exported(there)).toBe(users);
    expect(await exported(there, 'assignments')).toBe(assignments);
    expect(await there.holdings(personId(1))).toEqual({ [skus.e3]: [plans.sway] });
  });
});
