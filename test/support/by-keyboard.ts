import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has: who has not come to it by then never will. */
const stopsMax = 120;

/** Whether the focus is on it. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.and(target.page().locator(':focus')).count()) === 1;
}

/** Goes to a control with the Tab key, forward or back, as somebody without a mouse does. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached with ${key}`);
}

/** Goes to a button or link and presses it, once it may be pressed. */
export async function pressEnterOn(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, target, key);
  await expect.poll(() => target.getAttribute('aria-disabled')).not.toBe('true');
  await page.keyboard.press('Enter');
}

/** Goes to the row of a grid that says this, with the arrow key; the grid has the focus. */
export async function arrowTo(page: Page, grid: Locator, text: string): Promise<void> {
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  for (let row = 0; row < rows; row += 1) {
    const current = await grid.getAttribute('aria-activedescendant');
    if (current !== null) {
      const said = await page.locator(`[id="${current}"]`).innerText();
      if (said.toLowerCase().includes(text.toLowerCase())) return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no row of the grid says ${text}`);
}
