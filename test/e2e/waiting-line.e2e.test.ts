import { expect, it } from 'vitest';
import type { GroupLicensesBody } from '../../src/api/groups.ts';
import { axe } from '../support/axe.ts';
import { pressEnterOn } from '../support/by-keyboard.ts';
import { type Center, openCenter } from '../support/center.ts';
import { skuNamed } from '../support/center-facts.ts';
import { screenshot } from '../support/screenshot.ts';
import { settled } from './tour.ts';

/** Of this there are five licenses left for 52 pilots. */
const scarce = 'Power BI Pro';

/** Lets the pilots' group give what runs short; answers the group and the product. */
async function shortGroup(
  center: Center,
): Promise<{ readonly group: string; readonly sku: string }> {
  const { value } = await center.api<{ value: readonly { id: string }[] }>(
    'GET',
    "/v1.0/groups?$filter=displayName eq 'License pilots'&$select=id",
  );
  const group = value[0]?.id ?? '';
  const sku = await skuNamed(center, scarce);
  await center.api('POST', `/v1.0/groups/${group}/assignLicense`, {
    addLicenses: [{ skuId: sku, disabledPlans: [] }],
    removeLicenses: [],
  });
  const state = async (): Promise<string> =>
    (await center.api<GroupLicensesBody>('GET', `/api/groups/${group}/licenses`)).state;
  await expect.poll(state).toBe('errors');
  return { group, sku };
}

it('who waits for a license stands in line, the next one first, and by which group', async () => {
  const center = await openCenter();
  const { page } = center;
  const { sku } = await shortGroup(center);
  await center.open(`/licenses/${sku}`);
  await page.getByRole('link', { name: /waiting$/ }).click();
  const pane = page.getByRole('dialog', { name: 'Waiting for a license' });
  const places = pane.getByRole('listitem');
  await places.first().getByText('Next in line').waitFor();
  const numbers = (await places.locator('.number').allTextContents()).filter((text) =>
    /^\d+$/.test(text),
  );
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  expect(numbers.length).toBeGreaterThan(10);
  expect(await places.getByText('Next in line').count()).toBe(1);
  await places
    .last()
    .getByText(/License pilots/)
    .waitFor();
  await screenshot(page, 'waiting-line');
  expect(await axe(page)).toEqual([]);
});

it('in German too: a group that runs short, its errors, and the line', async () => {
  const center = await openCenter({ language: 'de' });
  const { page } = center;
  const { group, sku } = await shortGroup(center);
  for (const path of [
    '/groups',
    `/groups/${group}`,
    `/groups/${group}?tab=licenses`,
    `/groups/${group}?tab=licenses&pane=errors`,
    `/licenses/${sku}?tab=groups`,
    `/licenses/${sku}?tab=groups&pane=assignGroup`,
    `/licenses/${sku}?pane=waiting`,
  ]) {
    await center.open(path);
    await settled(page);
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text, path).not.toMatch(/\{\w+[,}]/);
    expect(text, path).not.toMatch(/\b(Members|Errors and issues|Waiting|licenses assigned)\b/);
  }
  await screenshot(page, 'waiting-line-de');
});

it('a group is licensed by keyboard alone', async () => {
  const center = await openCenter();
  const { page } = center;
  const sku = await skuNamed(center, 'Fabrikam Timesheets');
  await center.open(`/licenses/${sku}?tab=groups&pane=assignGroup`);
  await page.getByRole('combobox', { name: 'Group' }).waitFor();
  await page.keyboard.type('Executives');
  await page.getByRole('option', { name: /Executives/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: 'Executives' }).waitFor();
  await pressEnterOn(page, page.getByRole('button', { name: 'Preview' }));
  await page.getByText('Preview, nothing changed yet').waitFor();
  await pressEnterOn(page, page.getByRole('button', { name: /^Save/ }));
  await page.getByText('Applied', { exact: true }).first().waitFor();
});
