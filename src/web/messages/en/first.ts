import { home } from './home.ts';
import { licenses } from './licenses.ts';
import { operations } from './operations.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';
import { users } from './users.ts';

/** English texts of the frame and of the pages that people start on: Home, Licenses, Active users. */
export const firstTexts: typeof home &
  typeof licenses &
  typeof operations &
  typeof shell &
  typeof states &
  typeof users = {
  ...home,
  ...licenses,
  ...operations,
  ...shell,
  ...states,
  ...users,
};
