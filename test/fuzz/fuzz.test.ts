import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SeededRandom } from '../../src/sample/random.ts';
import { itemsOf, textOf } from '../support/graph-answers.ts';
import { type Answer, type Caller, httpWorld, type HttpWorld } from '../support/http-world.ts';
import { personId, type SmallWorld, smallWorld } from '../support/small-world.ts';
import { fuzzBatch, fuzzRequest, type FuzzRequest, type Known } from './requests.ts';

/** Requests made; more: `ALLOT_FUZZ=200000`. The same ones every time, others with `ALLOT_SEED`. */
const requests = Number(process.env['ALLOT_FUZZ'] ?? 20_000);
const seed = Number(process.env['ALLOT_SEED'] ?? 1);

/** People of the small world. */
const people = 60;
/** After so many requests it is looked again what there is. */
const lookEvery = 250;

const permissions = ['User.Read.All', 'LicenseAssignment.Read.All', 'GroupMember.Read.All'];
const everything = [
  'Directory.ReadWrite.All',
  'AuditLog.Read.All',
  'Organization.ReadWrite.All',
  'User.ReadWrite.All',
  'Group.ReadWrite.All',
];

let world: SmallWorld;
let http: HttpWorld;
let callers: readonly { readonly name: string; readonly call: Caller }[];
let known: Known;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  world = await smallWorld({ people, units: { e1: 30, e3: 30, e5: 10, visio: 5 } });
  http = await httpWorld(world);
  callers = await everyone();
  known = await whatThereIs();
});
afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await world.desk.close();
});

/** Mostly somebody who may do everything: that is who gets furthest. */
async function everyone(): Promise<typeof callers> {
  const garbage: Caller = (method, path, sent) =>
    http.nobody(method, path, {
      ...sent,
      headers: { ...sent?.headers, authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    });
  const all = { name: 'app with every permission', call: await http.appWith(...everything) };
  const administrator = { name: 'command line', call: http.commandLine };
  return [
    ...Array.from({ length: 6 }, () => administrator),
    ...Array.from({ length: 6 }, () => all),
    { name: 'app that may read', call: await http.appWith(...permissions) },
    { name: 'app without permissions', call: await http.appWith() },
    { name: 'ordinary person', call: await http.session(`p${String(people)}@contoso.com`) },
    { name: 'nobody', call: http.nobody },
    { name: 'somebody with an unsigned token', call: garbage },
  ];
}

/** What can be named now. What earlier requests have deleted is replaced, so that there is always something to hit. */
async function whatThereIs(): Promise<Known> {
  const call = http.commandLine;
  const users = await idsOf('/v1.0/users?$top=60&$select=id');
  for (let missing = users.length; missing < 40; missing += 1) users.push(await addedUser());
  const groups = await idsOf('/v1.0/groups?$top=20&$select=id');
  for (let missing = groups.length; missing < 4; missing += 1) groups.push(await addedGroup());
  const deleted = await idsOf('/v1.0/directory/deletedItems/microsoft.graph.user?$select=id');
  for (let missing = deleted.length; missing < 10; missing += 1) {
    const id = await addedUser();
    await call('DELETE', `/v1.0/users/${id}`);
    deleted.push(id);
  }
  const { plans, operations } = made;
  const skus = (await world.store.read((reader) => reader.subscribedSkus())).map(
    (sku) => sku.skuId,
  );
  const catalog = await world.store.read((reader) => reader.catalog());
  return {
    // The last person of the small world has a session of their own and is left alone.
    users: [...users.filter((id) => id !== personId(people)), 'p1@contoso.com', 'P2@Contoso.COM'],
    deleted,
    groups,
    skus: [...skus, 'f30db892-07e9-47e9-837c-80727f46fd3d'],
    servicePlans: skus.flatMap((sku) => catalog.products.get(sku)?.servicePlanIds ?? []),
    allotments: await idsOf('/beta/admin/cloudLicensing/allotments?$select=id'),
    skuKeys: await idsOf('/v1.0/subscribedSkus?$select=id'),
    audits: await idsOf('/v1.0/auditLogs/directoryAudits?$top=5'),
    plans: [...plans.slice(-10), '99999999-9999-4999-8999-999999999999'],
    operations: [...operations.slice(-10), '1', '0', '-1', '1.5', '1e3', '999999'],
    others: ['99999999-9999-4999-8999-999999999999', 'b3c0a5de-7a58-4d0c-9f7e-3c1f5a2d7e10', '1'],
  };
}

/** Plans and operations that requests have made. */
const made: { readonly plans: string[]; readonly operations: string[] } = {
  plans: [],
  operations: [],
};

function remember(request: FuzzRequest, answer: Answer): void {
  const { id, operationNo } = answer.body ?? {};
  if (answer.status === 201 && typeof id === 'string' && request.path.startsWith('/api/')) {
    made.plans.push(id);
  }
  if (answer.status === 202 && typeof operationNo === 'number') {
    made.operations.push(String(operationNo));
  }
}

async function idsOf(path: string): Promise<string[]> {
  return itemsOf(await http.commandLine('GET', path)).map((item) => textOf(item, 'id'));
}

let added = 0;

async function addedUser(): Promise<string> {
  added += 1;
  const name = `more${String(added)}`;
  const answer = await http.commandLine('POST', '/v1.0/users', {
    json: {
      accountEnabled: true,
      displayName: name,
      mailNickname: name,
      userPrincipalName: `${name}@contoso.com`,
      usageLocation: 'US',
      passwordProfile: { password: 'Pa55word!', forceChangePasswordNextSignIn: true },
    },
  });
  return textOf(answer.body, 'id');
}

async function addedGroup(): Promise<string> {
  added += 1;
  const isUnified = added % 2 === 0;
  const answer = await http.commandLine('POST', '/v1.0/groups', {
    json: {
      displayName: `Group ${String(added)}`,
      mailEnabled: isUnified,
      mailNickname: `group${String(added)}`,
      securityEnabled: !isUnified,
      groupTypes: isUnified ? ['Unified'] : [],
    },
  });
  return textOf(answer.body, 'id');
}

describe('whatever is sent', () => {
  it(
    'is answered without a defect, refusals in Graph’s envelope, and a refused request changes nothing',
    async () => {
      const random = new SeededRandom(seed);
      const statuses = new Map<number, number>();
      let seq = await world.desk.near((reader) => reader.lastSeq());
      for (let no = 1; no <= requests; no += 1) {
        if (no % lookEvery === 0) {
          known = await whatThereIs();
          seq = await world.desk.near((reader) => reader.lastSeq());
        }
        const request =
          random.next() < 0.04 ? fuzzBatch(random, known) : fuzzRequest(random, known);
        const { name, call } = random.pick(callers);
        const answer = await call(request.method, request.path, {
          headers: request.headers,
          ...(request.body === null ? {} : { raw: request.body }),
        });
        await world.desk.idle();
        const after = await world.desk.near((reader) => reader.lastSeq());
        const findings = whatIsWrong(request, answer, after !== seq);
        if (findings.length > 0) throw new Error(report(no, name, request, answer, findings));
        seq = after;
        remember(request, answer);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }
      expect(http.defects).toEqual([]);
      expect(rejections).toEqual([]);
      expect(await world.store.doctor()).toEqual([]);
      process.stdout.write(
        [...statuses]
          .sort(([one], [other]) => one - other)
          .map(([status, times]) => `${String(times).padStart(7)} × ${String(status)}\n`)
          .join(''),
      );
      // The fuzz is of use only while it gets through to everything.
      for (const status of [200, 201, 202, 204, 400, 401, 403, 404, 405, 409]) {
        expect(statuses.get(status) ?? 0, `answers with ${String(status)}`).toBeGreaterThan(0);
      }
    },
    60_000 + requests * 10,
  );
});

function whatIsWrong(request: FuzzRequest, answer: Answer, hasChanged: boolean): readonly string[] {
  const findings: string[] = [];
  // Graph's own answer to properties that only some other service has (contract.md 1.2).
  if (answer.status >= 500 && answer.status !== 501) findings.push('a defect');
  if (answer.headers.get('request-id') === null) findings.push('no request-id');
  const isRefused = answer.status >= 400;
  if (isRefused && hasChanged && !keepsWhatHealed(request)) {
    findings.push('refused, and something has changed');
  }
  if (isRefused && !hasEnvelope(request, answer)) findings.push('no envelope');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading && hasChanged) findings.push('reading has changed something');
  if (request.path.includes('$batch') && answer.status === 200) {
    findings.push(...partFindings(request, answer, hasChanged));
  }
  return findings;
}

/** Looking at somebody again heals what can be healed and then says what still fails (contract.md 1.3, reprocess). */
function keepsWhatHealed(request: FuzzRequest): boolean {
  return /reprocessLicenseAssignment/i.test(JSON.stringify(request));
}

/** Parts of a batch are judged like requests. */
function partFindings(
  request: FuzzRequest,
  answer: Answer,
  hasChanged: boolean,
): readonly string[] {
  const responses = answer.body?.['responses'];
  if (!Array.isArray(responses)) return ['no responses'];
  const parts: readonly { status: number; body?: { error?: { code?: unknown } } }[] = responses;
  const findings = parts.flatMap((part) => {
    if (part.status >= 500 && part.status !== 501) return ['a part met a defect'];
    return part.status >= 400 && typeof part.body?.error?.code !== 'string'
      ? [`a part without envelope (${String(part.status)})`]
      : [];
  });
  if (hasChanged && !keepsWhatHealed(request) && parts.every((part) => part.status >= 400)) {
    findings.push('all parts were refused, and something has changed');
  }
  return findings;
}

/** Graph's envelope on Graph and `/api`; OAuth's form at the token endpoints; pages elsewhere. */
function hasEnvelope(request: FuzzRequest, answer: Answer): boolean {
  if (request.method === 'HEAD') return true;
  if (/oauth2|discovery|openid/i.test(request.path)) return answer.body?.['error'] !== undefined;
  if (/^\/signin/i.test(request.path)) return true;
  const error = answer.body?.['error'];
  if (typeof error !== 'object' || error === null) return false;
  // Read border: every member is looked at.
  const { code, message, innerError } = error as Record<string, unknown>;
  const { date, 'request-id': id } = (innerError ?? {}) as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    code !== '' &&
    typeof message === 'string' &&
    message !== '' &&
    typeof date === 'string' &&
    id === answer.headers.get('request-id')
  );
}

function report(
  no: number,
  name: string,
  request: FuzzRequest,
  answer: Answer,
  findings: readonly string[],
): string {
  const body = request.body === null ? '' : String(request.body).slice(0, 2000);
  return [
    `seed ${String(seed)}, request ${String(no)} by ${name}: ${findings.join('; ')}`,
    `${request.method} ${request.path.slice(0, 2000)} ${JSON.stringify(request.headers)}`,
    body,
    `→ ${String(answer.status)} ${answer.text.slice(0, 2000)}`,
    ...http.defects,
  ].join('\n');
}
