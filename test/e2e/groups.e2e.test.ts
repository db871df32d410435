import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { GroupErrorsBody, GroupLicensesBody, NewGroupPlanBody } from '../../src/api/groups.ts';
import type { PlanBody } from '../../src/api/plans.ts';
import { axe } from '../support/axe.ts';
import { type Center, openCenter } from '../support/center.ts';
import { screenshot } from '../support/screenshot.ts';
import { everybody } from '../support/contoso-groups.ts';
import { skuNamed } from '../support/center-facts.ts';
import { heldBy, peopleWithout } from '../support/center-people.ts';
import { tour } from './tour.ts';

const timesheets = 'Fabrikam Timesheets';
/** Of this there are five licenses left for 52 pilots. */
const scarce = 'Power BI Pro';
const executives = 'Executives';
const pilots = 'License pilots';

/** Milliseconds for a walk through several pages on a busy machine. */
const walkMilliseconds = 180_000;

type Person = { readonly id: string; readonly userPrincipalName: string };

async function groupNamed(center: Center, name: string): Promise<string> {
  const { value } = await center.api<{
    readonly value: readonly { readonly id: string; readonly displayName: string }[];
  }>('GET', '/v1.0/groups?$select=id,displayName');
  const group = value.find(({ displayName }) => displayName === name);
  if (group === undefined) throw new Error(`there is no group ${name}`);
  return group.id;
}

async function membersOf(center: Center, groupId: string): Promise<readonly Person[]> {
  const { value } = await center.api<{ readonly value: readonly Person[] }>(
    'GET',
    `/v1.0/groups/${groupId}/members?$select=id,userPrincipalName&$top=999`,
  );
  return value;
}

function licensingOf(center: Center, groupId: string): Promise<GroupLicensesBody> {
  return center.api('GET', `/api/groups/${groupId}/licenses`);
}

/** Licenses a group without the pages, and waits until its members have been looked after. */
async function license(center: Center, groupId: string, skuId: string): Promise<void> {
  const { planId } = await center.api<NewGroupPlanBody>(
    'POST',
    `/api/groups/${groupId}/license-plans`,
    { add: [{ skuId, disabledPlans: [] }], remove: [] },
  );
  const isReady = async (): Promise<boolean> => {
    const plan = await center.api<PlanBody>('GET', `/api/plans/${planId}`);
    return plan.status === 'ready';
  };
  await expect.poll(isReady).toBe(true);
  await center.api('POST', `/api/plans/${planId}/apply`, {});
  await expect.poll(async () => (await licensingOf(center, groupId)).state).not.toBe('inProgress');
}

/** Opens "Change licenses" on the page of a group. */
async function openChange(center: Center, groupId: string): Promise<void> {
  const { page } = center;
  await center.open(`/groups/${groupId}?tab=licenses`);
  await page.getByRole('button', { name: 'Change licenses' }).click();
  await page.getByRole('dialog', { name: 'Change licenses' }).waitFor();
}

async function preview(page: Page, product: string): Promise<void> {
  const pane = page.getByRole('dialog', { name: 'Change licenses' });
  await pane.getByText(product, { exact: true }).last().click();
  await pane.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('Preview, nothing changed yet').waitFor();
}

describe('Licenses of a group', () => {
  it('#101 are chosen, previewed and applied; members have them, and who joins has them at once', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, executives);
    const sku = await skuNamed(center, timesheets);
    const members = await membersOf(center, group);
    await openChange(center, group);
    await preview(page, timesheets);
    await page.getByRole('heading', { level: 1, name: `Licenses of ${executives}` }).waitFor();
    // Nothing has happened yet.
    expect((await licensingOf(center, group)).licenses).toEqual([]);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    for (const { userPrincipalName } of members) {
      expect(await heldBy(center, userPrincipalName)).toContain(sku);
    }
    const [joiner] = await peopleWithout(center, sku, 1);
    await center.api('POST', `/v1.0/groups/${group}/members/$ref`, {
      '@odata.id': `${center.server.url}/v1.0/directoryObjects/${joiner?.id ?? ''}`,
    });
    expect(await heldBy(center, joiner?.userPrincipalName ?? '')).toContain(sku);

    await center.open(`/groups/${group}?tab=licenses`);
    await page.getByText('All licenses assigned').waitFor();
    const row = page.getByRole('row', { name: new RegExp(timesheets) });
    await row.getByText(String(members.length + 1), { exact: true }).waitFor();
  });

  it('are given from the page of a product to a group that is found by its name', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, executives);
    const sku = await skuNamed(center, timesheets);
    await center.open(`/licenses/${sku}?tab=groups`);
    await page.getByText('No group gives this product').waitFor();
    await page.getByRole('button', { name: 'Assign to groups' }).click();
    await page.getByRole('combobox', { name: 'Group' }).fill('Exec');
    await page.getByRole('option', { name: new RegExp(executives) }).click();
    const pane = page.getByRole('dialog', { name: 'Assign to groups' });
    await pane.getByRole('row', { name: executives }).waitFor();
    await pane.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    expect((await licensingOf(center, group)).licenses.map(({ skuId }) => skuId)).toEqual([sku]);
    await center.open(`/licenses/${sku}?tab=groups`);
    await page
      .getByRole('row', { name: new RegExp(`${executives}.*All licenses assigned`) })
      .waitFor();
  });

  it('#124 are given to several groups in one go, which is undone in one go', async () => {
    const center = await openCenter();
    const { page } = center;
    const sku = await skuNamed(center, timesheets);
    const legal = await groupNamed(center, 'Legal staff');
    const executive = await groupNamed(center, executives);
    await center.open(`/licenses/${sku}?tab=groups&pane=assignGroup`);
    const pane = page.getByRole('dialog', { name: 'Assign to groups' });
    for (const name of ['Legal staff', executives]) {
      await pane.getByRole('combobox', { name: 'Group' }).fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).click();
      await pane.getByRole('row', { name }).waitFor();
    }
    await screenshot(page, 'assign-to-groups');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Licenses of 2 groups' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Legal staff' }).waitFor();
    await page.getByRole('button', { name: /^Save/ }).waitFor();
    await screenshot(page, 'plan-of-groups');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    for (const group of [legal, executive]) {
      expect((await licensingOf(center, group)).licenses.map(({ skuId }) => skuId)).toContain(sku);
    }
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Preview, nothing changed yet').waitFor();
    await page.getByRole('button', { name: /^Undo for/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    for (const group of [legal, executive]) {
      expect((await licensingOf(center, group)).licenses.map(({ skuId }) => skuId)).not.toContain(
        sku,
      );
    }
  });

  it('are undone from the operation', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, executives);
    const sku = await skuNamed(center, timesheets);
    await license(center, group, sku);
    await center.open('/activity');
    await page.getByRole('link', { name: 'Set group license' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Set group license' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Preview, nothing changed yet').waitFor();
    await page.getByRole('button', { name: /^Undo for/ }).click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    expect((await licensingOf(center, group)).licenses).toEqual([]);
  });

  it('#136 say that licenses with group-based licensing are short, and go on', async () => {
    const center = await openCenter();
    const { page } = center;
    const { id } = await center.api<{ readonly id: string }>('POST', '/v1.0/groups', everybody);
    const members = (): Promise<readonly Person[]> => membersOf(center, id);
    await expect.poll(async () => (await members()).length).toBeGreaterThan(900);
    await openChange(center, id);
    await preview(page, timesheets);
    await page
      .getByText(/^Licensing groups of .* people takes .* group-based licensing/)
      .first()
      .waitFor();
    await screenshot(page, 'entitlement-short');
    await page.getByRole('button', { name: /^Save/ }).waitFor();
  });

  it('#102 say why a group cannot give any', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, 'Contoso Newsletter');
    await center.open(`/groups/${group}?tab=licenses`);
    await page.getByText('This group can’t give licenses').waitFor();
    const change = page.getByRole('button', { name: 'Change licenses' });
    expect(await change.getAttribute('aria-disabled')).toBe('true');
  });

  it('are not taken from many people before the group is named', async () => {
    const center = await openCenter({
      settings: { 'groups.removalPeopleMax': 1 },
      refusals: [400, 409],
    });
    const { page } = center;
    const group = await groupNamed(center, executives);
    await license(center, group, await skuNamed(center, timesheets));
    await openChange(center, group);
    await preview(page, timesheets);
    await page.getByRole('button', { name: /^Save/ }).click();
    const question = page.getByRole('alertdialog', { name: /^Take licenses from \d+ people/ });
    await question.waitFor();
    expect((await licensingOf(center, group)).licenses).toHaveLength(1);
    await question.getByRole('textbox').fill('Execs');
    const apply = question.getByRole('button', { name: 'Apply' });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await question.getByRole('textbox').fill(executives);
    await apply.click();
    await page.getByText('Applied', { exact: true }).first().waitFor();
    expect((await licensingOf(center, group)).licenses).toEqual([]);
  });
});

describe('Errors and issues of a group', () => {
  it('#122 #125 are listed with what to do; whoever is ticked is reprocessed', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, pilots);
    await license(center, group, await skuNamed(center, scarce));
    await center.open(`/groups/${group}?tab=licenses`);
    await page.getByText('Errors and issues').first().waitFor();
    await page.getByRole('button', { name: 'Show actions needed' }).click();
    const pane = page.getByRole('dialog', { name: 'Errors and issues' });
    const next = pane.getByRole('listitem').filter({ hasText: 'Next in line' });
    await next.getByText('Not enough licenses').waitFor();
    await next.getByRole('checkbox').check({ force: true });
    await pane.getByRole('button', { name: 'Reprocess 1 person' }).click();
    await page.getByText('1 still needs an action.').waitFor();

    const boxes = pane.getByRole('checkbox');
    for (let index = 0; index < 21; index += 1) await boxes.nth(index).check({ force: true });
    const reprocess = pane.getByRole('button', { name: 'Reprocess 21 people' });
    expect(await reprocess.getAttribute('aria-disabled')).toBe('true');
  });

  it('#117 a license that is bought goes to who waits for it, without more to do', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, pilots);
    const sku = await skuNamed(center, scarce);
    await license(center, group, sku);
    const { value: before } = await center.api<GroupErrorsBody>(
      'GET',
      `/api/groups/${group}/errors`,
    );
    const first = before.find(({ waiting }) => waiting?.position === 1);
    await center.open(`/groups/${group}?tab=licenses&pane=errors`);
    const pane = page.getByRole('dialog', { name: 'Errors and issues' });
    const next = pane.getByRole('listitem').filter({ hasText: 'Next in line' });
    await next.getByRole('checkbox').check({ force: true });
    await pane.getByRole('button', { name: 'Purchase 1 license' }).click();
    const question = page.getByRole('alertdialog', { name: `Buy 1 license of ${scarce}?` });
    await question.getByRole('button', { name: 'Purchase 1 license' }).click();
    await page.getByText('1 license bought. 1 person has it now.').waitFor();
    expect(await heldBy(center, first?.user.userPrincipalName ?? '')).toContain(sku);
  });

  it('#118 who may not buy is told so', async () => {
    const center = await openCenter({ as: 'LidiaH' });
    const { page } = center;
    const group = await groupNamed(center, pilots);
    await license(center, group, await skuNamed(center, scarce));
    await center.open(`/groups/${group}?tab=licenses&pane=errors`);
    const pane = page.getByRole('dialog', { name: 'Errors and issues' });
    await pane.getByRole('checkbox').first().check({ force: true });
    const purchase = pane.getByRole('button', { name: 'Purchase 1 license' });
    expect(await purchase.getAttribute('aria-disabled')).toBe('true');
  });

  it('the pane of a person says who waits since when, and in which place', async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, pilots);
    await license(center, group, await skuNamed(center, scarce));
    await center.open(`/groups/${group}?tab=licenses&pane=errors`);
    const pane = page.getByRole('dialog', { name: 'Errors and issues' });
    const next = pane.getByRole('listitem').filter({ hasText: 'Next in line' });
    await next.getByRole('link', { name: /^Edit user/ }).click();
    await page.getByText(/Waits for a license since .* Next in line of \d+/).waitFor();
    await page.getByRole('button', { name: 'Reprocess', exact: true }).click();
    await page.getByText('Something still stands in the way.').waitFor();
    // Back where one came from.
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await pane.waitFor();
  });
});

it(
  'pages of licenses of groups: nothing keeps people out, in both themes at 1280 and 390',
  { timeout: walkMilliseconds },
  async () => {
    const center = await openCenter();
    const { page } = center;
    const group = await groupNamed(center, pilots);
    const sku = await skuNamed(center, scarce);
    await license(center, group, sku);
    const { planId } = await center.api<NewGroupPlanBody>(
      'POST',
      `/api/groups/${group}/license-plans`,
      { add: [{ skuId: await skuNamed(center, timesheets), disabledPlans: [] }], remove: [sku] },
    );
    const found = await tour(center, [
      { name: 'group-licensed', path: `/groups/${group}?tab=licenses` },
      { name: 'group-change', path: `/groups/${group}?tab=licenses&pane=licenses` },
      { name: 'group-errors', path: `/groups/${group}?tab=licenses&pane=errors` },
      { name: 'product-groups', path: `/licenses/${sku}?tab=groups` },
      { name: 'product-to-group', path: `/licenses/${sku}?tab=groups&pane=assignGroup` },
      { name: 'waiting', path: `/licenses/${sku}?pane=waiting` },
      { name: 'group-plan', path: `/plans/${planId}` },
    ]);
    expect(found).toEqual([]);
    await page.keyboard.press('Escape');
  },
);
