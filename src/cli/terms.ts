import type { CliOption } from './command.ts';
import { UsageError } from './failures.ts';
import type { Options } from './options.ts';

/** How long a subscription runs until it renews. */
export const termOption: CliOption = {
  flags: '--term <term>',
  summary: 'month, year or three-years',
};

const terms: Readonly<Record<string, 'P1M' | 'P1Y' | 'P3Y'>> = {
  month: 'P1M',
  year: 'P1Y',
  'three-years': 'P3Y',
};

/** The term that was named, or null. */
export function termOf(options: Options): 'P1M' | 'P1Y' | 'P3Y' | null {
  const text = options.find('term');
  if (text === null) return null;
  const term = terms[text.toLowerCase()];
  if (term === undefined) throw new UsageError('A term is month, year or three-years.');
  return term;
}
