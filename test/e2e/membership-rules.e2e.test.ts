import { expect, it } from 'vitest';
import { axe } from '../support/axe.ts';
import { openCenter } from '../support/center.ts';
import { screenshot } from '../support/screenshot.ts';

type Groups = {
  readonly value: readonly { readonly id: string; readonly membershipRule: string | null }[];
};

it('the rule of a group is edited with who would join and leave in sight, and saved', async () => {
  const center = await openCenter();
  const { page } = center;
  const groups = await center.api<Groups>('GET', '/v1.0/groups?$top=999');
  const group = groups.value.find(({ membershipRule }) => membershipRule !== null);
  await center.open(`/groups/${group?.id ?? ''}?tab=properties`);
  const rule = page.getByRole('textbox', { name: 'Rule' });
  const preview = page.getByRole('status').filter({ hasText: /match/ });
  await preview.getByText('Nobody joins or leaves.').waitFor();
  await rule.fill('user.town -eq "Bern"');
  await page.getByText('Character 1: there is no property “user.town”.').waitFor();
  await rule.fill('user.accountEnabled -eq true -and user.department -ne "Marketing"');
  await preview.getByText(/people join/).waitFor();
  expect(await axe(page)).toEqual([]);
  await screenshot(page, 'membership-rule');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.getByText('The rule was saved.').waitFor();
  await preview.getByText('Nobody joins or leaves.').waitFor();
});
