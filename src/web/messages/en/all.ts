import { firstTexts } from './first.ts';
import { otherTexts } from './other.ts';

/** Every text of the pages in English. */
export const en: typeof firstTexts & typeof otherTexts = { ...firstTexts, ...otherTexts };
