import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../../test/support/contoso.ts';
import { itemsOf, pathOf, refusalOf, textOf } from '../../../../test/support/graph-answers.ts';
import type { Answer, Caller } from '../../../../test/support/http-world.ts';

let contoso: Contoso;
let lidia: Caller;
const lee = '/v1.0/users/LeeG@contoso.com';
const visio = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';
let leeId: string;

const ask = (path: string): Promise<Answer> => contoso.commandLine('GET', path);
const audits = async (filter: string): Promise<readonly Record<string, unknown>[]> =>
  itemsOf(
    await ask('/v1.0/auditLogs/directoryAudits?$top=50&$filter=' + encodeURIComponent(filter)),
  );

const allAudits = async (filter: string | null): Promise<readonly Record<string, unknown>[]> => {
  const lines: Record<string, unknown>[] = [];
  let next: string | null =
    '/v1.0/auditLogs/directoryAudits?$top=999' +
    (filter === null ? '' : '&$filter=' + encodeURIComponent(filter));
  while (next !== null) {
    const answer: Answer = await ask(next);
    lines.push(...itemsOf(answer));
    const link = answer.body?.['@odata.nextLink'];
    next = typeof link === 'string' ? pathOf(link) : null;
  }
  return lines;
};
const appNameOf = (line: Record<string, unknown>): string | null =>
  Object(line['initiatedBy']).app?.displayName ?? null;

beforeAll(async () => {
  contoso = await openContoso();
  leeId = textOf((await ask(lee)).body, 'id');
  contoso.passDays(1);
  lidia = await contoso.session('LidiaH@contoso.com');
  await contoso.commandLine('PATCH', lee, { json: { city: 'Bern' } });
  const held = await ask(lee + '?$select=assignedLicenses');
  const [first] = Object(held.body?.['assignedLicenses']);
  const removed = await lidia('POST', lee + '/assignLicense', {
    json: { addLicenses: [], removeLicenses: [first.skuId] },
  });
  expect(removed.status, removed.text).toBe(200);
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

describe('GET /auditLogs/directoryAudits', () => {
  it('#191 a license change is told with actor, target and result, newest first', async () => {
    const [line] = itemsOf(await ask('/v1.0/auditLogs/directoryAudits?$top=1'));
    expect(line).toMatchObject({
      activityDisplayName: 'Change user license',
      activityDateTime: '2026-11-24T10:00:00Z',
      category: 'UserManagement',
      loggedByService: 'Core Directory',
      operationType: 'Update',
      result: 'success',
      initiatedBy: { user: { userPrincipalName: 'LidiaH@contoso.com' }, app: null },
      targetResources: [
        { id: leeId, type: 'User', displayName: 'Lee Gu', userPrincipalName: 'LeeG@contoso.com' },
      ],
    });
    const one = await ask('/v1.0/auditLogs/directoryAudits/' + textOf(line ?? null, 'id'));
    expect(one.body).toMatchObject({ ...line });
    expect((await ask('/v1.0/auditLogs/directoryAudits/x')).status).toBe(404);
    expect((await ask(`/v1.0/auditLogs/directoryAudits/Directory_${visio}_1`)).status).toBe(404);
  });

  it('old and new values are JSON text', async () => {
    const [line] = await audits("activityDisplayName eq 'Update user'");
    expect(line).toMatchObject({
      targetResources: [
        {
          modifiedProperties: [
            { displayName: 'City', newValue: '"Bern"', oldValue: expect.any(String) },
          ],
        },
      ],
    });
  });

  it.each<[string, number]>([
    [
      "activityDisplayName eq 'change user license' and activityDateTime ge 2026-11-24T00:00:00Z",
      1,
    ],
    ["startsWith(activityDisplayName,'Change') and activityDateTime ge 2026-11-24", 1],
    [
      "activityDateTime ge 2026-11-24T00:00:00Z and (activityDisplayName eq 'Update user' or activityDisplayName eq 'Change user license')",
      2,
    ],
    ["activityDateTime ge 2026-11-24 and category eq 'UserManagement'", 2],
    ["activityDateTime ge 2026-11-24 and category eq 'GroupManagement'", 0],
    ["activityDateTime ge 2026-11-24 and loggedByService eq 'Core Directory'", 2],
    ["activityDateTime ge 2026-11-24 and loggedByService eq 'Other'", 0],
    ["initiatedBy/user/userPrincipalName eq 'LidiaH@contoso.com'", 1],
    ["startsWith(initiatedBy/user/userPrincipalName,'lidia')", 1],
    ["initiatedBy/user/displayName eq 'Lidia Holloway'", 1],
    ["initiatedBy/user/displayName eq 'lidia holloway'", 0],
    ["initiatedBy/app/displayName eq 'Lidia Holloway'", 0],
    ["activityDateTime ge 2026-11-24 and targetResources/any(t:t/displayName eq 'Lee Gu')", 2],
    [
      "activityDateTime ge 2026-11-24 and targetResources/any(t:startsWith(t/displayName,'Lee G'))",
      2,
    ],
    ["activityDateTime ge 2026-11-24 and targetResources/any(t:t/displayName eq 'Nobody')", 0],
    ["activityDisplayName eq 'Enable account'", 0],
  ])('%s: %i lines', async (filter, count) => {
    expect(await audits(filter)).toHaveLength(count);
  });

  it.each<[string, (line: Record<string, unknown>) => boolean]>([
    ["initiatedBy/app/displayName eq 'Allot'", (line) => appNameOf(line) === 'Allot'],
    ["initiatedBy/app/displayName eq 'Command line'", (line) => appNameOf(line) === 'Command line'],
    ["initiatedBy/app/displayName ne 'Allot'", (line) => appNameOf(line) !== 'Allot'],
    ['initiatedBy/app/displayName eq null', (line) => appNameOf(line) === null],
    [
      "initiatedBy/user/userPrincipalName ne 'LidiaH@contoso.com'",
      (line) => appNameOf(line) !== null,
    ],
  ])(
    '%s finds exactly the lines that show it, the program’s own among them',
    async (filter, shows) => {
      const found = await allAudits(filter);
      const all = await allAudits(null);
      expect(found).toEqual(all.filter(shows));
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('by target, by person and by correlation', async () => {
    expect(
      await audits(`activityDateTime ge 2026-11-24 and targetResources/any(s:s/id eq '${leeId}')`),
    ).toHaveLength(2);
    const lidiaId = textOf((await ask('/v1.0/users/LidiaH@contoso.com')).body, 'id');
    const [line] = await audits(`initiatedBy/user/id eq '${lidiaId}'`);
    const correlated = await audits(`correlationId eq '${textOf(line ?? null, 'correlationId')}'`);
    expect(correlated).toEqual([line]);
    expect(await audits(`correlationId eq '${visio}'`)).toEqual([]);
  });

  it('pages in either order', async () => {
    const first = await ask(
      '/v1.0/auditLogs/directoryAudits?$top=2&$orderby=activityDateTime desc',
    );
    const second = await ask(pathOf(textOf(first.body, '@odata.nextLink')));
    const ids = [...itemsOf(first), ...itemsOf(second)].map((line) => line['id']);
    expect(new Set(ids).size).toBe(4);
    const [oldest] = itemsOf(
      await ask('/v1.0/auditLogs/directoryAudits?$top=1&$orderby=activityDateTime asc'),
    );
    expect(textOf(oldest ?? null, 'activityDateTime') <= '2026-11-23T10:00:00Z').toBe(true);
  });

  it.each([
    "targetResources/any(t:t/groupType eq 'azureAD')",
    "additionalDetails/any(d:d/key eq 'x')",
    "initiatedBy/user/ipAddress eq 'x'",
    'targetResources/$count eq 1',
  ])('400 for %s, which nobody offers', async (filter) => {
    const answer = await ask(
      '/v1.0/auditLogs/directoryAudits?$filter=' + encodeURIComponent(filter),
    );
    expect(refusalOf(answer).slice(0, 2)).toEqual([400, 'Request_UnsupportedQuery']);
  });
});
