import { describe, expect, it } from 'vitest';
import type { LicensesBody } from '../../src/api/licenses.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed, skuOf } from '../support/center-facts.ts';
import { heldBy, paste, peopleWithout } from '../support/center-people.ts';

/** Assigned licenses of a product, as the Licenses page adds them up. */
async function assignedOf(center: Center, skuId: string): Promise<number> {
  const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
  return value.find((row) => row.skuId === skuId)?.assigned ?? 0;
}

/** Opens the pane from the page of a product, as an administrator does. */
async function openAssign(center: Center, product: string): Promise<void> {
  await center.open('/licenses');
  await center.page.getByRole('link', { name: product }).first().click();
  await center.page.getByRole('heading', { level: 1, name: product }).waitFor();
  await center.page.getByRole('button', { name: 'Assign licenses', exact: true }).click();
  await center.page.getByRole('dialog', { name: 'Assign licenses' }).waitFor();
}

async function choosePerson(center: Center, name: string): Promise<void> {
  const pane = center.page.getByRole('dialog', { name: 'Assign licenses' });
  await pane.getByRole('combobox', { name: 'People' }).fill(name);
  await center.page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  await pane.getByRole('row', { name: new RegExp(name) }).waitFor();
}

const timesheets = 'Fabrikam Timesheets';

describe('Assign licenses to users by using the Licenses page', () => {
  it('Licenses shows 13 where Your products shows two rows of 5 and 8', async () => {
    const center = await openCenter();
    const { page } = center;
    await center.open('/licenses');
    const row = page.getByRole('row', { name: /Microsoft 365 Business Premium/ });
    await row.getByText(/of 13 assigned/).waitFor();
    await center.open('/your-products');
    const rows = page.getByRole('row', { name: /Microsoft 365 Business Premium/ });
    await expect.poll(() => rows.count()).toBe(2);
    const texts = await rows.allInnerTexts();
    expect(texts.some((text) => /\b5\b/.test(text))).toBe(true);
    expect(texts.some((text) => /\b8\b/.test(text))).toBe(true);
  });

  it('Assign licenses to 20 people at a time, from a pasted list', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 20);
    const before = await assignedOf(center, sku);
    await openAssign(center, timesheets);
    await paste(page, people.map(({ userPrincipalName }) => userPrincipalName).join('\n'));
    await page.getByRole('button', { name: 'Assign to 20 people' }).click();
    await page.getByText(`${timesheets} assigned to 20 people`).waitFor();
    expect(await assignedOf(center, sku)).toBe(before + 20);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: everything is as it was before.').waitFor();
    expect(await assignedOf(center, sku)).toBe(before);
  });

  it('21 people are refused before anything changes, where the limit is 20', async () => {
    const center = await openCenter({ settings: { 'limits.licensesPage': 20 } });
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 21);
    const before = await assignedOf(center, sku);
    await openAssign(center, timesheets);
    await paste(page, people.map(({ userPrincipalName }) => userPrincipalName).join('\n'));
    const sentence = 'You selected 21 people. At most 20 are allowed here.';
    await page.getByRole('alert').getByText(sentence).waitFor();
    const assign = page.getByRole('button', { name: /^Assign to 21 people/ });
    expect(await assign.getAttribute('aria-disabled')).toBe('true');
    expect(await assignedOf(center, sku)).toBe(before);
  });

  it('Unassign licenses from one user', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const before = await assignedOf(center, sku);
    await center.open(`/licenses/${sku}`);
    await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Unassign licenses' }).click();
    const pane = page.getByRole('dialog', { name: 'Unassign licenses' });
    await pane.getByRole('button', { name: 'Unassign from 1 person' }).click();
    await page.getByText(`${timesheets} unassigned from 1 person`).waitFor();
    expect(await assignedOf(center, sku)).toBe(before - 1);
  });

  it('Change the apps and services that a user has access to', async () => {
    const center = await openCenter();
    const { page } = center;
    const e3 = await skuOf(center, 'ENTERPRISEPACK');
    await center.open(`/licenses/${e3}`);
    const first = page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(1);
    await first.click();
    const pane = page.getByRole('dialog');
    const app = pane.getByRole('switch', { name: /^Sway/ });
    const isOn = await app.isChecked();
    await app.click({ force: true });
    await pane.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText(/^Apps of .* saved/).waitFor();
    await page.reload();
    await first.click();
    await expect.poll(() => app.isChecked()).toBe(!isOn);
  });

  it('a conflict says both sides, and a way out assigns the license', async () => {
    const center = await openCenter();
    const { page } = center;
    const e3 = await skuOf(center, 'ENTERPRISEPACK');
    await openAssign(center, 'Office 365 E3');
    await choosePerson(center, 'Isaiah Langer');
    const pane = page.getByRole('dialog', { name: 'Assign licenses' });
    await pane.getByText('They have now').first().waitFor();
    await pane.getByText('You are adding').first().waitFor();
    const ways = pane.getByRole('radiogroup', { name: 'What to do about it' }).first();
    await ways.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: 'Assign to 1 person' }).click();
    await page.getByText('Office 365 E3 assigned to 1 person').waitFor();
    expect(await heldBy(center, 'IsaiahL@contoso.com')).toContain(e3);
  });

  it('not enough licenses: how many are missing is said, and nothing changes', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuOf(center, 'VISIOCLIENT');
    const [person] = await peopleWithout(center, sku, 1);
    await openAssign(center, 'Visio Plan 2');
    await choosePerson(center, person?.displayName ?? '');
    await page
      .getByText(/short by 1/)
      .first()
      .waitFor();
    const assign = page.getByRole('button', { name: /^Assign to 1 person/ });
    expect(await assign.getAttribute('aria-disabled')).toBe('true');
  });

  it('a self-service subscription is refused: its licenses are not assigned by administrators', async () => {
    const center = await openCenter();
    const { page } = center;
    const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
    const row = value.find(({ accountType }) => accountType === 'SelfService');
    await center.open(`/licenses/${row?.skuId ?? ''}?assign=true`);
    await page
      .getByText(/A person bought this subscription for themselves/)
      .first()
      .waitFor();
  });
});

describe('People who are suggested', () => {
  it('a press takes who was pressed, also where others are suggested by the time it ends', async () => {
    const center = await openCenter();
    const { page } = center;
    await openAssign(center, timesheets);
    const pane = page.getByRole('dialog', { name: 'Assign licenses' });
    await pane.getByRole('combobox', { name: 'People' }).fill('A');
    await page.getByRole('option', { name: 'Aaron Davies' }).hover();
    const pressed = Promise.withResolvers<void>();
    const suggestions = /\/api\/people\?q=/;
    await page.route(suggestions, async (route) => {
      await pressed.promise;
      await route.continue();
    });
    const answered = page.waitForResponse(suggestions);
    await page.keyboard.type('l');
    await page.mouse.down();
    pressed.resolve();
    await (await answered).finished();
    // The answer is drawn, were it to be drawn, two frames later.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    await page.mouse.up();
    await pane.getByRole('row', { name: 'Aaron Davies' }).waitFor();
    await page.unroute(suggestions);
  });
});
