import type { Organization } from '../directory/organization.ts';
import type { UserType } from '../directory/user.ts';
import type { SkuId } from '../ids.ts';
import type { SelfServiceRefusal } from '../refusal-reasons.ts';
import { offerOf } from './offers.ts';
import type { SelfServicePolicy } from './self-service-policy.ts';

/** The policy of a product: allowed unless somebody decided otherwise (checklist 165). */
export function selfServicePolicyOf(
  { selfServicePolicies: decided = {} }: Pick<Organization, 'selfServicePolicies'>,
  skuId: SkuId,
): SelfServicePolicy {
  return decided[skuId] ?? 'Enabled';
}

/** India, where nothing is sold so (rules.md 3.7, source [ssp-faq]). */
const countriesWithout: ReadonlySet<string> = new Set(['IN']);

/**
 * Why somebody may not buy a product for themselves; null: they may (checklist 163 to 166). `isTrial` is a trial without a payment
 * method.
 */
export function selfServiceRefusal(
  organization: Pick<Organization, 'selfServicePolicies' | 'countryLetterCode' | 'settings'>,
  buyer: { readonly userType: UserType },
  wanted: { readonly skuId: SkuId; readonly isTrial: boolean; readonly isOwned: boolean },
): SelfServiceRefusal | null {
  const offer = offerOf(wanted.skuId);
  const { countryLetterCode: country, settings } = organization;
  if (offer === null) return 'notOffered';
  if (buyer.userType === 'Guest') return 'guest';
  if ((settings.cloud ?? 'worldwide') !== 'worldwide') return 'cloud';
  if (settings.sector === 'education' || settings.sector === 'government') return 'sector';
  if (countriesWithout.has(country) || offer.notIn.includes(country)) return 'country';
  const policy = selfServicePolicyOf(organization, wanted.skuId);
  if (policy === 'Disabled') return 'policy';
  if (policy === 'OnlyTrialsWithoutPaymentMethod' && !wanted.isTrial) return 'trialsOnly';
  // Of a product that the organization owns itself, units are not told apart: nobody would know whose they are.
  return wanted.isOwned ? 'organizationOwnsIt' : null;
}
