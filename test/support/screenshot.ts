import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** Keeps what a page looks like in `screenshots`, which git ignores. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const file = name.replaceAll(/[^a-zA-Z0-9/]+/g, '-');
  await page.screenshot({ path: join(folder, `${file}.png`) });
}
