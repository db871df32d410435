import { expect, it } from 'vitest';
import type { PlanBody } from '../../src/api/plans.ts';
import { type Center, openCenter } from '../support/center.ts';
import { idOf, skuNamed, skuOf } from '../support/center-facts.ts';
import { heldBy } from '../support/center-people.ts';
import { screenshot } from '../support/screenshot.ts';
import { settled, tour } from './tour.ts';

/** Milliseconds for a journey on a busy machine. */
const journeyMilliseconds = 120_000;

/** A request of Adele's for herself and Alex, made without the pages. */
async function aRequest(center: Center): Promise<void> {
  const page = await center.signIn({ as: 'AdeleV', refusals: [403] });
  const skuId = await skuNamed(center, 'Fabrikam Timesheets');
  const people = [await idOf(center, 'AlexW')];
  const status: unknown = await page.evaluate(
    `fetch('/api/me/requests', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(
      JSON.stringify({ skuId, people, note: 'For the audit in March' }),
    )} }).then((answer) => answer.status)`,
  );
  expect(status).toBe(201);
}

it(
  '#168 #169 somebody who may not buy a product asks for it; who decides approves a part',
  { timeout: journeyMilliseconds },
  async () => {
    const center = await openCenter();
    await center.api('PUT', '/api/self-service/products/3a6a908c-09c5-406a-8170-8ebb63c42882', {
      policy: 'Disabled',
    });
    const adele = await center.signIn({ as: 'AdeleV', refusals: [403] });
    await adele.goto(`${center.server.url}/my-products`);
    await settled(adele);
    await screenshot(adele, 'my-products');
    await adele.getByRole('button', { name: 'Request Power BI Pro Dept' }).click();
    const ask = adele.getByRole('dialog', { name: 'Request Power BI Pro Dept' });
    await ask.getByRole('combobox').fill('Alex W');
    await adele.getByRole('option', { name: /Alex Wilber/ }).click();
    await ask.getByLabel('Why is it needed?').fill('Year-end figures');
    await screenshot(adele, 'my-products-ask');
    await ask.getByRole('button', { name: 'Send request' }).click();
    await adele.getByText('Power BI Pro Dept requested').waitFor();

    await aRequest(center);
    const { page, open } = center;
    await open('/requests');
    await page.getByRole('button', { name: 'Fabrikam Timesheets' }).click();
    const pane = page.getByRole('dialog', { name: 'Fabrikam Timesheets' });
    await pane.getByText('For the audit in March').waitFor();
    await screenshot(page, 'request-pane');
    await pane.getByRole('checkbox', { name: /Adele Vance/ }).uncheck({ force: true });
    await pane.getByRole('button', { name: 'Approve for 1 person' }).click();
    await page.getByText('Fabrikam Timesheets: 1 approved, 1 rejected').waitFor();
    const sku = await skuNamed(center, 'Fabrikam Timesheets');
    expect(await heldBy(center, 'AlexW@contoso.com')).toContain(sku);
    expect(await heldBy(center, 'AdeleV@contoso.com')).not.toContain(sku);
    await open('/messages');
    await page.getByText('Your request for Fabrikam Timesheets was approved in part').waitFor();
    await screenshot(page, 'messages');
  },
);

it(
  '#159 #161 what a person bought can’t be assigned here; it is taken over by moving its people',
  { timeout: journeyMilliseconds },
  async () => {
    const center = await openCenter();
    const { page, open } = center;
    await open('/your-products');
    await settled(page);
    await page.getByRole('link', { name: /Power BI Pro Dept/ }).click();
    const pane = page.getByRole('dialog', { name: /Power BI Pro Dept/ });
    await pane.getByText('Alex Wilber bought it. 1 person has a license of it.').waitFor();
    await screenshot(page, 'take-over');
    await pane.getByRole('button', { name: 'Move users' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Move users' }).click();
    await page.getByText('The people of Power BI Pro Dept have your licenses now').waitFor();
    expect(await heldBy(center, 'AlexW@contoso.com')).toContain(
      await skuOf(center, 'POWER_BI_PRO'),
    );
  },
);

it(
  '#163 #174 #176 what people may buy is set; a policy of auto-claim is made, and gives a license',
  { timeout: journeyMilliseconds },
  async () => {
    const center = await openCenter();
    const { page, open } = center;
    await open('/self-service');
    await settled(page);
    await page.getByRole('button', { name: /Whether people may buy Viva Goals User-led/ }).click();
    await page.getByRole('option', { name: 'Do not allow' }).click();
    await page.getByText('Viva Goals User-led: Do not allow').waitFor();
    await screenshot(page, 'self-service');

    await open('/auto-claim');
    await page.getByRole('button', { name: 'Add a policy' }).first().click();
    const pane = page.getByRole('dialog', { name: 'Add a policy' });
    await pane.getByLabel('Name').fill('Timesheets');
    await pane.getByRole('button', { name: /Main product/ }).click();
    await page.getByRole('option', { name: 'Fabrikam Timesheets' }).click();
    await pane.getByRole('button', { name: /App that is opened/ }).click();
    await page.getByRole('option', { name: 'Fabrikam Timesheets' }).click();
    await screenshot(page, 'auto-claim-pane');
    await pane.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Policy Timesheets saved').waitFor();
    await page.getByText('Auto-claim is on', { exact: true }).first().click();
    await page.getByText('Auto-claim is on', { exact: true }).nth(1).waitFor();
    await screenshot(page, 'auto-claim');
  },
);

it(
  'a plan is given dates, and its product shows them in the forecast',
  { timeout: journeyMilliseconds },
  async () => {
    const center = await openCenter();
    const { page, open } = center;
    const sku = await skuNamed(center, 'Fabrikam Timesheets');
    const { id } = await center.api<PlanBody>('POST', '/api/plans', {
      command: { kind: 'assign', licenses: [{ skuId: sku }] },
      selection: { kind: 'people', keys: ['AdeleV@contoso.com'] },
      surface: 'api',
    });
    await open(`/plans/${id}`);
    const dates = page.getByRole('region', { name: 'Start and end' });
    const day = (ahead: number): string =>
      new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await dates.getByLabel('Start date').fill(day(10));
    await dates.getByLabel('End date').fill(day(40));
    await screenshot(page, 'plan-dates');
    await dates.getByRole('button', { name: 'Schedule' }).click();
    await dates.getByText('It has not begun yet.').waitFor();
    await open(`/licenses/${sku}?tab=forecast`);
    await page.getByText('1 assignment begins').waitFor();
    await page.getByText('1 assignment ends').waitFor();
    await screenshot(page, 'forecast');
  },
);

it(
  'pages of where licenses come from: nothing keeps people out, in both themes at 1280 and 390',
  { timeout: 180_000 },
  async () => {
    const center = await openCenter();
    await aRequest(center);
    const sku = await skuOf(center, 'VISIOONLINE_PLAN1');
    const found = await tour(center, [
      { name: 'requests', path: '/requests' },
      { name: 'requests-settings', path: '/requests?tab=settings' },
      { name: 'auto-claim', path: '/auto-claim' },
      { name: 'self-service', path: '/self-service' },
      { name: 'my-products', path: '/my-products' },
      { name: 'messages', path: '/messages' },
      { name: 'forecast', path: `/licenses/${sku}?tab=forecast` },
      { name: 'redeem-key', path: '/your-products?pane=key' },
    ]);
    expect(found).toEqual([]);
  },
);
