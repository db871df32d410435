import type { PlanAnswer, ProblemAnswer, ProblemRow } from './answers.ts';
import { pricesAnswer, problemRow } from './answers.ts';
import { Refusal } from './failures.ts';
import type { Client } from './client.ts';
import type { Names } from './names.ts';
import { textTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wayOutText } from './ways-out.ts';

/** Rows with problems that are read for the preview, and people named under each problem. */
const problemRowsMax = 200;
const peopleNamedMax = 3;
/** Different sentences shown of one kind of problem. */
const sentencesShownMax = 3;
/** Ways out shown of each problem, and apps listed. */
const waysOutMax = 3;
const appsShownMax = 12;

/** What a plan would do, for people: counts, units, apps, problems with ways out. */
export async function planPreview(
  client: Client,
  plan: PlanAnswer,
  { names, terminal }: { readonly names: Names; readonly terminal: Terminal },
): Promise<string> {
  const { totals } = plan;
  if (totals === null) return `Plan ${plan.id} is ${plan.status}.`;
  const problems =
    totals.counts.problem === 0
      ? []
      : await client.list(
          problemRow,
          `/api/plans/${plan.id}/rows?kind=problem&$top=100`,
          problemRowsMax,
        );
  return [
    countsText(plan),
    unitsText(totals.units, { names, width: terminal.width, prices: await pricesOf(client) }),
    appsText(totals.apps, names, terminal.width),
    problemsText(totals.problems, problems, names),
    unknownText(plan.unknownKeys),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

type Totals = NonNullable<PlanAnswer['totals']>;

function countsText({ totals }: PlanAnswer): string {
  if (totals === null) return '';
  const { people, change, unchanged, problem } = totals.counts;
  const parts = [
    `${numbered(change, 'would change', 'would change')}`,
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en-US')} already as asked`] : []),
    ...(problem > 0 ? [`${problem.toLocaleString('en-US')} cannot be changed`] : []),
  ];
  return `${numbered(people, 'person', 'people')}: ${parts.join(', ')}.`;
}

/** `1 person`, `2,000 people`. */
export function numbered(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

type Prices = {
  readonly currency: string | null;
  readonly prices: Readonly<Record<string, number>>;
};

/** Prices, where there are any and they are for the eyes of who asks. */
async function pricesOf(client: Client): Promise<Prices> {
  try {
    return await client.get(pricesAnswer, '/api/settings/prices');
  } catch (error) {
    if (error instanceof Refusal) return { currency: null, prices: {} };
    throw error;
  }
}

function unitsText(
  units: Totals['units'],
  {
    names,
    width,
    prices: { currency, prices },
  }: { readonly names: Names; readonly width: number; readonly prices: Prices },
): string {
  if (units.length === 0) return '';
  const costOf = ({ skuId, consumedAfter, consumedBefore }: Totals['units'][number]): string => {
    const price = prices[skuId];
    return price === undefined ? '' : ((consumedAfter - consumedBefore) * price).toFixed(2);
  };
  const isPriced = currency !== null && units.some(({ skuId }) => prices[skuId] !== undefined);
  return textTable(
    units,
    [
      { heading: 'Product', of: ({ skuId }) => names.product(skuId) },
      { heading: 'Units', of: ({ usable }) => usable },
      { heading: 'Used now', of: ({ consumedBefore }) => consumedBefore },
      { heading: 'Used after', of: ({ consumedAfter }) => consumedAfter },
      { heading: 'Left', of: ({ usable, consumedAfter }) => usable - consumedAfter },
      ...(isPriced ? [{ heading: `${currency} a month`, of: costOf }] : []),
    ],
    width,
  );
}

function appsText(apps: Totals['apps'], names: Names, width: number): string {
  if (apps.length === 0) return '';
  const sorted = apps.toSorted((a, b) => b.gained + b.lost - (a.gained + a.lost));
  const table = textTable(
    sorted.slice(0, appsShownMax),
    [
      { heading: 'App', of: ({ servicePlanId }) => names.app(servicePlanId) },
      { heading: 'People who gain it', of: ({ gained }) => gained },
      { heading: 'People who lose it', of: ({ lost }) => lost },
    ],
    width,
  );
  const more = sorted.length - appsShownMax;
  return more > 0 ? `${table}\nand ${numbered(more, 'more app', 'more apps')}` : table;
}

function problemsText(
  counts: Totals['problems'],
  rows: readonly ProblemRow[],
  names: Names,
): string {
  const groups = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  return groups.map(([code, count]) => problemGroup(code, count, rows, names)).join('\n\n');
}

type Affected = { readonly row: ProblemRow; readonly problem: ProblemAnswer };

/** One kind of problem: what it says, of whom, and the ways out. What is said of several is said once. */
function problemGroup(
  code: string,
  count: number,
  rows: readonly ProblemRow[],
  names: Names,
): string {
  const affected = rows.flatMap((row): Affected[] => {
    const problem = row.problems.find((each) => each.code === code);
    return problem === undefined ? [] : [{ row, problem }];
  });
  const bySentence = Map.groupBy(affected, ({ problem }) => problem.sentence);
  const shown = Array.from(bySentence.values()).slice(0, sentencesShownMax);
  const lines = shown.flatMap((same) => saidOf(same, names));
  const told = shown.reduce((sum, same) => sum + same.length, 0);
  // Only some rows were read: with one sentence for all of them the others most likely have it too.
  const more = bySentence.size === 1 ? 0 : count - told;
  return [
    `${code}: ${numbered(count, 'person', 'people')}`,
    ...lines,
    ...(more > 0 ? [`  and ${numbered(more, 'other person', 'other people')}`] : []),
  ].join('\n');
}

function saidOf(same: readonly Affected[], names: Names): readonly string[] {
  const [first] = same;
  if (first === undefined) return [];
  const user = first.row.userPrincipalName;
  const people = same.slice(0, peopleNamedMax).map(({ row }) => row.userPrincipalName);
  const others = same.length > peopleNamedMax ? ' and others' : '';
  return [
    `  ${first.problem.sentence}`,
    `    ${people.join(', ')}${others}`,
    ...first.problem.fixes
      .slice(0, waysOutMax)
      .map((way) => `    → ${wayOutText(way, user, names)}`),
  ];
}

function unknownText(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const shown = keys.slice(0, 10).join(', ');
  const more = keys.length > 10 ? ` and ${String(keys.length - 10)} more` : '';
  return `Nobody here is called ${shown}${more}: left out.`;
}
