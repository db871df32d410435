import type { FirstTexts, OtherTexts } from '../messages.ts';
import { firstTexts } from './first.ts';
import { otherTexts } from './other.ts';

/** Every text of the pages in German. */
export const de: FirstTexts & OtherTexts = { ...firstTexts, ...otherTexts };
