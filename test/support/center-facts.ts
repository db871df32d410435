import type { LicensesBody } from '../../src/api/licenses.ts';
import type { PersonBrief } from '../../src/api/people.ts';
import type { PlanBody } from '../../src/api/plans.ts';
import type { Center } from './center.ts';

/** The product with this part number, as the Licenses page has it. */
export async function skuOf(center: Center, skuPartNumber: string): Promise<string> {
  const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
  const row = value.find((one) => one.skuPartNumber === skuPartNumber);
  if (row === undefined) throw new Error(`${skuPartNumber} is not owned`);
  return row.skuId;
}

/** The id of a person of contoso.com. */
export async function idOf(center: Center, name: string): Promise<string> {
  const answer = await center.api<{ value: readonly PersonBrief[] }>(
    'GET',
    `/api/people?q=${name}`,
  );
  const person = answer.value.find(({ userPrincipalName }) =>
    userPrincipalName.toLowerCase().startsWith(`${name.toLowerCase()}@`),
  );
  if (person === undefined) throw new Error(`${name} is nobody`);
  return person.id;
}

/** Makes a plan that assigns a product to everyone and answers its id. */
export async function newPlan(center: Center, skuId: string): Promise<string> {
  const { id } = await center.api<PlanBody>('POST', '/api/plans', {
    command: { kind: 'assign', licenses: [{ skuId, disabledPlans: [] }] },
    selection: { kind: 'all' },
    surface: 'api',
  });
  return id;
}

/** The product with this name. */
export async function skuNamed(center: Center, name: string): Promise<string> {
  const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
  const row = value.find(({ displayName }) => displayName === name);
  if (row === undefined) throw new Error(`${name} is not owned`);
  return row.skuId;
}
