import type { SkuId } from '../ids.ts';
import type { Command } from './command.ts';
import { licensesNamed } from './licenses-named.ts';

/** Products whose units a command may take or free, ascending; `all` where it depends on what each person holds. */
export function touchedSkus(command: Command): readonly SkuId[] | 'all' {
  const named = licensesNamed(command);
  if (named.everything) return 'all';
  return [...new Set([...named.given.map((license) => license.skuId), ...named.taken])].sort();
}
