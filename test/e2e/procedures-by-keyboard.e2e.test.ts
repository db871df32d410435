import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrowTo, hasFocus, pressEnterOn, tabTo } from '../support/by-keyboard.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed, skuOf } from '../support/center-facts.ts';
import { heldBy, peopleWithout } from '../support/center-people.ts';

/** Nothing here is pressed with a mouse, and nothing gets the focus but by keys. */

const timesheets = 'Fabrikam Timesheets';

/** From Licenses to the page of a product. */
async function openProduct(center: Center, product: string): Promise<void> {
  const { page } = center;
  await center.open('/licenses');
  await pressEnterOn(page, page.getByRole('link', { name: product }).first());
  await page.getByRole('heading', { level: 1, name: product }).waitFor();
}

/** Goes to the box of a product, or of anything, and ticks it. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect.poll(() => box.isChecked()).toBe(true);
}

/** Goes to Activity and takes back what was done last. */
async function undoLast(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor();
  await pressEnterOn(page, page.getByRole('button', { name: /^Undo: Operation/ }).first());
  await pressEnterOn(page, page.getByRole('button', { name: /^Undo for/ }));
}

it('assign a product to a person, undo it from Activity', async () => {
  const center = await openCenter();
  const { page } = center;
  const sku = await skuNamed(center, timesheets);
  const [person] = await peopleWithout(center, sku, 1);
  const { displayName = '', userPrincipalName = '' } = person ?? {};
  await openProduct(center, timesheets);
  const assign = page.getByRole('button', { name: 'Assign licenses', exact: true });
  await pressEnterOn(page, assign);
  const pane = page.getByRole('dialog', { name: 'Assign licenses' });
  await tabTo(page, pane.getByRole('combobox', { name: 'People' }));
  await page.keyboard.type(userPrincipalName);
  await page.getByRole('option', { name: new RegExp(displayName) }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.getByRole('row', { name: new RegExp(displayName) }).waitFor();
  await pressEnterOn(page, pane.getByRole('button', { name: 'Assign to 1 person' }));
  await page.getByText(`${timesheets} assigned to 1 person`).waitFor();
  expect(await heldBy(center, userPrincipalName)).toContain(sku);
  await pressEnterOn(page, pane.getByRole('button', { name: 'Done' }));
  await pane.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(assign)).toBe(true);

  await undoLast(page);
  await expect.poll(() => heldBy(center, userPrincipalName)).not.toContain(sku);
});

it('unassign a product from a person', async () => {
  const center = await openCenter();
  const { page } = center;
  await openProduct(center, timesheets);
  const grid = page.getByRole('grid');
  await tabTo(page, grid);
  await page.keyboard.press('Space');
  const unassign = page.getByRole('button', { name: 'Unassign licenses' });
  await pressEnterOn(page, unassign, 'Shift+Tab');
  const pane = page.getByRole('dialog', { name: 'Unassign licenses' });
  await pressEnterOn(page, pane.getByRole('button', { name: 'Unassign from 1 person' }));
  await page.getByText(`${timesheets} unassigned from 1 person`).waitFor();
});

it('change the apps and services of a person', async () => {
  const center = await openCenter();
  const { page } = center;
  const e3 = await skuOf(center, 'ENTERPRISEPACK');
  await center.open(`/licenses/${e3}`);
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('Enter');
  const app = page.getByRole('dialog').getByRole('switch', { name: /^Sway/ });
  await tabTo(page, app);
  const isOn = await app.isChecked();
  await page.keyboard.press('Space');
  await expect.poll(() => app.isChecked()).toBe(!isOn);
  await pressEnterOn(page, page.getByRole('button', { name: 'Save changes' }));
  await page.getByText(/^Apps of .* saved/).waitFor();
  // The pane has gone, and the focus is where it was.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo(page, page.getByRole('grid'), 'Shift+Tab');
});

it('manage the product licenses of two people: assign more, preview, apply', async () => {
  const center = await openCenter();
  const { page } = center;
  const sku = await skuNamed(center, timesheets);
  const people = await peopleWithout(center, sku, 2);
  await center.open('/users?view=licensed');
  const grid = page.getByRole('grid', { name: 'Active users' });
  await tabTo(page, grid);
  for (const { userPrincipalName } of people) {
    await arrowTo(page, grid, userPrincipalName);
    await page.keyboard.press('Space');
  }
  const manage = page.getByRole('button', { name: 'Manage product licenses' });
  await pressEnterOn(page, manage, 'Shift+Tab');
  const more = page.getByRole('radio', { name: /^Assign more/ });
  await tabTo(page, page.getByRole('radio', { checked: true }).first());
  while (!(await more.isChecked())) await page.keyboard.press('ArrowDown');
  await tick(page, new RegExp(`^${timesheets}`));
  await pressEnterOn(page, page.getByRole('button', { name: 'Preview changes' }));
  await page.getByText('Preview, nothing changed yet').waitFor();
  await pressEnterOn(page, page.getByRole('button', { name: 'Assign to 2 people' }));
  await page.getByText('Applied', { exact: true }).first().waitFor();
  for (const { userPrincipalName } of people) {
    expect(await heldBy(center, userPrincipalName)).toContain(sku);
  }
});

it('add a user with a license', async () => {
  const center = await openCenter();
  const { page } = center;
  await center.open('/users');
  await pressEnterOn(page, page.getByRole('button', { name: 'Add a user' }));
  await tabTo(page, page.getByRole('textbox', { name: 'Display name' }));
  await page.keyboard.type('Nina Neumann');
  await tabTo(page, page.getByRole('textbox', { name: 'User name' }));
  await page.keyboard.type('NinaN');
  await tabTo(page, page.getByRole('button', { name: /Select location|Usage location/ }).first());
  await page.keyboard.press('Enter');
  const country = page.getByRole('option', { name: 'Germany' });
  await country.waitFor();
  await page.keyboard.type('German');
  await expect.poll(() => country.getAttribute('data-focused')).toBe('true');
  await page.keyboard.press('Enter');
  await tick(page, new RegExp(`^${timesheets}`));
  await pressEnterOn(page, page.getByRole('button', { name: 'Finish adding' }));
  await page.getByText('Nina Neumann was added').first().waitFor();
  expect(await heldBy(center, 'NinaN@contoso.com')).toEqual([await skuNamed(center, timesheets)]);
});

it('the view and the columns of Active users: menus open, hold the focus, and give it back', async () => {
  const center = await openCenter();
  const { page } = center;
  await center.open('/users');
  const views = page.getByRole('button', { name: /^Filter/ });
  await tabTo(page, views);
  await page.keyboard.press('ArrowDown');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await expect
    .poll(() => page.evaluate('document.activeElement.getAttribute("role")'))
    .toBe('menuitemradio');
  await page.keyboard.type('Licensed');
  await page.keyboard.press('Enter');
  await page.waitForURL(/view=licensed/);
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(views)).toBe(true);

  const columns = page.getByRole('button', { name: 'Choose columns' });
  await tabTo(page, columns);
  await page.keyboard.press('Enter');
  const first = page.getByRole('menuitemcheckbox').first();
  await expect.poll(() => hasFocus(first)).toBe(true);
  const was = await first.getAttribute('aria-checked');
  await page.keyboard.press('Space');
  await expect.poll(() => first.getAttribute('aria-checked')).not.toBe(was);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => hasFocus(columns)).toBe(true);
});
