import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PeopleWindowBody, PersonRow } from '../../src/api/people.ts';
import { axe } from '../support/axe.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed } from '../support/center-facts.ts';
import { heldBy } from '../support/center-people.ts';

const timesheets = 'Fabrikam Timesheets';

/** Chooses a file with these lines, as from the disk of whoever sits at the page. */
async function choose(page: Page, lines: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (
    await chooser
  ).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
}

/** The person with exactly this user name, or nobody. */
async function personNamed(center: Center, userName: string): Promise<PersonRow | null> {
  const { rows } = await center.api<PeopleWindowBody>(
    'GET',
    `/api/people-list?q=${encodeURIComponent(userName)}&sort=displayName&skip=0&top=10`,
  );
  return rows.find(({ userPrincipalName }) => userPrincipalName === userName) ?? null;
}

/** What stands beside the counts: "will be added" and so on. */
async function counts(page: Page): Promise<Readonly<Record<string, string>>> {
  const terms = await page.getByRole('main').getByRole('term').allInnerTexts();
  const numbers = await page.getByRole('main').getByRole('definition').allInnerTexts();
  return Object.fromEntries(terms.map((term, at) => [term, numbers[at] ?? '']));
}

describe('Add multiple users from a file', () => {
  it('line by line first, nothing changed; then people, then their licenses', async () => {
    const center = await openCenter();
    const { page } = center;
    await center.open('/users');
    await page.getByRole('button', { name: 'Add multiple users' }).click();
    await choose(page, [
      'User principal name,Display name,Usage location,Department,Licenses,Shoe size',
      `nina.neumann@contoso.com,Nina Neumann,DE,Sales,${timesheets},38`,
      `omar.haddad@contoso.com,Omar Haddad,United States,Sales,${timesheets},44`,
      'pia.park@contoso.com,Pia Park,Atlantis,Sales,,40',
    ]);
    await page.getByRole('heading', { name: 'What people.csv would do' }).waitFor();
    expect(await counts(page)).toEqual({
      'will be added': '2',
      'will be updated': '0',
      'stay as they are': '0',
      'can’t be imported': '1',
    });
    const bad = page.getByRole('row', { name: /Atlantis/ });
    expect(await bad.innerText()).toMatch(/^4\b/);
    await page.getByText('Columns that are not read: Shoe size.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await personNamed(center, 'nina.neumann@contoso.com')).toBeNull();

    await page.getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByRole('heading', { name: 'people.csv is imported' }).waitFor();
    expect(await counts(page)).toMatchObject({ added: '2', 'not imported': '1' });
    expect(await axe(page)).toEqual([]);
    expect(await personNamed(center, 'nina.neumann@contoso.com')).toMatchObject({
      displayName: 'Nina Neumann',
      usageLocation: 'DE',
    });
    expect(await personNamed(center, 'omar.haddad@contoso.com')).toMatchObject({
      usageLocation: 'US',
    });
    expect(await personNamed(center, 'pia.park@contoso.com')).toBeNull();
    expect(await heldBy(center, 'nina.neumann@contoso.com')).toEqual([]);

    await page.getByRole('link', { name: 'Look at the plan and apply it' }).click();
    await page.getByText('Preview, nothing changed yet').waitFor();
    await page.getByRole('button', { name: /for 2 people$|to 2 people$/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    const sku = await skuNamed(center, timesheets);
    expect(await heldBy(center, 'nina.neumann@contoso.com')).toEqual([sku]);
    expect(await heldBy(center, 'omar.haddad@contoso.com')).toEqual([sku]);
  });

  it('the failed lines are downloaded with their reasons, and the file can be imported once repaired', async () => {
    const center = await openCenter();
    const { page } = center;
    await center.open('/users/import');
    await choose(page, [
      'User principal name,Display name,Usage location',
      'pia.park@contoso.com,Pia Park,Atlantis',
    ]);
    const start = page.getByRole('button', { name: /^Import 0 people/ });
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download failed lines' }).click();
    const stream = await (await download).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString('utf8');
    expect(text).toMatch(/Error/);
    expect(text).toMatch(/pia\.park@contoso\.com,Pia Park,Atlantis,.*Atlantis/);

    await page.getByRole('button', { name: 'Choose another file' }).click();
    await choose(page, text.replace('Pia Park,Atlantis', 'Pia Park,KR').split(/\r?\n/));
    await page.getByText('Every line can be read.').waitFor();
    await page.getByRole('button', { name: 'Import 1 person' }).click();
    await page.getByText('Every line was imported.').waitFor();
    expect(await personNamed(center, 'pia.park@contoso.com')).toMatchObject({
      usageLocation: 'KR',
    });
  });

  it('a file without the headings it needs is refused, and says which are missing', async () => {
    const center = await openCenter({ refusals: [400] });
    const { page } = center;
    await center.open('/users/import');
    await choose(page, ['Vorname,Nachname', 'Nina,Neumann']);
    await page
      .getByRole('alert')
      .getByText(
        'The first line must hold the headings, and one of them must be “User principal name” or “Object Id”.',
      )
      .waitFor();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });
});
