import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../support/contoso.ts';
import { itemsOf, textOf } from '../support/graph-answers.ts';
import type { Answer, Caller } from '../support/http-world.ts';

/** Power BI (free), of which there is plenty, and its app. */
const powerBi = 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235';
const powerBiApp = '2049e525-b859-401b-b2a0-e0a31c4b1fe4';
/** Allan Deyoung is a Global Administrator too. */
const otherAdministrator = 'AllanD@contoso.com';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

let people = 0;
/** Somebody new, made by the command line: `licensed` with Power BI, `deleted` afterwards. */
async function somebody(how: 'plain' | 'licensed' | 'deleted'): Promise<string> {
  people += 1;
  const added = await contoso.commandLine('POST', '/v1.0/users', { json: newPerson() });
  const id = textOf(added.body, 'id');
  if (how === 'licensed') await assign(contoso.commandLine, id);
  if (how === 'deleted') await contoso.commandLine('DELETE', `/v1.0/users/${id}`);
  return id;
}

function newPerson(): object {
  people += 1;
  return {
    accountEnabled: true,
    displayName: `Role test ${String(people)}`,
    mailNickname: `roletest${String(people)}`,
    userPrincipalName: `roletest${String(people)}@contoso.com`,
    usageLocation: 'US',
    passwordProfile: { password: 'Xq8!pTz4Lm' },
  };
}

function assign(call: Caller, id: string, disabledPlans: readonly string[] = []): Promise<Answer> {
  return call('POST', `/v1.0/users/${id}/assignLicense`, {
    json: { addLicenses: [{ skuId: powerBi, disabledPlans }], removeLicenses: [] },
  });
}

async function unassign(call: Caller): Promise<Answer> {
  const id = await somebody('licensed');
  return call('POST', `/v1.0/users/${id}/assignLicense`, {
    json: { addLicenses: [], removeLicenses: [powerBi] },
  });
}

function plan(call: Caller, id: string): Promise<Answer> {
  return call('POST', '/api/plans', {
    json: {
      command: { kind: 'assign', licenses: [{ skuId: powerBi }] },
      selection: { kind: 'people', keys: [id] },
    },
  });
}

/** A plan of a License Administrator's, applied by the caller. */
async function applyPlan(call: Caller): Promise<Answer> {
  const made = await plan(await contoso.session('LidiaH@contoso.com'), await somebody('plain'));
  await contoso.idle();
  return call('POST', `/api/plans/${textOf(made.body, 'id')}/apply`, { json: {} });
}

/** The newest operation is an assignment of the command line's. */
async function undo(call: Caller): Promise<Answer> {
  await somebody('licensed');
  const [newest] = itemsOf(await contoso.commandLine('GET', '/api/operations?$top=1'));
  return call('POST', `/api/operations/${String(newest?.['operationNo'])}/undo`, { json: {} });
}

async function guest(): Promise<string> {
  people += 1;
  const invited = await contoso.commandLine('POST', '/v1.0/invitations', {
    json: {
      invitedUserEmailAddress: `guest${String(people)}@fabrikam.com`,
      inviteRedirectUrl: 'https://example.org',
    },
  });
  const user: unknown = invited.body?.['invitedUser'];
  const id: unknown = typeof user === 'object' && user !== null ? Reflect.get(user, 'id') : null;
  if (typeof id !== 'string') throw new Error(invited.text);
  await contoso.commandLine('PATCH', `/v1.0/users/${id}`, { json: { usageLocation: 'US' } });
  return id;
}

/** What can be tried at the doors there are. */
const attempts = {
  assign: async (call: Caller) => assign(call, await somebody('plain')),
  'switch apps': async (call: Caller) => assign(call, await somebody('licensed'), [powerBiApp]),
  unassign,
  plan: async (call: Caller) => plan(call, await somebody('plain')),
  'apply a plan': applyPlan,
  undo,
  reprocess: async (call: Caller) =>
    call('POST', `/v1.0/users/${await somebody('licensed')}/reprocessLicenseAssignment`),
  'license a guest': async (call: Caller) => assign(call, await guest()),
  'set a usage location': async (call: Caller) =>
    call('PATCH', `/v1.0/users/${await somebody('plain')}`, { json: { usageLocation: 'CH' } }),
  'change a display name': async (call: Caller) =>
    call('PATCH', `/v1.0/users/${await somebody('plain')}`, { json: { displayName: 'Other' } }),
  'add a person': (call: Caller) => call('POST', '/v1.0/users', { json: newPerson() }),
  'delete a person': async (call: Caller) =>
    call('DELETE', `/v1.0/users/${await somebody('plain')}`),
  'restore a person': async (call: Caller) =>
    call('POST', `/v1.0/directory/deletedItems/${await somebody('deleted')}/restore`),
  'block a Global Administrator': (call: Caller) =>
    call('PATCH', `/v1.0/users/${otherAdministrator}`, { json: { accountEnabled: true } }),
  'see the license pages': (call: Caller) => call('GET', '/api/summary/licenses'),
  'see operations': (call: Caller) => call('GET', '/api/operations'),
  'see products': (call: Caller) => call('GET', '/v1.0/subscribedSkus'),
  'see people': (call: Caller) => call('GET', '/v1.0/users?$top=1'),
} as const;
type Attempt = keyof typeof attempts;

/** Reading licenses and products is everybody's. */
const looks: readonly Attempt[] = ['see products', 'see people', 'see the license pages'];
/** Administrators see what is done about licenses; who only reads reports, or minds AI, does not. */
const pages: readonly Attempt[] = [...looks, 'see operations'];
const licensing: readonly Attempt[] = [
  'assign',
  'switch apps',
  'unassign',
  'plan',
  'apply a plan',
  'undo',
  'reprocess',
];

/** rules.md 2.1, a row a role. */
const rows: readonly (readonly [string, string, string, readonly Attempt[]])[] = [
  [
    '#44 #45 #56',
    'Global Administrator',
    'admin',
    // Everything.
    Object.keys(attempts) as Attempt[],
  ],
  ['#42 #55', 'License Administrator', 'LidiaH', [...pages, ...licensing, 'set a usage location']],
  [
    '#44 #45 #55',
    'User Administrator',
    'DiegoS',
    [
      ...pages,
      ...licensing,
      'set a usage location',
      'change a display name',
      'add a person',
      'delete a person',
      'restore a person',
    ],
  ],
  ['#38', 'Billing Administrator', 'PradeepG', pages],
  [
    '#40',
    'Billing and License Administrator',
    'MiriamG',
    [...pages, ...licensing, 'set a usage location'],
  ],
  ['#52', 'Groups Administrator', 'GradyA', pages],
  [
    '#53',
    'Directory Writers',
    'JohannaL',
    // The role's own description says that it creates and updates people (Entra built-in roles).
    [...pages, ...licensing, 'set a usage location', 'change a display name', 'add a person'],
  ],
  ['#48', 'Global Reader', 'ChristieC', pages],
  ['#46', 'Service Support Administrator', 'LynneR', pages],
  ['#47', 'Helpdesk Administrator', 'IrvinS', pages],
  ['#47', 'Reports Reader', 'EmilyB', looks],
  ['#47', 'AI Administrator', 'LeeG', looks],
  ['#49', 'ordinary member', 'AdeleV', looks],
];

function changingNothingWhereRefused(call: Caller): Caller {
  return async (method, path, sent) => {
    const before = await contoso.lastSeq();
    const answer = await call(method, path, sent);
    await contoso.idle();
    if (answer.status >= 400) expect(await contoso.lastSeq()).toBe(before);
    return answer;
  };
}

describe('who may do what at the doors of Graph and /api, by a session of the sample’s role holders', () => {
  it.each(rows)(
    '%s %s: exactly what the table of roles says, and refusals change nothing',
    async (_, __, alias, allowed) => {
      const call = changingNothingWhereRefused(await contoso.session(`${alias}@contoso.com`));
      const done: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        const answer = await attempt(call);
        if (answer.status < 300) done.push(name);
        else expect([name, answer.status, answer.text]).toEqual([name, 403, expect.anything()]);
      }
      expect(new Set(done)).toEqual(new Set(allowed));
    },
  );

  it('#64 a missing permission is told as such at both doors, in Graph’s words and with a code for programs', async () => {
    const call = await contoso.session('PradeepG@contoso.com');
    const id = await somebody('plain');
    for (const answer of [await assign(call, id), await plan(call, id)]) {
      expect(answer.status).toBe(403);
      expect(answer.body?.['error']).toMatchObject({
        code: 'Authorization_RequestDenied',
        message: 'Insufficient privileges to complete the operation.',
      });
    }
  });

  it('#55 a plan says of the guest that a Global Administrator is needed, and does the others', async () => {
    const call = await contoso.session('LidiaH@contoso.com');
    const [member, visitor] = [await somebody('plain'), await guest()];
    const made = await call('POST', '/api/plans', {
      json: {
        command: { kind: 'assign', licenses: [{ skuId: powerBi }] },
        selection: { kind: 'people', keys: [member, visitor] },
      },
    });
    await contoso.idle();
    const rowsOf = await call('GET', `/api/plans/${textOf(made.body, 'id')}/rows`);
    const kinds = new Map(itemsOf(rowsOf).map((row) => [row['userId'], row]));
    expect(kinds.get(member)).toMatchObject({ kind: 'change' });
    expect(kinds.get(visitor)).toMatchObject({
      kind: 'problem',
      problems: [
        {
          code: 'GuestNeedsGlobalAdministrator',
          sentence: 'Only a Global Administrator can license guests.',
        },
      ],
    });
  });

  it('a blocked person’s session ends at once', async () => {
    const id = await somebody('plain');
    const call = await contoso.session(id);
    expect((await call('GET', '/api/me')).status).toBe(200);
    await contoso.commandLine('PATCH', `/v1.0/users/${id}`, { json: { accountEnabled: false } });
    expect((await call('GET', '/api/me')).status).toBe(401);
  });
});
