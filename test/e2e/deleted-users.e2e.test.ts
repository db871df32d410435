import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { LicensesBody } from '../../src/api/licenses.ts';
import type { PeopleWindowBody, PersonRow } from '../../src/api/people.ts';
import { axe } from '../support/axe.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed, skuOf } from '../support/center-facts.ts';
import { heldBy } from '../support/center-people.ts';

const timesheets = 'Fabrikam Timesheets';

/** Who holds a product directly, in order of name. */
async function holdersOf(center: Center, skuId: string): Promise<readonly PersonRow[]> {
  const { rows } = await center.api<PeopleWindowBody>(
    'GET',
    `/api/people-list?sku=${skuId}&by=direct&sort=displayName&skip=0&top=100`,
  );
  return rows;
}

/** One of several that are there for sure. */
function first(people: readonly PersonRow[]): PersonRow {
  const [person] = people;
  if (person === undefined) throw new Error('nobody is there');
  return person;
}

/** Licenses of a product that are assigned and free, as the Licenses page has them. */
async function unitsOf(
  center: Center,
  skuId: string,
): Promise<{ readonly assigned: number; readonly available: number | null }> {
  const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
  const row = value.find((one) => one.skuId === skuId);
  if (row === undefined) throw new Error('the product is not owned');
  return { assigned: row.assigned, available: row.available };
}

/** Deletes somebody on Active users. */
async function remove({ page, open }: Center, person: PersonRow): Promise<void> {
  await open(`/users?q=${encodeURIComponent(person.userPrincipalName)}`);
  const row = page.getByRole('row', { name: new RegExp(person.userPrincipalName, 'i') });
  await row.getByRole('gridcell').first().click();
  await page.getByRole('button', { name: 'Delete user' }).click();
  const question = page.getByRole('alertdialog', { name: `Delete ${person.displayName}?` });
  await question.getByRole('button', { name: 'Delete user' }).click();
  await page.getByText('1 user deleted. You can restore them for 30 days.').first().waitFor();
  await row.waitFor({ state: 'detached' });
}

/** Opens somebody on Deleted users. */
async function openDeleted(page: Page, person: PersonRow): Promise<Locator> {
  await page.getByRole('link', { name: 'Deleted users' }).click();
  const row = page.getByRole('row', { name: new RegExp(person.userPrincipalName, 'i') });
  await row.getByText('30 days left').waitFor();
  await row.getByText(person.displayName).first().click();
  const pane = page.getByRole('dialog', { name: person.displayName });
  await pane.waitFor();
  return pane;
}

describe('Delete and restore a user', () => {
  it('the license is free at once, and comes back with the person', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const person = first(await holdersOf(center, sku));
    const held = await heldBy(center, person.userPrincipalName);
    const before = await unitsOf(center, sku);
    await remove(center, person);
    expect(await unitsOf(center, sku)).toEqual({
      assigned: before.assigned - 1,
      available: (before.available ?? 0) + 1,
    });
    expect(await heldBy(center, person.userPrincipalName)).toEqual([]);

    const pane = await openDeleted(page, person);
    expect(await axe(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Restore user' }).click();
    await page.getByText(`${person.displayName} is restored`).first().waitFor();
    await page
      .getByRole('row', { name: new RegExp(person.userPrincipalName, 'i') })
      .waitFor({ state: 'detached' });
    expect(new Set(await heldBy(center, person.userPrincipalName))).toEqual(new Set(held));
    expect(await unitsOf(center, sku)).toEqual(before);
    await page.getByRole('button', { name: 'Show user' }).click();
    await page.getByRole('dialog', { name: person.displayName }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/users');
  });

  it('at once, from the notice', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const person = first(await holdersOf(center, sku));
    const held = await heldBy(center, person.userPrincipalName);
    await remove(center, person);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: new RegExp(person.userPrincipalName, 'i') }).waitFor();
    expect(new Set(await heldBy(center, person.userPrincipalName))).toEqual(new Set(held));
  });

  it('without the license where somebody else has it meanwhile', async () => {
    const center = await openCenter();
    const { page } = center;
    const visio = await skuOf(center, 'VISIOCLIENT');
    const holders = await holdersOf(center, visio);
    const person = first(holders.filter(({ accountEnabled }) => accountEnabled));
    const held = await heldBy(center, person.userPrincipalName);
    expect((await unitsOf(center, visio)).available).toBe(0);
    await remove(center, person);
    const sku = await skuNamed(center, timesheets);
    const heir = first(
      (await holdersOf(center, sku)).filter(
        ({ licenses, usageLocation }) =>
          usageLocation !== null && !licenses.some(({ skuId }) => skuId === visio),
      ),
    );
    await center.api('POST', `/v1.0/users/${heir.id}/assignLicense`, {
      addLicenses: [{ skuId: visio, disabledPlans: [] }],
      removeLicenses: [],
    });

    const pane = await openDeleted(page, person);
    await pane.getByRole('button', { name: 'Restore user' }).click();
    await page.getByText(`${person.displayName} is restored`).first().waitFor();
    const rest = held.filter((skuId) => skuId !== visio);
    expect(new Set(await heldBy(center, person.userPrincipalName))).toEqual(new Set(rest));
    expect(await heldBy(center, heir.userPrincipalName)).toContain(visio);
  });

  it('under another user name where somebody else has it meanwhile', async () => {
    const center = await openCenter({ refusals: [400, 409] });
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const person = first(await holdersOf(center, sku));
    await remove(center, person);
    await center.api('POST', '/v1.0/users', {
      accountEnabled: true,
      displayName: 'Somebody Else',
      mailNickname: 'somebody.else',
      userPrincipalName: person.userPrincipalName,
      passwordProfile: { password: 'Quite-Long-4711' },
    });

    const pane = await openDeleted(page, person);
    await pane.getByRole('button', { name: 'Restore user' }).click();
    const name = page.getByRole('textbox', { name: 'New user name' });
    await name.waitFor();
    expect(await axe(page)).toEqual([]);
    await name.fill('back.again@contoso.com');
    await pane.getByRole('button', { name: 'Restore user' }).click();
    await page.getByText(`${person.displayName} is restored`).first().waitFor();
    expect(await heldBy(center, 'back.again@contoso.com')).toContain(sku);
    const other = await center.api('GET', `/v1.0/users/${person.userPrincipalName}`);
    expect(other).toMatchObject({ displayName: 'Somebody Else' });
  });
});
