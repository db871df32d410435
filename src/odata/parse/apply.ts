import type { Aggregation, ApplyStep } from '../apply.ts';
import { findProperty, type EdmProperties, type EdmType, type EntityType } from '../edm.ts';
import { applyStepsMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';
import { parseFilter } from './filter.ts';
import { splitOutside, type Part } from './split-outside.ts';

const int32: EdmType = { kind: 'primitive', primitive: 'Int32' };

/** What a step leaves: which properties its items have, and the step. */
type Parsed = { readonly step: ApplyStep; readonly type: EntityType };

/**
 * The steps of an `$apply`: `filter`, `groupby`, `aggregate`, `compute` of two numbers, `topcount` and `bottomcount`, joined by
 * slashes (OData Data Aggregation 4.0; contract.md 1.18). Throws `QueryRefused`, nothing else.
 */
export function parseApply(text: string, entityType: EntityType): readonly ApplyStep[] {
  const steps: ApplyStep[] = [];
  let type = entityType;
  for (const part of splitOutside(text, '/')) {
    if (steps.length === applyStepsMax) {
      const { position } = part;
      throw new QueryRefused('$apply', {
        code: 'TooLong',
        position,
        unit: 'steps',
        max: applyStepsMax,
      });
    }
    const parsed = parseStep(part, type);
    steps.push(parsed.step);
    type = parsed.type;
  }
  return steps;
}

function parseStep(part: Part, type: EntityType): Parsed {
  const [, name = '', inner = ''] = /^\s*(\w+)\s*\((.*)\)\s*$/s.exec(part.text) ?? [];
  const body: Part = { text: inner, position: part.position + part.text.indexOf('(') + 1 };
  switch (name.toLowerCase()) {
    case 'filter':
      return { step: { kind: 'filter', filter: parseFilter(inner, type) }, type };
    case 'groupby':
      return groupBy(body, type);
    case 'aggregate': {
      const aggregations = aggregationsOf(body, type);
      return { step: { kind: 'aggregate', aggregations }, type: withAliases({}, aggregations) };
    }
    case 'compute':
      return compute(body, type);
    case 'topcount':
    case 'bottomcount':
      return { step: top(body, type, name.toLowerCase() === 'topcount'), type };
    default:
      throw syntax(part);
  }
}

function groupBy(body: Part, type: EntityType): Parsed {
  const [list, aggregate, ...rest] = splitOutside(body.text, ',', body.position);
  const inner = /^\s*\((.*)\)\s*$/s.exec(list?.text ?? '')?.[1];
  if (list === undefined || inner === undefined || rest.length > 0) throw syntax(body);
  const properties = splitOutside(inner, ',', list.position).map((one) => propertyOf(one, type));
  let aggregations: readonly Aggregation[] = [];
  if (aggregate !== undefined) {
    const found = /^\s*aggregate\s*\((.*)\)\s*$/is.exec(aggregate.text)?.[1];
    if (found === undefined) throw syntax(aggregate);
    aggregations = aggregationsOf({ text: found, position: aggregate.position }, type);
  }
  const kept: Record<string, EdmType> = {};
  for (const { name, type: edmType } of properties) kept[name] = edmType;
  return {
    step: { kind: 'groupby', properties: properties.map(({ name }) => name), aggregations },
    type: withAliases(kept, aggregations),
  };
}

function withAliases(kept: EdmProperties, aggregations: readonly Aggregation[]): EntityType {
  const added = aggregations.map(({ alias }): [string, EdmType] => [alias, int32]);
  return { name: 'aggregate', properties: { ...kept, ...Object.fromEntries(added) } };
}

function aggregationsOf(body: Part, type: EntityType): readonly Aggregation[] {
  return splitOutside(body.text, ',', body.position).map((part) => {
    const [, counted] = /^\s*\$count\s+as\s+([A-Za-z_]\w*)\s*$/i.exec(part.text) ?? [];
    if (counted !== undefined) return { kind: 'count', alias: counted };
    const [, property, method, alias] =
      /^\s*(\w+)\s+with\s+(sum|min|max|average)\s+as\s+([A-Za-z_]\w*)\s*$/i.exec(part.text) ?? [];
    if (property === undefined || method === undefined || alias === undefined) throw syntax(part);
    const kind = method.toLowerCase();
    if (kind !== 'sum' && kind !== 'min' && kind !== 'max' && kind !== 'average') {
      throw syntax(part);
    }
    return { kind, property: numberOf({ ...part, text: property }, type), alias };
  });
}

function compute(body: Part, type: EntityType): Parsed {
  const [, left, word, right, alias] =
    /^\s*(\w+)\s+(add|sub|mul)\s+(-?\w+)\s+as\s+([A-Za-z_]\w*)\s*$/i.exec(body.text) ?? [];
  const operator = word?.toLowerCase();
  if (left === undefined || right === undefined || alias === undefined) throw syntax(body);
  if (operator !== 'add' && operator !== 'sub' && operator !== 'mul') throw syntax(body);
  const step: ApplyStep = {
    kind: 'compute',
    left: numberOf({ ...body, text: left }, type),
    operator,
    right: /^-?\d+$/.test(right) ? Number(right) : numberOf({ ...body, text: right }, type),
    alias,
  };
  return { step, type: { ...type, properties: { ...type.properties, [alias]: int32 } } };
}

function top(body: Part, type: EntityType, largest: boolean): ApplyStep {
  const [, count, property] = /^\s*(\d{1,6})\s*,\s*(\w+)\s*$/.exec(body.text) ?? [];
  if (count === undefined || property === undefined) throw syntax(body);
  const by = numberOf({ ...body, text: property }, type);
  return { kind: 'top', largest, count: Number(count), by };
}

function propertyOf(
  part: Part,
  type: EntityType,
): { readonly name: string; readonly type: EdmType } {
  const name = part.text.trim();
  const found = findProperty(type.properties, name);
  const { position } = part;
  if (found === null) {
    throw new QueryRefused('$apply', {
      code: 'UnknownProperty',
      position,
      name,
      typeName: type.name,
    });
  }
  return found;
}

function numberOf(part: Part, type: EntityType): string {
  const { name, type: edmType } = propertyOf(part, type);
  if (edmType.kind === 'primitive' && edmType.primitive === 'Int32') return name;
  throw new QueryRefused('$apply', {
    code: 'UnsupportedClause',
    position: part.position,
    property: name,
    typeName: type.name,
  });
}

function syntax(part: Part): QueryRefused {
  return new QueryRefused('$apply', {
    code: 'Syntax',
    position: part.position,
    found: part.text.trim().slice(0, 100) || null,
  });
}
