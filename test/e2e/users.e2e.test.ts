import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PeopleWindowBody, PersonRow } from '../../src/api/people.ts';
import { axe } from '../support/axe.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed } from '../support/center-facts.ts';
import { heldBy, peopleWithout } from '../support/center-people.ts';
import { screenshot } from '../support/screenshot.ts';

const timesheets = 'Fabrikam Timesheets';

/** Selects people of a list. */
async function select(page: Page, people: readonly PersonRow[]): Promise<void> {
  for (const { userPrincipalName } of people) {
    const row = page.getByRole('row', { name: new RegExp(userPrincipalName, 'i') });
    await row.getByRole('gridcell').first().click();
  }
}

/** Selects people of Active users and opens the pane for their licenses. */
async function manage(center: Center, people: readonly PersonRow[]): Promise<void> {
  const { page } = center;
  await center.open('/users?view=licensed');
  await select(page, people);
  await page.getByRole('button', { name: 'Manage product licenses' }).click();
  await page.getByRole('dialog', { name: 'Manage product licenses' }).waitFor();
}

/** From the pane to the preview, and from there to the end. */
async function previewAndApply(page: Page, apply: string): Promise<void> {
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await page.waitForURL(/\/plans\//);
  await page.getByText('Preview, nothing changed yet').waitFor();
  await page.getByRole('button', { name: apply }).click();
  await page.getByText('Applied', { exact: true }).first().waitFor();
}

/** Ticks a product. */
async function choose(page: Page, product: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: new RegExp(`^${product}`) });
  await box.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => box.isChecked()).toBe(true);
}

describe('Assign licenses to multiple users on the Active users page', () => {
  it('Assign more: Keep the existing licenses and assign more', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 3);
    await manage(center, people);
    await page.getByRole('radio', { name: /^Assign more/ }).check({ force: true });
    await choose(page, timesheets);
    await previewAndApply(page, 'Assign to 3 people');
    for (const { userPrincipalName, licenses } of people) {
      const kept = licenses.map(({ skuId }) => skuId);
      expect(new Set(await heldBy(center, userPrincipalName))).toEqual(new Set([...kept, sku]));
    }
  });

  it('Replace: the existing licenses go, only the new ones remain', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 2);
    await manage(center, people);
    await page.getByRole('radio', { name: /^Replace/ }).check({ force: true });
    await choose(page, timesheets);
    await previewAndApply(page, 'Replace for 2 people');
    for (const { userPrincipalName } of people) {
      expect(await heldBy(center, userPrincipalName)).toEqual([sku]);
    }
  });

  it('Unassign all: nobody keeps a license', async () => {
    const center = await openCenter();
    const { page } = center;
    const people = await peopleWithout(center, await skuNamed(center, timesheets), 2);
    await manage(center, people);
    await page.getByRole('radio', { name: /^Unassign all/ }).check({ force: true });
    await previewAndApply(page, 'Unassign from 2 people');
    for (const { userPrincipalName } of people) {
      expect(await heldBy(center, userPrincipalName)).toEqual([]);
    }
  });
});

describe('Assign licenses to one user', () => {
  it('on the Active users page, and undo it from Activity', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const [person] = await peopleWithout(center, sku, 1);
    const name = person?.userPrincipalName ?? '';
    await center.open('/users?view=licensed');
    await page
      .getByRole('row', { name: new RegExp(name, 'i') })
      .getByText(person?.displayName ?? '')
      .first()
      .click();
    await page.getByRole('tab', { name: 'Licenses and apps' }).click();
    await choose(page, timesheets);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText(/^Licenses of .* were saved/).waitFor();
    expect(await heldBy(center, name)).toContain(sku);

    await center.open('/activity');
    await page.getByRole('button', { name: 'Undo: Operation 2' }).click();
    await page.getByRole('button', { name: 'Undo for 1 person' }).click();
    await expect.poll(() => heldBy(center, name)).not.toContain(sku);
  });

  it('in Manage product licenses: at once where nothing is lost, and back from the notice', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const people = await peopleWithout(center, sku, 1);
    const name = people[0]?.userPrincipalName ?? '';
    await manage(center, people);
    await choose(page, timesheets);
    await page.getByRole('button', { name: 'Assign to 1 person' }).click();
    await page.getByText(/^Licenses of .* were saved/).waitFor();
    expect(await heldBy(center, name)).toContain(sku);
    expect(new URL(page.url()).pathname).toBe('/users');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Undone: .* has the licenses from before/).waitFor();
    expect(await heldBy(center, name)).not.toContain(sku);
  });

  it('in Manage product licenses: the preview first where something is lost', async () => {
    const center = await openCenter();
    const { page } = center;
    const people = await peopleWithout(center, await skuNamed(center, timesheets), 1);
    await manage(center, people);
    await page.getByRole('radio', { name: /^Replace/ }).check({ force: true });
    await choose(page, timesheets);
    await previewAndApply(page, 'Replace for 1 person');
    const name = people[0]?.userPrincipalName ?? '';
    expect(await heldBy(center, name)).toEqual([await skuNamed(center, timesheets)]);
  });

  it('to a guest, by a Global Administrator only', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    await center.open('/guests');
    await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
    await page.getByRole('tab', { name: 'Licenses and apps' }).click();
    await page.waitForURL(/userTab=licenses/);
    const url = page.url();
    await choose(page, timesheets);
    await location(page, 'Germany');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText(/^Licenses of .* were saved/).waitFor();
    const id = new URL(url).searchParams.get('user') ?? '';
    const held = await center.api<{ value: readonly { skuId: string }[] }>(
      'GET',
      `/api/people/${id}/licenses`,
    );
    expect(held.value.map(({ skuId }) => skuId)).toContain(sku);

    const other = await center.signIn({ as: 'LidiaH' });
    await other.goto(url);
    const save = other.getByRole('button', { name: 'Save changes' });
    await save.waitFor();
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    // The reason stands above what is locked, and shows where the keyboard comes to the button.
    const reason = 'Only Global Administrators may license guests here.';
    await other.getByRole('tabpanel').getByText(reason).waitFor();
    await other.keyboard.press('Tab');
    await save.focus();
    await other.getByRole('tooltip', { name: reason }).waitFor();
  });
});

describe('Add a user', () => {
  it('with a license, in one step', async () => {
    const center = await openCenter();
    const { page } = center;
    await center.open('/users/add');
    await page.getByRole('textbox', { name: 'Display name' }).fill('Nina Neumann');
    await page.getByRole('textbox', { name: 'User name' }).fill('NinaN');
    await location(page, 'Germany');
    await choose(page, timesheets);
    await page.getByRole('button', { name: 'Finish adding' }).click();
    await page.getByText('Nina Neumann was added').first().waitFor();
    const sku = await skuNamed(center, timesheets);
    expect(await heldBy(center, 'NinaN@contoso.com')).toEqual([sku]);
  });
});

/** Chooses a usage location where none is set. */
async function location(page: Page, country: string): Promise<void> {
  await page
    .getByRole('button', { name: /Select location|Usage location/ })
    .first()
    .click();
  await page.getByRole('option', { name: country }).click();
}

describe('Deleted users', () => {
  it('are deleted and restored several at once; whose user name is taken stays selected', async () => {
    const center = await openCenter();
    const { page } = center;
    const people = await peopleWithout(center, await skuNamed(center, timesheets), 3);
    await center.open('/users?view=licensed');
    await select(page, people);
    await page.getByRole('button', { name: 'Delete users' }).click();
    const warning = page.getByRole('alertdialog', { name: 'Delete 3 users?' });
    await warning.getByRole('button', { name: 'Delete users' }).click();
    await page.getByText(/^3 users deleted/).waitFor();
    const [taken] = people;
    await center.api('POST', '/v1.0/users', {
      displayName: 'Somebody new',
      userPrincipalName: taken?.userPrincipalName,
      mailNickname: 'somebody.new',
      accountEnabled: true,
      passwordProfile: { password: 'Never-asked-for-1' },
    });

    await center.open('/deleted-users');
    const restore = page.getByRole('button', { name: 'Restore user' });
    expect(await restore.getAttribute('aria-disabled')).toBe('true');
    await select(page, people);
    await page.getByText('3 selected').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await restore.click();
    const question = page.getByRole('alertdialog', { name: 'Restore 3 users?' });
    await question.waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'deleted users restored at once');
    await question.getByRole('button', { name: 'Restore users' }).click();

    await page.getByText(/^2 restored. 1 user could not be restored/).waitFor();
    await page.getByText('1 selected').first().waitFor();
    const { rows } = await center.api<PeopleWindowBody>(
      'GET',
      '/api/people-list?deleted=true&sort=displayName&skip=0&top=100',
    );
    const left = new Set(rows.map(({ id }) => id));
    expect(people.map(({ id }) => left.has(id))).toEqual([true, false, false]);
  });
});

describe('Pages instead of endless lists', () => {
  it('are chosen in Settings; keys stay on the page, a range may span pages', async () => {
    const center = await openCenter();
    const { page } = center;
    await center.open('/settings');
    const box = page.getByRole('checkbox', { name: 'Pages instead of endless lists' });
    await box.focus();
    await page.keyboard.press('Space');
    await center.open('/users');
    const grid = page.getByRole('grid');
    const pages = page.getByRole('navigation', { name: 'Pages of the list' });
    await pages.getByText(/^Rows 1–100 of /).waitFor();
    await expect.poll(() => grid.locator('[role=row][aria-busy=false]').count()).toBe(100);
    await grid.focus();
    await page.keyboard.press('Space');
    await pages.getByRole('button', { name: 'Next page' }).click();
    await pages.getByText(/^Rows 101–200 of /).waitFor();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'users in pages');

    await grid.focus();
    await page.keyboard.press('Home');
    expect(await currentRow(page)).toBe('102');
    await page.keyboard.press('End');
    expect(await currentRow(page)).toBe('201');
    await page.keyboard.press('ArrowDown');
    expect(await currentRow(page)).toBe('201');
    await page.keyboard.press('Space');
    await page.getByText('2 selected').first().waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('3 selected').first().waitFor();

    await pages.getByRole('button', { name: 'Previous page' }).click();
    await pages.getByText(/^Rows 1–100 of /).waitFor();
    const first = grid.getByRole('row').nth(1);
    expect(await first.getAttribute('aria-selected')).toBe('true');
    const previous = pages.getByRole('button', { name: 'Previous page' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
  });
});

/** `aria-rowindex` of the row that keys act on; the head is 1. */
async function currentRow(page: Page): Promise<string | null> {
  const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
  return await page.locator(`[id="${id ?? ''}"]`).getAttribute('aria-rowindex');
}
