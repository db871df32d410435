import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PricesBody } from '../../src/api/organization.ts';
import type { LicensesBody } from '../../src/api/licenses.ts';
import type { PeopleWindowBody } from '../../src/api/people.ts';
import { axe } from '../support/axe.ts';
import { openCenter } from '../support/center.ts';
import { skuNamed } from '../support/center-facts.ts';
import { heldBy, paste, peopleWithout } from '../support/center-people.ts';

const timesheets = 'Fabrikam Timesheets';
const onlyGlobal = 'Only a Global Administrator can change these settings.';

/** What the licenses that nobody holds cost a month, as Home says: whole dollars. */
async function unassignedCost(page: Page): Promise<number> {
  const sentence = page.getByText(/held by nobody: .* a month\./).first();
  const cost = /held by nobody: \$([\d,.]+) a month/.exec(await sentence.innerText())?.[1];
  return Number(cost?.replaceAll(',', ''));
}

describe('Settings', () => {
  it('a limit is saved, still there after a reload, and holds before anything changes', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 3);
    await center.open('/settings');
    const limit = page.getByRole('textbox', { name: 'People at a time on the Licenses page' });
    const save = page.getByRole('button', { name: 'Save changes' });
    await limit.fill('two');
    await page.getByText('Enter a whole number from 1 to 1,000,000, or nothing.').first().waitFor();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await limit.fill('2');
    await save.click();
    await page.getByText('Settings saved').first().waitFor();
    await page.reload();
    await expect.poll(() => limit.inputValue()).toBe('2');
    expect(await save.getAttribute('aria-disabled')).toBe('true');

    await center.open(`/licenses/${sku}?assign=true`);
    const pane = page.getByRole('dialog', { name: 'Assign licenses' });
    await pane.getByRole('combobox', { name: 'People' }).focus();
    await paste(page, people.map(({ userPrincipalName }) => userPrincipalName).join('\n'));
    const sentence = 'You selected 3 people. At most 2 are allowed here.';
    await page.getByRole('alert').getByText(sentence).waitFor();
    const assign = pane.getByRole('button', { name: 'Assign to 3 people' });
    expect(await assign.getAttribute('aria-disabled')).toBe('true');
    await pane
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await pane.getByRole('button', { name: 'Assign to 2 people' }).click();
    await page.getByText(`${timesheets} assigned to 2 people`).waitFor();
    const held = await Promise.all(people.map((one) => heldBy(center, one.userPrincipalName)));
    expect(held.filter((skuIds) => skuIds.includes(sku))).toHaveLength(2);

    // Empty again: no limit.
    await center.open('/settings');
    await limit.fill('');
    await save.click();
    await page.getByText('Settings saved').first().waitFor();
    expect(await center.api('GET', '/api/settings')).toMatchObject({ 'limits.licensesPage': null });
  });

  it('who may license guests: the switch is saved and holds', async () => {
    const center = await openCenter();
    const { page } = center;
    const { rows } = await center.api<PeopleWindowBody>(
      'GET',
      '/api/people-list?view=guests&sort=displayName&skip=0&top=1',
    );
    const other = await center.signIn({ as: 'LidiaH' });
    const guest = rows[0]?.id ?? '';
    await other.goto(`${center.server.url}/guests?user=${guest}&userTab=licenses`);
    const locked = other.getByText('Only Global Administrators may license guests here.').first();
    await locked.waitFor();
    await center.open('/settings');
    const box = page.getByRole('switch', { name: 'Only Global Administrators may license guests' });
    expect(await box.isChecked()).toBe(true);
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Settings saved').first().waitFor();
    await page.reload();
    await expect.poll(() => box.isChecked()).toBe(false);
    await other.reload();
    await other.getByRole('checkbox', { name: new RegExp(`^${timesheets}`) }).waitFor();
    expect(await locked.count()).toBe(0);
  });

  it('a price is saved, still there after a reload, and Home counts with it', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const { value } = await center.api<LicensesBody>('GET', '/api/summary/licenses');
    const free = value.find(({ skuId }) => skuId === sku)?.available ?? 0;
    const { prices } = await center.api<PricesBody>('GET', '/api/settings/prices');
    const old = prices[sku] ?? 0;
    await center.open('/');
    const cost = await unassignedCost(page);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Edit prices' }).click();
    const price = page.getByRole('textbox', { name: timesheets });
    const save = page.getByRole('button', { name: 'Save prices' });
    await price.fill('cheap');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await price.fill(String(old + 7));
    await save.click();
    await page.getByText('Prices saved').first().waitFor();
    await page.reload();
    const row = page.getByRole('row', { name: new RegExp(timesheets) });
    await row.getByText(`$${(old + 7).toFixed(2)}`).waitFor();
    await page.getByRole('link', { name: 'Home' }).click();
    await expect.poll(() => unassignedCost(page)).toBe(cost + 7 * free);
  });

  it('whoever may not change them sees them, and why', async () => {
    const center = await openCenter({ as: 'ChristieC' });
    const { page } = center;
    await center.open('/settings');
    await page.getByText(onlyGlobal).first().waitFor();
    for (const name of [
      'People at a time on the Licenses page',
      'People at a time on Active users',
    ]) {
      expect(await page.getByRole('textbox', { name }).isDisabled()).toBe(true);
    }
    const switches = await page.getByRole('switch').all();
    expect(switches.length).toBeGreaterThan(1);
    for (const one of switches) expect(await one.isDisabled()).toBe(true);
    for (const name of ['Save changes', 'Edit prices']) {
      const button = page.getByRole('button', { name });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      // The reason shows where the keyboard comes to the button.
      await button.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.getByRole('tooltip', { name: onlyGlobal }).waitFor();
    }
    expect(await axe(page)).toEqual([]);
  });
});
