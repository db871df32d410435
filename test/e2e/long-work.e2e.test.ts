import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { LicensesBody } from '../../src/api/licenses.ts';
import type { OperationBody, OperationsBody } from '../../src/api/operations.ts';
import type { PeopleCountBody } from '../../src/api/people.ts';
import { designSuiteSku, timesheetsSku } from '../../src/sample/own-products.ts';
import { skus } from '../../src/sample/skus.ts';
import { type Center, openCenter } from '../support/center.ts';
import { addSeasonWorkers, seasonWorker } from '../support/season-workers.ts';

/** People and products: so many that giving these to those takes long enough to be looked at, and to be stopped. */
const people = 50_000;
const products: readonly (readonly [name: string, skuId: typeof timesheetsSku])[] = [
  ['Fabrikam Timesheets', timesheetsSku],
  ['Adatum Design Suite 2024', designSuiteSku],
  ['Visio Plan 2', skus.visioPlan2],
  ['Microsoft Entra ID P2', skus.entraP2],
  ['Planner and Project Plan 3', skus.projectPlan3],
  ['Dynamics 365 for Sales Enterprise Edition', skus.dynamicsSales],
  ['Windows 365 Enterprise 2 vCPU 8 GB 128 GB', skus.windows365],
];

it(
  'what takes long is left alone, found in Activity, survives a reload, is stopped and undone',
  { timeout: 180_000 },
  async () => {
    const center = await openCenter({
      prepare: (directory) =>
        addSeasonWorkers(
          directory,
          people,
          products.map(([, skuId]) => skuId),
        ),
    });
    const { page } = center;
    const before = await assignedOf(center);
    await previewForAll(center);
    await page.getByRole('button', { name: 'Assign to 50,000 people' }).click();
    await page.getByRole('progressbar', { name: 'Being applied' }).waitFor();

    // Away at once, to another page; what runs is found in Activity.
    const navigation = page.getByRole('navigation').first();
    await navigation.getByRole('link', { name: 'Licenses', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Licenses' }).waitFor();
    await navigation.getByRole('link', { name: 'Activity' }).click();
    const row = page.getByRole('row', { name: /Assign licenses/ }).first();
    const running = row.getByText(/^Running, [\d,]+ of 50,000$/).filter({ visible: true });
    await running.waitFor();
    await row.getByRole('link', { name: 'Assign licenses' }).click();

    const undo = page.getByRole('button', { name: /^Undo: Operation/ });
    const atFirst = await progressOf(page, 0);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.reload();
    const atLast = await progressOf(page, atFirst);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page
      .getByText(/^Stopped, [\d,]+ changed$/)
      .first()
      .waitFor();

    const operation = await newest(center);
    expect(operation).toMatchObject({ status: 'stopped', total: people, refused: 0, drifted: 0 });
    expect(operation.changed).toBeGreaterThanOrEqual(atLast);
    expect(operation.changed).toBeLessThan(people);
    await page.getByText(`Stopped, ${operation.changed.toLocaleString('en-US')} changed`).waitFor();
    expect(await assignedOf(center)).toEqual(before.map((count) => count + operation.changed));
    expect(await licensed(center)).toBe(operation.changed);

    await undo.click();
    const some = operation.changed.toLocaleString('en-US');
    await page.getByRole('button', { name: `Undo for ${some} people` }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor({ timeout: 60_000 });
    expect(await newest(center)).toMatchObject({ status: 'done', changed: operation.changed });
    expect(await assignedOf(center)).toEqual(before);
    expect(await licensed(center)).toBe(0);
    await page.getByRole('link', { name: /^Show operation/ }).click();
    await page.getByRole('link', { name: `of operation ${operation.operationNo}` }).click();
    await page.getByRole('link', { name: /^Undone by/ }).waitFor();
  },
);

/** Selects all season workers and plans the products for them, as an administrator does. */
async function previewForAll({ page, open }: Center): Promise<void> {
  await open('/users');
  await page.getByRole('searchbox', { name: 'Search active users' }).fill(seasonWorker);
  await page
    .getByRole('row', { name: new RegExp(seasonWorker) })
    .first()
    .waitFor();
  await page.getByRole('checkbox', { name: 'Select everyone on the list' }).click();
  await page.getByText('All 50,000 that match are selected').first().waitFor();
  await page.getByRole('button', { name: 'Manage product licenses' }).click();
  for (const [name] of products) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    await box.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => box.isChecked()).toBe(true);
  }
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.getByText('Preview, nothing changed yet').waitFor();
}

/** Waits until the page of an operation that runs has come further than this, and answers how far. */
async function progressOf(page: Page, further: number): Promise<number> {
  const bar = page.getByRole('progressbar', { name: 'Running' });
  const done = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
  await expect.poll(done).toBeGreaterThan(further);
  return await done();
}

async function newest(center: Center): Promise<OperationBody> {
  const { value } = await center.api<OperationsBody>('GET', '/api/operations?$top=1');
  const [operation] = value;
  if (operation === undefined) throw new Error('nothing was done');
  return operation;
}

/** Assigned licenses of the products, as the Licenses page adds them up. */
async function assignedOf(center: Center): Promise<readonly number[]> {
  const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
  return products.map(([, skuId]) => value.find((row) => row.skuId === skuId)?.assigned ?? -1);
}

/** Season workers who hold a license. */
async function licensed(center: Center): Promise<number> {
  const { count } = await center.api<PeopleCountBody>(
    'GET',
    `/api/people-list/count?view=licensed&q=${encodeURIComponent(seasonWorker)}`,
  );
  return count;
}
