import type { EntityType } from '../edm.ts';
import type { Expression } from '../expression.ts';
import { expandItemsMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';
import { parseFilter } from './filter.ts';
import { parseSelect, type Selection } from './select.ts';
import { splitOutside, type Part } from './split-outside.ts';

/** Navigations that may be expanded, by canonical name, and what they lead to. */
export type Navigations = Readonly<Record<string, EntityType>>;

/** One navigation to be answered inside the object. One level only (contract.md 3.1). */
export type Expansion = {
  /** Canonical name. */
  readonly navigation: string;
  readonly select: Selection | null;
  readonly filter: Expression | null;
};

/** The navigations of an `$expand`: `manager($select=id,displayName),owners`. */
export function parseExpand(
  text: string,
  navigations: Navigations,
  typeName: string,
): readonly Expansion[] {
  const expansions: Expansion[] = [];
  for (const part of splitOutside(text, ',')) {
    if (expansions.length === expandItemsMax) {
      throw new QueryRefused('$expand', {
        code: 'TooLong',
        position: part.position,
        unit: 'navigations',
        max: expandItemsMax,
      });
    }
    const expansion = parseItem(part, navigations, typeName);
    if (expansions.some((other) => other.navigation === expansion.navigation)) {
      throw new QueryRefused('$expand', { code: 'OptionRepeated', position: part.position });
    }
    expansions.push(expansion);
  }
  return expansions;
}

function parseItem(part: Part, navigations: Navigations, typeName: string): Expansion {
  const found = /^\s*([A-Za-z]\w*)\s*(?:\((.*)\))?\s*$/s.exec(part.text);
  const name = found?.[1];
  if (name === undefined) {
    const { position } = part;
    throw new QueryRefused('$expand', {
      code: 'Syntax',
      position,
      found: part.text.trim() || null,
    });
  }
  const navigation = Object.keys(navigations).find(
    (candidate) => candidate.toLowerCase() === name.toLowerCase(),
  );
  const target = navigation === undefined ? undefined : navigations[navigation];
  if (navigation === undefined || target === undefined) {
    const { position } = part;
    throw new QueryRefused('$expand', { code: 'UnknownProperty', position, name, typeName });
  }
  let select: Selection | null = null;
  let filter: Expression | null = null;
  const inner = found?.[2];
  if (inner !== undefined) {
    const offset = part.position + part.text.indexOf('(') + 1;
    for (const option of splitOutside(inner, ';', offset)) {
      const [, key, value] = /^\s*(\$?\w+)\s*=(.*)$/s.exec(option.text) ?? [];
      switch (key?.toLowerCase().replace('$', '')) {
        case 'select':
          select = parseSelect(value ?? '', target);
          break;
        case 'filter':
          filter = parseFilter(value ?? '', target);
          break;
        default:
          throw new QueryRefused('$expand', {
            code: 'OptionUnknown',
            position: option.position,
            name: key ?? option.text.trim(),
          });
      }
    }
  }
  return { navigation, select, filter };
}
