import { call, until } from '../support/api-client.ts';
import { type RealServer, startServer } from '../support/real-server.ts';

/** What one kill found afterwards. */
export type KillReport = {
  /** Writes that were acknowledged before the kill. */
  readonly acknowledged: number;
  /** Acknowledged writes that are not there after the restart; must be none. */
  readonly lost: readonly string[];
  /** The bulk operation that ran at the time, and how it ended after the restart. */
  readonly operation: { readonly status: string; readonly changed: number; readonly total: number };
};

type Person = { readonly id: string; readonly assignedLicenses: readonly { skuId: string }[] };

/** People whose licenses are written one by one while the server is killed. */
const singleWritesMax = 400;
/** Writes that are under way at the same time. */
const connections = 16;

/**
 * Starts the server on a directory with the sample organization, turns an app off and on for everyone with a product as one
 * bulk operation, assigns and unassigns a product to others one by one meanwhile, kills the server after so
 * many milliseconds, starts it again and looks what is there.
 */
export async function killUnderLoad(
  directory: string,
  afterMilliseconds: number,
): Promise<KillReport> {
  const first = await startServer(directory);
  const product = await productWithFreeUnits(first);
  const people = await peopleForSingleWrites(first, product.skuId, product.available);
  const operationNo = await startBulk(first);
  const acknowledged = new Map<string, boolean>();
  const load = writeOneByOne(first, product.skuId, people, acknowledged);
  await new Promise((resolve) => setTimeout(resolve, afterMilliseconds));
  await first.kill();
  await load;

  const second = await startServer(directory);
  const lost = await lostWrites(second, product.skuId, acknowledged);
  const operation = await endOf(second, operationNo);
  await second.stop();
  return { acknowledged: acknowledged.size, lost, operation };
}

async function productWithFreeUnits(
  server: RealServer,
): Promise<{ skuId: string; available: number }> {
  const { value } = await call<{
    value: { skuId: string; available: number; accountType: string }[];
  }>(server, 'GET', '/api/summary/licenses');
  const [most] = value
    .filter((row) => row.accountType === 'Organization')
    .sort((a, b) => b.available - a.available);
  if (most === undefined) throw new Error('the organization owns nothing');
  return most;
}

/** As many people as there are free units; whoever holds the product loses it, the others get it. */
async function peopleForSingleWrites(
  server: RealServer,
  skuId: string,
  available: number,
): Promise<readonly { id: string; holds: boolean }[]> {
  const filter = encodeURIComponent("userType eq 'Member' and usageLocation ne null");
  const { value } = await call<{ value: Person[] }>(
    server,
    'GET',
    `/v1.0/users?$select=id,assignedLicenses&$top=999&$filter=${filter}`,
  );
  const fitting = value.filter(({ assignedLicenses }) =>
    assignedLicenses.every((one) => one.skuId === skuId),
  );
  return fitting
    .slice(0, Math.min(available, singleWritesMax))
    .map((person) => ({ id: person.id, holds: person.assignedLicenses.length > 0 }));
}

/** Turns an app of the most held product off or on, for everyone who has it. */
async function startBulk(server: RealServer): Promise<number> {
  const { value } = await call<{
    value: {
      skuId: string;
      consumedUnits: number;
      servicePlans: { servicePlanId: string; appliesTo: string; servicePlanName: string }[];
    }[];
  }>(server, 'GET', '/v1.0/subscribedSkus');
  const [most] = value.sort((a, b) => b.consumedUnits - a.consumedUnits);
  const app = most?.servicePlans.find((plan) => /YAMMER|SWAY|STREAM/.test(plan.servicePlanName));
  if (most === undefined || app === undefined) throw new Error('no product with an app to switch');
  const filter = `assignedLicenses/any(a:a/skuId eq ${most.skuId})`;
  const onOrOff = { off: [app.servicePlanId], on: [] };
  const plan = await readyPlan(server, most.skuId, filter, onOrOff);
  const changed = plan.totals.counts.change;
  const ready =
    changed > 0
      ? plan
      : await readyPlan(server, most.skuId, filter, { off: [], on: [app.servicePlanId] });
  const { operationNo } = await call<{ operationNo: number }>(
    server,
    'POST',
    `/api/plans/${ready.id}/apply`,
    {},
  );
  return operationNo;
}

type Plan = { id: string; status: string; totals: { counts: { change: number } } };

async function readyPlan(
  server: RealServer,
  skuId: string,
  filter: string,
  apps: { off: string[]; on: string[] },
): Promise<Plan> {
  const { id } = await call<Plan>(server, 'POST', '/api/plans', {
    command: { kind: 'setApps', skuId, ...apps },
    selection: { kind: 'filter', filter },
  });
  let plan: Plan | null = null;
  await until(async () => {
    plan = await call<Plan>(server, 'GET', `/api/plans/${id}`);
    return plan.status === 'ready';
  });
  if (plan === null) throw new Error('no plan');
  return plan;
}

async function writeOneByOne(
  server: RealServer,
  skuId: string,
  people: readonly { id: string; holds: boolean }[],
  acknowledged: Map<string, boolean>,
): Promise<void> {
  const queue = [...people];
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      try {
        await call(server, 'POST', `/v1.0/users/${one.id}/assignLicense`, {
          addLicenses: one.holds ? [] : [{ skuId, disabledPlans: [] }],
          removeLicenses: one.holds ? [skuId] : [],
        });
        acknowledged.set(one.id, !one.holds);
      } catch {
        // Refused by a rule, or cut off by the kill: not acknowledged, so nothing is promised.
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

async function lostWrites(
  server: RealServer,
  skuId: string,
  acknowledged: ReadonlyMap<string, boolean>,
): Promise<string[]> {
  const lost: string[] = [];
  for (const [id, shouldHold] of acknowledged) {
    const { value } = await call<{ value: { skuId: string }[] }>(
      server,
      'GET',
      `/v1.0/users/${id}/licenseDetails`,
    );
    if (value.some((one) => one.skuId === skuId) !== shouldHold) lost.push(id);
  }
  return lost;
}

async function endOf(server: RealServer, operationNo: number): Promise<KillReport['operation']> {
  let operation: KillReport['operation'] | null = null;
  await until(async () => {
    operation = await call<KillReport['operation']>(
      server,
      'GET',
      `/api/operations/${String(operationNo)}`,
    );
    return operation.status !== 'running';
  });
  if (operation === null) throw new Error('no operation');
  return operation;
}
