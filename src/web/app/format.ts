import { currentLanguage } from './texts.ts';

/** 12388 → "12,388". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(currentLanguage()).format(value);
}

/** An amount of money a month → "€12,400". */
export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat(currentLanguage(), {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
}

/** A price → "€12.50". */
export function formatPrice(amount: number, currency: string): string {
  return new Intl.NumberFormat(currentLanguage(), { style: 'currency', currency }).format(amount);
}

/** An instant → "23 Nov 2026". */
export function formatDate(instant: string): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : currentLanguage(), {
    dateStyle: 'medium',
  }).format(new Date(instant));
}

/** An instant → "23 Nov 2026, 09:42". */
export function formatDateTime(instant: string): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'en' ? 'en-GB' : currentLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** How far an instant lies from now → "in 9 days", "3 hours ago". */
export function formatRelative(instant: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' });
  const seconds = (Date.parse(instant) - now) / 1000;
  const size = Math.abs(seconds);
  if (size < 60) return format.format(Math.round(seconds), 'second');
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  if (size < 60 * 86_400) return format.format(Math.round(seconds / 86_400), 'day');
  return format.format(Math.round(seconds / (30.4 * 86_400)), 'month');
}

/** ["A", "B", "C"] → "A, B and C", or "A, B or C". */
export function formatList(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(currentLanguage(), { type }).format(items);
}

/** "DE" → "Germany"; what cannot be a country stands for itself. */
export function formatCountry(code: string): string {
  if (!/^[A-Z]{2}$/i.test(code)) return code;
  return new Intl.DisplayNames(currentLanguage(), { type: 'region' }).of(code) ?? code;
}
