import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryDirectory } from './engines.ts';
import {
  added,
  aGroup,
  anOperation,
  assigned,
  at,
  aUser,
  e3,
  e5,
  founded,
  groupId,
  planId,
  recorded,
  removed,
  userId,
  yammer,
} from './world.ts';

/** A file with a bit of everything in it, closed. */
async function fileWithHistory(): Promise<string> {
  const file = join(await temporaryDirectory(), 'allot.db');
  const store = await founded(await openSqliteStore({ file }), { people: 20 });
  await recorded(store, [
    { kind: 'groupAdded', group: aGroup(1) },
    { kind: 'memberAdded', groupId: groupId(1), memberId: userId(1), memberType: 'user' },
    { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(2) },
    assigned(e3, [1, 2, 3], { disabledPlans: [yammer] }),
    {
      kind: 'groupLicensesSet',
      groupId: groupId(1),
      before: [],
      after: [{ skuId: e5, disabledPlans: [] }],
    },
    {
      kind: 'licenseStateSet',
      skuId: e5,
      assignedByGroup: groupId(1),
      before: null,
      after: { disabledPlans: [], state: 'Error', error: 'CountViolation' },
      takesUnit: false,
      freesUnit: false,
      userIds: [userId(5)],
    },
  ]);
  await recorded(store, [removed(e3, [2], { disabledPlans: [yammer] })], at(2));
  await recorded(store, [
    added(aUser(31, { proxyAddresses: ['smtp:x@contoso.com'] })),
    added(aUser(32, { proxyAddresses: ['SMTP:X@contoso.com'] })),
  ]);
  await store.close();
  return file;
}

async function findings(file: string): Promise<string[]> {
  const store = await openSqliteStore({ file });
  const found = await store.doctor();
  await store.close();
  return found.map(({ check, message }) => `${check}: ${message}`);
}

/** Changes the file behind the program's back. */
function tamper(file: string, sql: string): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  db.exec(sql);
  db.close();
}

describe('doctor', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await findings(await fileWithHistory())).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      'a total that does not count',
      'update unit_total set consumed_units = 7 where sku_no = 1',
      /^unitTotals: .*7.*2 people/,
    ],
    [
      'a total of direct holders that does not count',
      'update unit_total set direct_units = 7 where sku_no = 1',
      /^unitTotals: .*7 units held directly.*2 people/,
    ],
    [
      'a mark of the last change that moved lists',
      `update list_mark set seq = seq - 1 where about = 'people'`,
      /^listMarks: .*people.*/,
    ],
    [
      'an assignment taken away',
      `delete from assignment where user_id = '${userId(3)}'`,
      /^unitTotals: .*2.*1 people/,
    ],
    [
      'an assignment of nobody',
      `update assignment set user_id = '${userId(99)}' where user_id = '${userId(3)}'`,
      /^orphans: 1 assignments of people/,
    ],
    [
      'an assignment of no product',
      'update assignment set sku_no = 77',
      /^orphans: 3 assignments of products/,
    ],
    [
      'a set of plans that is gone',
      'delete from disabled_plan_set',
      /^orphans: 2 assignments with a set/,
    ],
    [
      'a log line changed',
      `update change_log set body = replace(body, 'true', 'false') where kind = 0`,
      /^auditChain: link 2 /,
    ],
    [
      'a log line given to somebody else',
      `update change_log set target_id = '${userId(9)}' where target_id = '${userId(2)}' and kind = 1`,
      /^auditChain: link 3 /,
    ],
    ['a log line taken out', 'delete from change_log where seq = 5', /^auditChain: link 1 /],
    [
      'the last line taken out',
      'delete from change_log where seq = (select max(seq) from change_log)',
      /^auditChain: link 4 /,
    ],
    [
      'a log line added',
      'insert into change_log select tenant_id, seq + 1, operation_no, at, kind, target_id, null, body from change_log where seq = (select max(seq) from change_log)',
      /^auditChain: 1 log rows/,
    ],
    [
      'a link taken out',
      'delete from audit_chain where chain_no = 2',
      /^auditChain: link 3 .*does not follow/,
    ],
    [
      'the first link taken out',
      'delete from audit_chain where chain_no = 1',
      /^auditChain: link 2 .*does not follow/,
    ],
    [
      'the last link taken out',
      'delete from audit_chain where chain_no = 4',
      /^auditChain: 2 log rows/,
    ],
    [
      'who did it, rewritten',
      "update operation set actor_display_name = 'Somebody' where operation_no = 3",
      /^auditChain: link 3 /,
    ],
    [
      'why it was done, rewritten',
      "update operation set reason = 'because' where operation_no = 2",
      /^auditChain: link 2 /,
    ],
    [
      'a member who is not there',
      `update membership set member_id = '${userId(99)}'`,
      /^orphans: 1 members/,
    ],
    [
      'an owner who is not there',
      `update ownership set owner_id = '${userId(99)}'`,
      /^orphans: 1 owners/,
    ],
    [
      'somebody who waits and lacks nothing',
      `insert into waiting values (1, 1, 0, 'x', '${userId(1)}')`,
      /^waiting: .*0001 waits for a unit that no group gives/,
    ],
    [
      'somebody who lacks a unit and does not wait',
      'delete from waiting',
      /^waiting: .*0005 lacks a unit/,
    ],
    [
      'somebody who waits for what does not lack for want of units',
      `update assignment set error = 5 where user_id = '${userId(5)}'`,
      /^waiting: .*0005 waits for a unit/,
    ],
    [
      'a license of a group that is not there',
      `update group_license set group_id = '${userId(1)}'`,
      /^orphans: 1 licenses of groups that are not there/,
    ],
    [
      'a license of a group to no product',
      'update group_license set sku_no = 77',
      /^orphans: 1 licenses of groups to products/,
    ],
    [
      'a license of a group with a set of plans that is gone',
      'update group_license set plan_set_no = 77',
      /^orphans: 1 licenses of groups with a set/,
    ],
    [
      'work on a group that is not there',
      `insert into group_processing values (1, '${userId(1)}', '${planId(1)}', 0)`,
      /^orphans: 1 works on groups that are not there/,
    ],
    [
      'work on a group by no plan',
      `insert into group_processing values (1, '${groupId(1)}', '${planId(1)}', 0)`,
      /^orphans: 1 works on groups by plans/,
    ],
    [
      'a total of a product that was never bought',
      'delete from subscription',
      /^orphans: 2 totals of products/,
    ],
    ['a group that is not there', 'delete from directory_group', /^foreignKeys: .*membership/],
    [
      'a person whom no search finds',
      'delete from user_search where rowid = 3',
      /^orphans: 1 people who cannot/,
    ],
    [
      'a search entry of nobody',
      "insert into user_search (rowid, display_name) values (999, 'x')",
      /^orphans: 1 search entries/,
    ],
    [
      'a user name whose key is another',
      `update "user" set user_principal_name_key = 'x' where id = '${userId(4)}'`,
      /^keys: .*0004/,
    ],
    [
      'a clash that is none',
      `update "user" set clashing_proxy_address = 'x' where id = '${userId(4)}'`,
      /^keys: .*0004/,
    ],
    [
      'a clash forgotten',
      `update "user" set clashing_proxy_address = null where id = '${userId(31)}'`,
      /^keys: .*0031/,
    ],
  ])('finds %s', async (_, sql, expected) => {
    const file = await fileWithHistory();
    tamper(file, sql);
    expect(await findings(file)).toContainEqual(expect.stringMatching(expected));
  });

  it('finds damaged pages, and does not go on with them', async () => {
    const file = await fileWithHistory();
    const db = new DatabaseSync(file);
    const root = db.prepare("select rootpage from sqlite_schema where name = 'assignment'").get();
    db.close();
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(4096, 0xa5), 0, 4096, (Number(root?.['rootpage']) - 1) * 4096);
    await handle.close();
    const found = await findings(file);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.startsWith('integrity: '))).toBe(true);
  });

  it('does not print the same a thousand times', async () => {
    const file = await fileWithHistory();
    tamper(file, `update "user" set display_name_key = 'x'`);
    const found = await findings(file);
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toMatch(/more of the same/);
  });

  it('verifies a link of many rows: one write of several operations and savepoints', async () => {
    const file = await fileWithHistory();
    const store = await openSqliteStore({ file });
    await store.write(async (tx) => {
      const first = await tx.openOperation(anOperation());
      await tx.record(first, [assigned(e3, [5, 6, 7])], at(3));
      await tx.savepoint(async () => {
        const second = await tx.openOperation(anOperation({ reason: 'a "quoted" reason\n' }));
        await tx.record(second, [removed(e3, [6])], at(3));
        await tx.record(first, [assigned(e3, [8])], at(3));
      });
    });
    await store.close();
    expect(await findings(file)).toEqual([]);
    tamper(file, `update change_log set at = at + 1 where target_id = '${userId(8)}' and kind = 0`);
    expect(await findings(file)).toEqual([expect.stringMatching(/^auditChain: link 5 /)]);
  });
});
