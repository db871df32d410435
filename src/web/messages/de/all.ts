import type { FirstTexts, OtherTexts, PageTexts } from '../messages.ts';
import { firstTexts } from './first.ts';
import { otherTexts } from './other.ts';
import { pageTexts } from './pages.ts';

/** Every text of the pages in German. */
export const de: FirstTexts & OtherTexts & PageTexts = {
  ...firstTexts,
  ...otherTexts,
  ...pageTexts,
};
