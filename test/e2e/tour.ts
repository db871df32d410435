import type { Page } from 'playwright-core';
import { axe } from '../support/axe.ts';
import type { Center } from '../support/center.ts';
import { arePicturesKept, screenshot } from '../support/screenshot.ts';

/** One page as it is looked at: a name for its pictures, and where it is. */
export type Sight = { readonly name: string; readonly path: string };

const themes = ['light', 'dark'] as const;
/** Pixels: a small laptop and a phone. */
const widths = [1280, 390] as const;

/**
 * Looks at pages in both themes and widths, keeps pictures of them, and answers what is wrong: what keeps people out according to axe,
 * and what is wider than the window. Axe looks at each theme and at each width once: colors do not depend on the width.
 */
export async function tour(center: Center, sights: readonly Sight[]): Promise<readonly string[]> {
  const { page } = center;
  const found: string[] = [];
  for (const { name, path } of sights) {
    await page.setViewportSize({ width: widths[0], height: 800 });
    await center.open(path);
    // Tabs and panes are fetched apart, and do not say that they load.
    if (path.includes('?')) await page.waitForLoadState('networkidle');
    await settled(page);
    for (const [theme, colorScheme] of themes.entries()) {
      await page.emulateMedia({ colorScheme });
      for (const [at, width] of widths.entries()) {
        // The other two are for those who look at pictures: nothing is judged there that is not judged here.
        if (at !== theme && !arePicturesKept) continue;
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        const violations = await axe(page);
        const wrong = [
          ...violations,
          ...((await isTooWide(page)) ? ['is wider than the window'] : []),
        ];
        found.push(...wrong.map((text) => `${name}, ${colorScheme}, ${width}: ${text}`));
        await screenshot(page, `${name}-${colorScheme}-${width}`);
      }
    }
  }
  return found;
}

/** Answers when the page has its heading and nothing on it says that it loads. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  const loading = page.getByRole('status', { name: /^(Loading|Wird geladen)$/ });
  await loading.first().waitFor({ state: 'detached' });
}

/** Whether the window would have to be moved sideways: pages may not, tables inside them may. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    `[document.documentElement, document.querySelector('main')].some((part) => part !== null && part.scrollWidth > part.clientWidth + 1)`,
  );
}
