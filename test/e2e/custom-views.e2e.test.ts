import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { PeopleWindowBody, PersonRow } from '../../src/api/people.ts';
import { axe } from '../support/axe.ts';
import { type Center, openCenter } from '../support/center.ts';

/** Rows that one answer of the people list has at most. */
const windowRows = 100;

/** Everyone on Active users for whom this is so, counted row by row. */
async function countOf(center: Center, isSo: (person: PersonRow) => boolean): Promise<number> {
  let count = 0;
  for (let skip = 0; ; skip += windowRows) {
    const { rows } = await center.api<PeopleWindowBody>(
      'GET',
      `/api/people-list?sort=displayName&skip=${skip}&top=${windowRows}`,
    );
    count += rows.filter(isSo).length;
    if (rows.length < windowRows) return count;
  }
}

/** Opens the list of filters. */
async function openFilters(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Filter/ }).click();
  const menu = page.getByRole('menu', { name: 'Filter' });
  await menu.waitFor();
  return menu;
}

/** The part of the editor for one condition, from 1. */
function condition(page: Page, number: number): Locator {
  return page.getByRole('group', { name: `Condition ${number}`, exact: true });
}

async function select(page: Page, field: Locator, choice: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Waits until the list has so many rows, beside the heading and in the grid. */
async function showsCount(page: Page, count: number): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Active users' });
  // The head is a row too.
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(count + 1));
}

it('a custom view is made, used through its address by others too, changed and deleted', async () => {
  const center = await openCenter({ refusals: [404] });
  const { page } = center;
  const inSales = await countOf(center, ({ department }) => department === 'Sales');
  const salesInGermany = await countOf(
    center,
    ({ department, usageLocation }) => department === 'Sales' && usageLocation === 'DE',
  );
  expect(salesInGermany).toBeGreaterThan(0);
  expect(salesInGermany).toBeLessThan(inSales);

  await center.open('/users');
  let menu = await openFilters(page);
  const change = menu.getByRole('menuitem', { name: /^Edit this view/ });
  expect(await change.getAttribute('aria-disabled')).toBe('true');
  await menu.getByRole('menuitem', { name: 'Add a custom view' }).click();
  const editor = page.getByRole('dialog', { name: 'Add a custom view' });
  const add = editor.getByRole('button', { name: 'Add view' });
  expect(await add.getAttribute('aria-disabled')).toBe('true');
  await editor.getByRole('textbox', { name: 'Name' }).fill('Sales in Germany');
  await select(page, condition(page, 1).getByRole('button', { name: /Condition$/ }), 'Department');
  await condition(page, 1).getByRole('textbox', { name: 'Is' }).fill('Sales');
  await editor.getByRole('button', { name: 'Add a condition' }).click();
  await select(
    page,
    condition(page, 2).getByRole('button', { name: /Condition$/ }),
    'Usage location',
  );
  await select(page, condition(page, 2).getByRole('button', { name: /Is$/ }), 'Germany');
  expect(await axe(page)).toEqual([]);
  await add.click();
  await page.getByText('View “Sales in Germany” saved').first().waitFor();
  await page.waitForURL(/[?&]view=/);
  await showsCount(page, salesInGermany);
  const url = page.url();

  // The address alone brings back the view, for somebody else too.
  await page.reload();
  await page.getByRole('button', { name: /Sales in Germany/ }).waitFor();
  await showsCount(page, salesInGermany);
  const other = await center.signIn({ as: 'LidiaH' });
  await other.goto(url);
  await other.getByRole('button', { name: /Sales in Germany/ }).waitFor();
  await showsCount(other, salesInGermany);

  menu = await openFilters(page);
  await menu.getByRole('menuitem', { name: 'Edit this view' }).click();
  const pane = page.getByRole('dialog', { name: 'Edit this view' });
  await pane.getByRole('textbox', { name: 'Name' }).fill('All of Sales');
  await pane.getByRole('button', { name: 'Remove condition 2' }).click();
  await pane.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('View “All of Sales” saved').first().waitFor();
  expect(page.url()).toBe(url);
  await showsCount(page, inSales);

  menu = await openFilters(page);
  await menu.getByRole('menuitemradio', { name: 'All of Sales', checked: true }).waitFor();
  await menu.getByRole('menuitem', { name: 'Delete this view' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete the view “All of Sales”?' });
  await question.getByRole('button', { name: 'Delete this view' }).click();
  await page.getByText('View “All of Sales” deleted').first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  await showsCount(page, await countOf(center, () => true));
  menu = await openFilters(page);
  await menu.getByRole('menuitemradio', { name: 'All users', checked: true }).waitFor();
  expect(await menu.getByRole('menuitemradio', { name: /Sales/ }).count()).toBe(0);
  await page.goto(url);
  await page.getByRole('button', { name: /This view is gone/ }).waitFor();
});
