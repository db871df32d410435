import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** Whether pictures of all pages are kept. */
export const arePicturesKept: boolean = (process.env['TEST_SCREENSHOTS'] ?? '') !== '';

/**
 * Keeps what a page looks like in `screenshots`, which git ignores: of a test that failed always, else where `TEST_SCREENSHOTS` is set.
 * Hundreds of pictures that nobody looks at take minutes.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  const isWanted = name.startsWith('failed/') || arePicturesKept;
  if (!isWanted) return;
  const file = name.replaceAll(/[^a-zA-Z0-9/]+/g, '-');
  await page.screenshot({ path: join(folder, `${file}.png`) });
}
