import { expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openCenter } from '../support/center.ts';
import { newPlan, skuOf } from '../support/center-facts.ts';
import { settled, tour } from './tour.ts';

/** Milliseconds for a walk through many pages on a busy machine. */
const walkMilliseconds = 180_000;

it(
  'pages of licenses and control: nothing keeps people out, in both themes at 1280 and 390',
  { timeout: walkMilliseconds },
  async () => {
    const center = await openCenter();
    const visio = await skuOf(center, 'VISIOCLIENT');
    const plan = await newPlan(center, visio);
    const found = await tour(center, [
      { name: 'home', path: '/' },
      { name: 'licenses', path: '/licenses' },
      { name: 'product', path: `/licenses/${visio}` },
      { name: 'assign', path: `/licenses/${visio}?assign=true` },
      { name: 'your-products', path: '/your-products' },
      { name: 'plan', path: `/plans/${plan}` },
      { name: 'activity', path: '/activity' },
      { name: 'operation', path: '/activity/1' },
      { name: 'audit-log', path: '/audit-log' },
      { name: 'settings', path: '/settings' },
      { name: 'help', path: '/help' },
      { name: 'help-topic', path: '/help/CountViolation' },
    ]);
    expect(found).toEqual([]);
  },
);

it('search and the list of keys keep nobody out', { timeout: walkMilliseconds }, async () => {
  const { page } = await openCenter();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await axe(page)).toEqual([]);
});

it('in German too: every page has its heading, and nothing is missing', async () => {
  const { page, open } = await openCenter({ language: 'de' });
  for (const [path, heading] of [
    ['/', 'Start'],
    ['/licenses', 'Lizenzen'],
    ['/users', 'Aktive Benutzer'],
    ['/settings', 'Einstellungen'],
    ['/help', 'Hilfe'],
  ] as const) {
    await open(path);
    await settled(page);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/\{\w+[,}]/);
  }
});

it('whoever has no role is told so', async () => {
  const { page, open } = await openCenter({ as: 'AdeleV', refusals: [403] });
  await page.getByRole('heading', { level: 1, name: 'My products' }).waitFor();
  for (const path of ['/requests', '/audit-log']) {
    await open(path);
    await page.getByText('You can’t see this page').first().waitFor();
  }
});

it('an address that means nothing says so; signed out says how to come back', async () => {
  const { page, open } = await openCenter({ refusals: [401] });
  await open('/nothing-is-here');
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
});
