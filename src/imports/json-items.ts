import { setImmediate } from 'node:timers/promises';

import type { JsonObject } from '../core/directory/property.ts';

/** One object of a JSON file, or the reason why there is none. `line` is where it starts, from 1. */
export type JsonItem =
  | { readonly ok: true; readonly line: number; readonly raw: string; readonly value: JsonObject }
  | { readonly ok: false; readonly line: number; readonly raw: string; readonly error: string };

/** Items between two pauses in which the thread serves others. */
const itemsPerPause = 500;

/** Whether the text is JSON rather than a table: it begins with a brace or a bracket. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/**
 * The objects of a JSON text: of an array, of a Graph answer (`{"value": […]}`), or one a line. Each is read on its
 * own, so that a broken one spoils itself only, and the thread gets pauses. A single object counts as one item.
 */
export async function* jsonItems(text: string): AsyncGenerator<JsonItem, void, undefined> {
  let count = 0;
  for (const { start, end, line } of itemSpans(text)) {
    yield parseItem(text.slice(start, end), line);
    count += 1;
    if (count % itemsPerPause === 0) await setImmediate();
  }
}

function parseItem(raw: string, line: number): JsonItem {
  try {
    const value: unknown = JSON.parse(raw);
    if (isJsonObject(value)) return { ok: true, line, raw, value };
    return {
      ok: false,
      line,
      raw,
      error: 'This is not an object with the properties of a person.',
    };
  } catch {
    return { ok: false, line, raw, error: 'This is not valid JSON.' };
  }
}

/** JSON.parse makes nothing but JSON values: what is an object and no array is a JSON object. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Span = { readonly start: number; readonly end: number; readonly line: number };

/** Where the objects begin and end: one level below the list that holds them. Strings are stepped over. */
function* itemSpans(text: string): Generator<Span, void, undefined> {
  const itemDepth = listDepth(text);
  let depth = 0;
  let start = -1;
  let line = 1;
  let startLine = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    else if (character === '"') at = closingQuote(text, at);
    else if (character === '{' || character === '[') {
      if (depth === itemDepth && start < 0) {
        start = at;
        startLine = line;
      }
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === itemDepth && start >= 0) {
        yield { start, end: at + 1, line: startLine };
        start = -1;
      }
    }
  }
  // The file ends inside an object: it was cut off.
  if (start >= 0) yield { start, end: text.length, line: startLine };
}

/** 1 inside an array, 2 inside Graph's `{"value": […]}`, 0 where objects follow each other. */
function listDepth(text: string): number {
  if (/^\s*\[/.test(text)) return 1;
  return /^\s*\{(?:\s*"@[^"]*"\s*:\s*"[^"]*"\s*,)*\s*"value"\s*:\s*\[/.test(text) ? 2 : 0;
}

/** Position of the quote that closes the string that opens at `open`. A line end closes it too: JSON allows none inside. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') return at;
    else if (character === '\n') return at - 1;
  }
  return text.length;
}
