import type { OtherTexts } from '../messages.ts';
import { assign } from './assign.ts';
import { groupLicenses } from './group-licenses.ts';
import { person } from './person.ts';
import { plans } from './plans.ts';
import { problems } from './problems.ts';
import { product } from './product.ts';
import { userPanes } from './user-panes.ts';
import { yourProducts } from './your-products.ts';

/** German texts of a product, of plans and of what opens over any page. */
export const otherTexts: OtherTexts = {
  ...assign,
  ...groupLicenses,
  ...person,
  ...plans,
  ...problems,
  ...product,
  ...userPanes,
  ...yourProducts,
};
