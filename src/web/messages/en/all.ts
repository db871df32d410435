import { firstTexts } from './first.ts';
import { otherTexts } from './other.ts';
import { pageTexts } from './pages.ts';

/** Every text of the pages in English. */
export const en: typeof firstTexts & typeof otherTexts & typeof pageTexts = {
  ...firstTexts,
  ...otherTexts,
  ...pageTexts,
};
