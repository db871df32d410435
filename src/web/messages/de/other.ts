import type { OtherTexts } from '../messages.ts';
import { add } from './add.ts';
import { assign } from './assign.ts';
import { groups } from './groups.ts';
import { person } from './person.ts';
import { plans } from './plans.ts';
import { problems } from './problems.ts';
import { product } from './product.ts';
import { settings } from './settings.ts';

/** German texts of all other pages and of what opens over any. */
export const otherTexts: OtherTexts = {
  ...add,
  ...assign,
  ...groups,
  ...person,
  ...plans,
  ...problems,
  ...product,
  ...settings,
};
