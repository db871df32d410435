import type { ApplyStep } from '../apply.ts';
import { findProperty, type EntityType } from '../edm.ts';
import type { Expression, OrderKey, SearchExpression } from '../expression.ts';
import { pageSizeMax, pageSizeMin } from '../limits.ts';
import { QueryRefused, type QueryOption } from '../refusal.ts';
import { parseApply } from './apply.ts';
import { parseExpand, type Expansion, type Navigations } from './expand.ts';
import { parseFilter } from './filter.ts';
import { parseOrderBy } from './order-by.ts';
import { parseSearch } from './search.ts';
import { parseSelect, type Selection } from './select.ts';

/** What a resource lets itself be asked. An option that is not listed is refused, never ignored. */
export type QuerySupport = {
  /** What `$select` may name. */
  readonly entityType: EntityType;
  /** What `$filter`, `$search` and `$orderby` may name; absent: the same. */
  readonly queryType?: EntityType;
  readonly options: readonly QueryOption[];
  readonly navigations?: Navigations;
};

/** A query understood. Null: not asked for. */
export type Query = {
  readonly select: Selection | null;
  readonly filter: Expression | null;
  readonly search: SearchExpression | null;
  readonly orderBy: readonly OrderKey[];
  readonly expand: readonly Expansion[];
  /** Steps of an `$apply`, in order. */
  readonly apply: readonly ApplyStep[];
  /** Objects a page. */
  readonly top: number | null;
  readonly count: boolean;
  readonly skipToken: string | null;
  readonly deltaToken: string | null;
};

const optionNames: readonly QueryOption[] = [
  '$apply',
  '$compute',
  '$count',
  '$deltatoken',
  '$expand',
  '$filter',
  '$format',
  '$orderby',
  '$search',
  '$select',
  '$skip',
  '$skiptoken',
  '$top',
];
const optionsByName: ReadonlyMap<string, QueryOption> = new Map(
  // The `$` may be left out (contract.md 0, Base).
  optionNames.flatMap((option) => [
    [option, option],
    [option.slice(1), option],
  ]),
);

/**
 * Understands the name-value pairs of a URL's query, already percent-decoded. Option names are taken in any case, with or
 * without `$`. Names without `$` that are no option belong to somebody else and are left alone.
 */
export function parseQuery(
  pairs: Iterable<readonly [string, string]>,
  support: QuerySupport,
): Query {
  const values = new Map<QueryOption, string>();
  const { entityType, queryType = entityType } = support;
  for (const [name, value] of pairs) {
    const option = optionsByName.get(name.trim().toLowerCase());
    if (option === undefined) {
      if (!name.startsWith('$')) continue;
      throw new QueryRefused(null, { code: 'OptionUnknown', position: 0, name });
    }
    if (!support.options.includes(option)) {
      const typeName = entityType.name;
      throw new QueryRefused(option, { code: 'OptionUnsupported', position: 0, typeName });
    }
    if (values.has(option)) throw new QueryRefused(option, { code: 'OptionRepeated', position: 0 });
    // Scripts leave an option empty where they have nothing to say (contract.md 3.3, Invoke-ListUsers).
    if (value !== '') values.set(option, value);
  }
  const parsed = <Result>(option: QueryOption, parse: (text: string) => Result): Result | null => {
    const text = values.get(option);
    return text === undefined ? null : parse(text);
  };
  return {
    select: parsed('$select', (text) => parseSelect(text, entityType)),
    filter: parsed('$filter', (text) => asked(() => parseFilter(text, queryType), entityType)),
    search: parsed('$search', (text) => asked(() => parseSearch(text, queryType), entityType)),
    orderBy:
      parsed('$orderby', (text) => asked(() => parseOrderBy(text, queryType), entityType)) ?? [],
    expand:
      parsed('$expand', (text) => parseExpand(text, support.navigations ?? {}, entityType.name)) ??
      [],
    apply: parsed('$apply', (text) => parseApply(text, queryType)) ?? [],
    top: parsed('$top', parseTop),
    count: parsed('$count', parseCount) ?? false,
    skipToken: values.get('$skiptoken') ?? null,
    deltaToken: values.get('$deltatoken') ?? null,
  };
}

/** A property that can be selected but not asked by is known: the refusal says so. */
function asked<Result>(parse: () => Result, selectable: EntityType): Result {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof QueryRefused) || error.problem.code !== 'UnknownProperty') throw error;
    const { position, name, typeName } = error.problem;
    const known = findProperty(selectable.properties, name);
    if (known === null) throw error;
    const property = known.name;
    throw new QueryRefused(error.option, {
      code: 'UnsupportedClause',
      position,
      property,
      typeName,
    });
  }
}

function parseTop(text: string): number {
  const value = text.trim();
  const top = Number(value);
  if (!/^-?\d+$/.test(value)) {
    const expected = 'a non-negative integer';
    throw new QueryRefused('$top', { code: 'InvalidValue', position: 0, value, expected });
  }
  if (top < pageSizeMin || top > pageSizeMax) {
    throw new QueryRefused('$top', { code: 'InvalidPageSize', position: 0, value });
  }
  return top;
}

function parseCount(text: string): boolean {
  const value = text.trim().toLowerCase();
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw new QueryRefused('$count', {
    code: 'InvalidValue',
    position: 0,
    value: text,
    expected: "'true' or 'false'",
  });
}
