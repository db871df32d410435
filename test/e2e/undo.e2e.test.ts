import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ProductsBody } from '../../src/api/licenses.ts';
import type { PersonRow } from '../../src/api/people.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed } from '../support/center-facts.ts';
import { heldBy, paste, peopleWithout } from '../support/center-people.ts';

const timesheets = 'Fabrikam Timesheets';

/** Gives people the product in the pane of the Licenses page. */
async function assign(center: Center, skuId: string, people: readonly PersonRow[]): Promise<void> {
  const { page } = center;
  await center.open(`/licenses/${skuId}?assign=true`);
  const pane = page.getByRole('dialog', { name: 'Assign licenses' });
  await pane.getByRole('combobox', { name: 'People' }).focus();
  await paste(page, people.map(({ userPrincipalName }) => userPrincipalName).join('\n'));
  await pane.getByRole('button', { name: `Assign to ${people.length} people` }).click();
  await page.getByText(`${timesheets} assigned to ${people.length} people`).waitFor();
}

/** What each of them holds, in the order of `people`. */
async function licensesOf(
  center: Center,
  people: readonly PersonRow[],
): Promise<readonly ReadonlySet<string>[]> {
  return Promise.all(
    people.map(async ({ userPrincipalName }) => new Set(await heldBy(center, userPrincipalName))),
  );
}

/** The same, as it was in rows read before. */
function licensesBefore(people: readonly PersonRow[]): readonly ReadonlySet<string>[] {
  return people.map(({ licenses }) => new Set(licenses.map(({ skuId }) => skuId)));
}

/** From Activity to the preview of the way back from the newest operation. */
async function previewUndo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('link', { name: 'Activity' }).click();
  await page
    .getByRole('button', { name: /^Undo: Operation/ })
    .first()
    .click();
  await page.getByText('Preview, nothing changed yet').waitFor();
}

describe('What was done to several people is undone', () => {
  it('from the result: nobody has it any more, and what they had is there', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 3);
    await assign(center, sku, people);
    const held = await licensesOf(center, people);
    expect(held.every((one) => one.has(sku))).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: everything is as it was before.').waitFor();
    expect(await licensesOf(center, people)).toEqual(licensesBefore(people));
  });

  it('from Activity: previewed person by person, nothing before it is applied', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 3);
    await assign(center, sku, people);
    await previewUndo(page);
    for (const { displayName } of people) {
      await page.getByText(displayName, { exact: true }).first().waitFor();
    }
    const held = await licensesOf(center, people);
    expect(held.every((one) => one.has(sku))).toBe(true);
    await page.getByRole('button', { name: 'Undo for 3 people' }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    expect(await licensesOf(center, people)).toEqual(licensesBefore(people));

    // It is said there, and cannot be undone twice.
    await page.getByRole('navigation').first().getByRole('link', { name: 'Activity' }).click();
    const row = page.getByRole('row', { name: /^Assign licenses/ }).first();
    await row.getByRole('link', { name: /^Undone by/ }).waitFor();
    expect(await row.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });

  it('whom somebody changed since is told and left as they are', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 3);
    const [changed, ...others] = people;
    await assign(center, sku, people);
    const { value } = await center.api<ProductsBody>('GET', '/api/products');
    const apps = value.find(({ skuId }) => skuId === sku)?.plans ?? [];
    await center.api('POST', `/v1.0/users/${changed?.id ?? ''}/assignLicense`, {
      addLicenses: [{ skuId: sku, disabledPlans: apps.map(({ servicePlanId }) => servicePlanId) }],
      removeLicenses: [],
    });
    await page.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('link', { name: 'Activity' }).click();
    await page
      .getByRole('row', { name: /Assign licenses.*3 people/ })
      .getByRole('button', { name: /^Undo: Operation/ })
      .click();
    await page.getByText('1 person can’t be changed').first().waitFor();
    await page.getByRole('button', { name: 'Undo for 2 people' }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    expect(await licensesOf(center, others)).toEqual(licensesBefore(others));
    expect(await heldBy(center, changed?.userPrincipalName ?? '')).toContain(sku);
  });
});
