import { expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openCenter } from '../support/center.ts';
import { skuOf } from '../support/center-facts.ts';
import { screenshot } from '../support/screenshot.ts';
import { settled } from './tour.ts';

/** Milliseconds for a journey on a busy machine. */
const journeyMilliseconds = 120_000;

it(
  'licenses are bought and given back in the pane, with the reason where they are not',
  { timeout: journeyMilliseconds },
  async () => {
    const { page, open } = await openCenter();
    await open('/your-products?sort=date');
    await settled(page);
    await page.getByRole('link', { name: /Visio Plan 2/ }).click();
    const pane = page.getByRole('dialog', { name: /Visio Plan 2/ });
    const quantity = pane.getByLabel('New quantity');
    await quantity.fill('65');
    await pane.getByText('5 licenses more, which can be assigned at once.').waitFor();
    await screenshot(page, 'subscription-buy');
    expect(await axe(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Visio Plan 2 has 65 licenses now').waitFor();
    await pane.getByText('60 of 65 licenses of the product are assigned').waitFor();

    await quantity.fill('59');
    const save = pane.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await save.focus();
    await page.getByRole('tooltip').getByText('It can’t have fewer than 60 now').waitFor();
    await quantity.fill('62');
    await save.click();
    await page.getByText('Visio Plan 2 has 62 licenses now').waitFor();
  },
);

it(
  'a year passes: what is not renewed expires, and is taken up again',
  { timeout: journeyMilliseconds },
  async () => {
    const { page, open } = await openCenter();
    await open('/your-products');
    await settled(page);
    await page.getByRole('link', { name: /Dynamics 365 for Sales/ }).click();
    const pane = page.getByRole('dialog', { name: /Dynamics 365 for Sales/ });
    await pane.getByRole('button', { name: 'Turn off recurring billing' }).click();
    const question = page.getByRole('alertdialog');
    await screenshot(page, 'subscription-ask');
    await question.getByRole('button', { name: 'Turn off recurring billing' }).click();
    await pane.getByRole('button', { name: 'Turn on recurring billing' }).waitFor();
    await page.keyboard.press('Escape');

    await open('/settings');
    await page.getByRole('button', { name: '30 days on' }).click();
    await page.getByText(/^It is .* now$/).waitFor();
    await screenshot(page, 'settings-clock');

    await open('/your-products?show=expired');
    await settled(page);
    await page.getByRole('link', { name: /Dynamics 365 for Sales/ }).click();
    await pane.getByText('It has expired. People keep working until it is disabled.').waitFor();
    await screenshot(page, 'subscription-expired');
    await pane.getByRole('button', { name: 'Reactivate' }).click();
    await page.getByText(/Dynamics 365 for Sales.* is active again/).waitFor();
    await open('/activity');
    await page.getByText('Subscription expires').first().waitFor();
    await page.getByText('Reactivate subscription').first().waitFor();
  },
);

it(
  'who goes short is bought for right there, and the same assignment goes on',
  { timeout: journeyMilliseconds },
  async () => {
    const center = await openCenter();
    const { page, open } = center;
    const visio = await skuOf(center, 'VISIOCLIENT');
    await open(`/licenses/${visio}?assign=true`);
    const pane = page.getByRole('dialog', { name: 'Assign licenses' });
    for (const name of ['Adele Vance', 'Alex Wilber']) {
      await pane.getByRole('combobox').fill(name);
      await page.getByRole('option', { name }).first().click();
    }
    await pane.getByRole('button', { name: 'Buy 2 licenses' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Buy 2 licenses' }).click();
    await page.getByText('2 licenses of Visio Plan 2 bought').waitFor();
    await screenshot(page, 'assign-bought');
    await pane.getByRole('button', { name: 'Assign to 2 people' }).click();
    await page.getByText('Visio Plan 2 assigned to 2 people').waitFor();
    const product = await center.api<{ value: { skuId: string; assigned: number }[] }>(
      'GET',
      '/api/summary/licenses',
    );
    expect(product.value.find(({ skuId }) => skuId === visio)?.assigned).toBe(62);
  },
);

it('what a partner sold says why its buttons are off', async () => {
  const { page, open } = await openCenter();
  await open('/your-products');
  await settled(page);
  await page.getByRole('link', { name: /Windows 365/ }).click();
  const pane = page.getByRole('dialog', { name: /Windows 365/ });
  const off = pane.getByRole('button', { name: 'Turn off recurring billing' });
  expect(await off.getAttribute('aria-disabled')).toBe('true');
  await off.focus();
  await page
    .getByRole('tooltip')
    .getByText('It was bought from a partner. Ask the partner to change it.')
    .waitFor();
  await screenshot(page, 'subscription-partner');
});
