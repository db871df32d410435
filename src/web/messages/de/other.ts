import type { OtherTexts } from '../messages.ts';
import { add } from './add.ts';
import { assign } from './assign.ts';
import { groupLicenses } from './group-licenses.ts';
import { groups } from './groups.ts';
import { operationPages } from './operation-pages.ts';
import { otherUsers } from './other-users.ts';
import { person } from './person.ts';
import { plans } from './plans.ts';
import { problems } from './problems.ts';
import { product } from './product.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { userPanes } from './user-panes.ts';
import { yourProducts } from './your-products.ts';

/** German texts of all other pages and of what opens over any. */
export const otherTexts: OtherTexts = {
  ...add,
  ...assign,
  ...groupLicenses,
  ...groups,
  ...operationPages,
  ...otherUsers,
  ...person,
  ...plans,
  ...problems,
  ...product,
  ...rules,
  ...settings,
  ...userPanes,
  ...yourProducts,
};
