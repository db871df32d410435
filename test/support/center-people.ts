import type { Page } from 'playwright-core';
import type { PeopleWindowBody, PersonRow } from '../../src/api/people.ts';
import type { Center } from './center.ts';

/** Active members with a usage location who do not hold a product, in order of name. */
export async function peopleWithout(
  center: Center,
  skuId: string,
  count: number,
): Promise<readonly PersonRow[]> {
  const { rows } = await center.api<PeopleWindowBody>(
    'GET',
    '/api/people-list?view=licensed&sort=displayName&skip=0&top=100',
  );
  const people = rows.filter(
    (person) =>
      person.userType === 'Member' &&
      person.accountEnabled &&
      person.usageLocation !== null &&
      !person.licenses.some((license) => license.skuId === skuId),
  );
  if (people.length < count) throw new Error(`only ${people.length} people are without it`);
  return people.slice(0, count);
}

/** Products that somebody holds, by display name of the person's row. */
export async function heldBy(
  center: Center,
  userPrincipalName: string,
): Promise<readonly string[]> {
  const { rows } = await center.api<PeopleWindowBody>(
    'GET',
    `/api/people-list?q=${encodeURIComponent(userPrincipalName)}&sort=displayName&skip=0&top=1`,
  );
  return (rows[0]?.licenses ?? []).filter(({ isHeld }) => isHeld).map(({ skuId }) => skuId);
}

/** Pastes a text where the focus is, as from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+V');
}
