import { isUsageLocation, usageLocations } from '../core/directory/usage-location.ts';

const englishNames = new Intl.DisplayNames('en', { type: 'region' });
let codesByName: ReadonlyMap<string, string> | null = null;

/** The upper-case two-letter code that `text` says, as a code or as the country's English name; null: neither. */
export function parseUsageLocation(text: string): string | null {
  const code = text.toUpperCase();
  if (isUsageLocation(code)) return code;
  codesByName ??= new Map(Array.from(usageLocations, (each) => [nameOf(each), each]));
  return codesByName.get(text.toLowerCase()) ?? null;
}

function nameOf(code: string): string {
  return (englishNames.of(code) ?? code).toLowerCase();
}
