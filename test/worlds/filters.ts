import fc from 'fast-check';
import type { EdmType, EntityType } from '../../src/odata/edm.ts';
import type { Comparison, Expression } from '../../src/odata/expression.ts';
import type { Row } from '../../src/odata/evaluate/evaluate.ts';

const primitive = (name: 'String' | 'Boolean' | 'Guid' | 'Int32' | 'DateTimeOffset'): EdmType => ({
  kind: 'primitive',
  primitive: name,
});
const strings: EdmType = { kind: 'collection', of: primitive('String') };

/** An entity with one property of each kind of type. */
export const thing: EntityType = {
  name: 'Thing',
  properties: {
    id: primitive('Guid'),
    displayName: primitive('String'),
    isOn: primitive('Boolean'),
    size: primitive('Int32'),
    bornAt: primitive('DateTimeOffset'),
    tags: strings,
    place: { kind: 'complex', properties: { city: primitive('String') } },
    parts: {
      kind: 'collection',
      of: { kind: 'complex', properties: { partId: primitive('Guid'), names: strings } },
    },
  },
};

const text = fc.oneof(
  fc.constantFrom('', "O'Brien", 'null', 'true', 'a b', 'É', 'Zürich', "''", 'and', '2026-01-01'),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const guid = fc.uuid();
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const int32 = fc.integer({ min: -5, max: 5 });
const equality = fc.constantFrom<Comparison>('eq', 'ne');
const ordering = fc.constantFrom<Comparison>('eq', 'ne', 'gt', 'ge', 'lt', 'le');

function clause(variable: string | null): fc.Arbitrary<Expression> {
  const compare = (
    path: readonly string[],
    operator: Comparison,
    value: string | number | boolean | null,
  ): Expression => ({
    kind: 'compare',
    operator,
    path,
    value,
  });
  if (variable !== null) {
    return fc.oneof(
      fc
        .tuple(equality, fc.option(guid))
        .map(([operator, value]) => compare([variable, 'partId'], operator, value)),
      text.map((value): Expression => ({
        kind: 'any',
        path: [variable, 'names'],
        variable: 'n',
        predicate: compare(['n'], 'eq', value),
      })),
    );
  }
  return fc.oneof(
    fc.tuple(ordering, text).map(([operator, value]) => compare(['displayName'], operator, value)),
    fc
      .tuple(equality, text)
      .map(([operator, value]) => compare(['place', 'city'], operator, value)),
    equality.map((operator) => compare(['displayName'], operator, null)),
    fc
      .tuple(equality, fc.option(fc.boolean()))
      .map(([operator, value]) => compare(['isOn'], operator, value)),
    fc.tuple(ordering, int32).map(([operator, value]) => compare(['size'], operator, value)),
    fc.tuple(ordering, instant).map(([operator, value]) => compare(['bornAt'], operator, value)),
    fc.tuple(ordering, guid).map(([operator, value]) => compare(['id'], operator, value)),
    fc
      .array(fc.option(text), { minLength: 1, maxLength: 3 })
      .map((values): Expression => ({ kind: 'in', path: ['displayName'], values })),
    fc
      .tuple(fc.constantFrom('startsWith' as const, 'endsWith' as const, 'contains' as const), text)
      .map(([name, value]): Expression => ({
        kind: 'match',
        function: name,
        path: ['displayName'],
        value,
      })),
    fc
      .tuple(ordering, fc.integer({ min: 0, max: 3 }))
      .map(([operator, value]): Expression => ({ kind: 'count', operator, path: ['tags'], value })),
    text.map((value): Expression => ({
      kind: 'any',
      path: ['tags'],
      variable: 't',
      predicate: compare(['t'], 'eq', value),
    })),
    fc.constant<Expression>({ kind: 'any', path: ['parts'], variable: 'x', predicate: null }),
  );
}

function tree(leaf: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        left: tie('node'),
        right: tie('node'),
      }),
      fc.record({ kind: fc.constant('not'), operand: tie('node') }),
    ),
  })).node;
}

/** Any filter that can be asked of `thing`. */
export const anyFilter: fc.Arbitrary<Expression> = tree(
  fc.oneof(
    { weight: 8, arbitrary: clause(null) },
    {
      weight: 1,
      arbitrary: tree(clause('p')).map((predicate): Expression => ({
        kind: 'any',
        path: ['parts'],
        variable: 'p',
        predicate,
      })),
    },
  ),
);

/** Any row of `thing`, with small values so that filters often hold. */
export const anyRow: fc.Arbitrary<Row> = fc.record<Row>({
  id: guid,
  displayName: fc.option(text),
  isOn: fc.option(fc.boolean()),
  size: fc.option(int32),
  bornAt: fc.option(instant),
  tags: fc.array(text, { maxLength: 3 }),
  place: fc.option(fc.record<Row>({ city: fc.option(text) })),
  parts: fc.array(fc.record({ partId: guid, names: fc.array(text, { maxLength: 2 }) }), {
    maxLength: 2,
  }),
});
