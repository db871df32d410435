import type { Instant, SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { ProductKeyRefusal } from '../refusal-reasons.ts';
import type { SubscriptionDecision } from './decision.ts';
import type { Subscription } from './subscribed-sku.ts';
import { endOfTerm, type Term } from './term.ts';
import { termsOf, withTerms } from './terms-of.ts';

/** Characters of a product key, without the dashes between its groups (rules.md 3.3). */
export const productKeyCharacters = 25;
const groupCharacters = 5;
/** What a key is made of: no letter that is taken for another, and no vowel, so that no word comes about. */
const alphabet = 'BCDFGHJKMPQRTVWXY2346789';

/** So many units of a product for so long, paid for elsewhere. */
export type ProductKey = {
  /** As it is written: five groups of five. */
  readonly key: string;
  readonly skuId: SkuId;
  readonly units: number;
  readonly term: Term;
  /** Null: nobody has used it yet. */
  readonly redeemedAt: Instant | null;
};

/** What a key does to a purchase that is there already. */
export type ProductKeyUse = 'addUnits' | 'extend';

/** The key as it is written, whatever its case and dashes; null: it has not the form of one. */
export function canonicalProductKey(text: string): string | null {
  const characters = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const isKey =
    characters.length === productKeyCharacters &&
    Array.from(characters).every((character) => alphabet.includes(character));
  return isKey ? (characters.match(/.{5}/g) ?? []).join('-') : null;
}

/** A key made of chance: `bytes` are as many random numbers from 0 to 255 as a key has characters. */
export function newProductKey(bytes: Uint8Array): string {
  const characters = Array.from(bytes.slice(0, productKeyCharacters), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  );
  if (characters.length < productKeyCharacters) throw new Error('not enough chance for a key');
  const groups: string[] = [];
  for (let at = 0; at < productKeyCharacters; at += groupCharacters) {
    groups.push(characters.slice(at, at + groupCharacters).join(''));
  }
  return groups.join('-');
}

/**
 * A prepaid purchase after another key of its product (rules.md 3.3; checklist 158): it adds its units, or the purchase runs on for the
 * key's term with the key's units. That is how units become fewer, but never fewer than are assigned.
 */
export function redeemProductKey(
  subscription: Subscription,
  { key, use }: { readonly key: ProductKey; readonly use: ProductKeyUse },
  facts: { readonly now: Instant; readonly usableUnits: number; readonly consumedUnits: number },
): SubscriptionDecision {
  if (subscription.channel !== 'Prepaid') return refused('notPrepaid');
  if (subscription.skuId !== key.skuId) return refused('otherProduct');
  if (use === 'addUnits') {
    const totalLicenses = subscription.totalLicenses + key.units;
    return { ok: true, after: { ...subscription, totalLicenses } };
  }
  const fewer = subscription.totalLicenses - key.units;
  const missing = facts.consumedUnits - (facts.usableUnits - fewer);
  if (fewer > 0 && missing > 0) {
    const { skuId } = subscription;
    return { ok: false, problem: { code: 'UnitsStillAssigned', skuId, units: missing } };
  }
  const { nextLifecycleDateTime: end, status } = subscription;
  const from = status === 'Enabled' && end !== null && end > facts.now ? end : facts.now;
  return {
    ok: true,
    after: withTerms(
      {
        ...subscription,
        status: 'Enabled',
        totalLicenses: key.units,
        nextLifecycleDateTime: endOfTerm(from, key.term),
      },
      { ...prepaidTerms(key.term), termStart: termsOf(subscription).termStart },
    ),
  };
}

/** Conditions of what was paid for in advance: it ends with its term. */
export function prepaidTerms(term: Term): {
  readonly term: Term;
  readonly recurringBilling: false;
} {
  return { term, recurringBilling: false };
}

function refused(reason: ProductKeyRefusal): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code: 'ProductKeyRefused', reason } };
}
