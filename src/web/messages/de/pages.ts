import type { PageTexts } from '../messages.ts';
import { add } from './add.ts';
import { groups } from './groups.ts';
import { operationPages } from './operation-pages.ts';
import { otherUsers } from './other-users.ts';
import { rules } from './rules.ts';
import { settings } from './settings.ts';
import { supply } from './supply.ts';

/** German texts of pages that are seldom the first: whoever opens one brings them. */
export const pageTexts: PageTexts = {
  ...add,
  ...groups,
  ...operationPages,
  ...otherUsers,
  ...rules,
  ...settings,
  ...supply,
};
