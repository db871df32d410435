import { z } from 'zod';
import type { Surface } from '../../core/plan/outcome.ts';

/** Characters of a key, longer than any user principal name. */
const keyCharactersMax = 1024;
/** Characters of a reason. */
const reasonCharactersMax = 1000;

/** An id or a user principal name. */
export const keySchema: z.ZodType<string, string> = z.string().trim().min(1).max(keyCharactersMax);
/** Why something is done, in the words of whoever does it. */
export const reasonSchema: z.ZodType<string | null | undefined> = z
  .string()
  .max(reasonCharactersMax)
  .nullish();
/** The page or interface a plan comes from. */
export const surfaceSchema: z.ZodType<Surface, Surface> = z.enum([
  'api',
  'licensesPage',
  'activeUsersPage',
  'yourProductsPage',
]);
