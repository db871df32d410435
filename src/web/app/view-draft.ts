import { knownId, type SkuId } from '../../core/ids.ts';
import type { ViewCondition } from '../../core/directory/people-view.ts';

/** Kind of a condition of a custom view (rules.md 1.3). */
export type ConditionKind = ViewCondition['kind'];

/** The kinds in the order in which they are offered. */
export const conditionKinds: readonly ConditionKind[] = [
  'product',
  'location',
  'department',
  'jobTitle',
  'city',
  'state',
  'country',
  'domain',
  'signIn',
  'synchronized',
  'withErrors',
  'unlicensed',
];

/** One line of the editor. What `value` is depends on the kind: text, a product, a country, `true` or `false`, or nothing. */
export type ConditionDraft = { readonly kind: ConditionKind; readonly value: string };

/** Lines of the editor for a view that is there. */
export function draftsOf(conditions: readonly ViewCondition[]): readonly ConditionDraft[] {
  return conditions.map((condition) => ({ kind: condition.kind, value: valueOf(condition) }));
}

function valueOf(condition: ViewCondition): string {
  switch (condition.kind) {
    case 'domain':
      return condition.domain;
    case 'signIn':
      return String(condition.isAllowed);
    case 'product':
      return condition.skuId;
    case 'synchronized':
    case 'withErrors':
    case 'unlicensed':
      return '';
    case 'location':
    case 'department':
    case 'city':
    case 'state':
    case 'country':
    case 'jobTitle':
      return condition.value;
  }
}

/** A line begun anew with this kind. */
export function blankCondition(kind: ConditionKind): ConditionDraft {
  return { kind, value: kind === 'signIn' ? 'true' : '' };
}

/** Whether a kind says it all, without a value. */
export function isPlainKind(kind: ConditionKind): boolean {
  return kind === 'synchronized' || kind === 'withErrors' || kind === 'unlicensed';
}

/** The conditions that were put together; null: none, or one lacks its value. */
export function conditionsOf(
  drafts: readonly ConditionDraft[],
): readonly [ViewCondition, ...ViewCondition[]] | null {
  const conditions = drafts.map(conditionOf);
  const complete = conditions.filter((condition) => condition !== null);
  const [first, ...others] = complete;
  return first === undefined || complete.length < conditions.length ? null : [first, ...others];
}

function conditionOf({ kind, value: typed }: ConditionDraft): ViewCondition | null {
  const value = typed.trim();
  if (value === '' && !isPlainKind(kind)) return null;
  switch (kind) {
    case 'domain':
      return { kind, domain: value };
    case 'signIn':
      return { kind, isAllowed: value === 'true' };
    case 'product':
      return { kind, skuId: knownId<SkuId>(value) };
    case 'synchronized':
    case 'withErrors':
    case 'unlicensed':
      return { kind };
    case 'location':
    case 'department':
    case 'city':
    case 'state':
    case 'country':
    case 'jobTitle':
      return { kind, value };
  }
}
