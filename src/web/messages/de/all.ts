import type { Messages } from '../messages.ts';
import { add } from './add.ts';
import { assign } from './assign.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { licenses } from './licenses.ts';
import { operations } from './operations.ts';
import { person } from './person.ts';
import { plans } from './plans.ts';
import { problems } from './problems.ts';
import { product } from './product.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';
import { users } from './users.ts';

/** Every text of the pages in German. */
export const de: Messages = {
  ...add,
  ...assign,
  ...groups,
  ...home,
  ...licenses,
  ...operations,
  ...person,
  ...plans,
  ...problems,
  ...product,
  ...settings,
  ...shell,
  ...states,
  ...users,
};
