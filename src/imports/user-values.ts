import type { JsonValue, PropertyKind } from '../core/directory/property.ts';
import { parseInstant } from '../core/ids.ts';
import type { Parsed } from './import-event.ts';

const yes: ReadonlySet<string> = new Set(['true', 'yes', '1', 'enabled', 'on']);
const no: ReadonlySet<string> = new Set(['false', 'no', '0', 'disabled', 'off']);

/** The truth value that a field says, null where it is empty, undefined where it says neither. */
export function parseBoolean(text: string): boolean | null | undefined {
  const word = text.toLowerCase();
  if (word === '') return null;
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/**
 * A field's text as a property of `kind` holds it. `undefined` as value: an empty field of a property that cannot be
 * empty, which then stays as it is.
 */
export function parseProperty(
  heading: string,
  kind: PropertyKind,
  text: string,
): Parsed<JsonValue | undefined> {
  switch (kind) {
    case 'boolean':
    case 'boolean?': {
      const value = parseBoolean(text);
      if (value === undefined) return failure(`“${heading}” must be True or False, not “${text}”.`);
      return { ok: true, value: value ?? (kind === 'boolean?' ? null : undefined) };
    }
    case 'instant':
    case 'instant?': {
      if (text === '') return { ok: true, value: kind === 'instant?' ? null : undefined };
      // Any other notation of a day is read differently in Zurich and in Seattle.
      const value = /^\d{4}-\d{2}-\d{2}/.test(text) ? parseInstant(text) : null;
      return value === null
        ? failure(`“${heading}” must be a date such as 2026-01-31 10:17:06Z, not “${text}”.`)
        : { ok: true, value };
    }
    case 'strings':
      return { ok: true, value: splitList(heading, text) };
    case 'string':
      return { ok: true, value: text === '' ? undefined : text };
    default:
      return { ok: true, value: text === '' ? null : text };
  }
}

/**
 * Several values in one field. The admin center joins proxy addresses by `+`, which addresses and telephone numbers
 * may contain as well: a plus parts only what is complete before it.
 */
function splitList(heading: string, text: string): string[] {
  const parts = text.split(';').flatMap((part) => {
    if (/prox/i.test(heading)) return part.split(/\+(?=[A-Za-z0-9]+:)/);
    return /mail/i.test(heading) ? part.split(/(?<=@[^+,]*)[+,]/) : [part];
  });
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function failure(error: string): { readonly ok: false; readonly errors: readonly string[] } {
  return { ok: false, errors: [error] };
}
