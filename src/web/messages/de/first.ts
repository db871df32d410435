import type { FirstTexts } from '../messages.ts';
import { home } from './home.ts';
import { licenses } from './licenses.ts';
import { operations } from './operations.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';
import { users } from './users.ts';

/** German texts of the frame and of the pages that people start on. */
export const firstTexts: FirstTexts = {
  ...home,
  ...licenses,
  ...operations,
  ...shell,
  ...states,
  ...users,
};
