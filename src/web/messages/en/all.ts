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

/** Every text of the pages in English. */
export const en: typeof add &
  typeof assign &
  typeof groups &
  typeof home &
  typeof licenses &
  typeof operations &
  typeof person &
  typeof plans &
  typeof problems &
  typeof product &
  typeof settings &
  typeof shell &
  typeof states &
  typeof users = {
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
