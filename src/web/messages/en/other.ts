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

/** English texts of all other pages and of what opens over any. */
export const otherTexts: typeof add &
  typeof assign &
  typeof groupLicenses &
  typeof groups &
  typeof operationPages &
  typeof otherUsers &
  typeof person &
  typeof plans &
  typeof problems &
  typeof product &
  typeof rules &
  typeof settings &
  typeof userPanes &
  typeof yourProducts = {
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
