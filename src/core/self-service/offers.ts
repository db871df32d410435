import { knownId, type SkuId } from '../ids.ts';

/** A product that people may buy for themselves (rules.md 3.7). */
export type SelfServiceOffer = {
  /** What is bought: mostly a product of its own, apart from what the organization buys. */
  readonly skuId: SkuId;
  /** What the organization itself buys of it: people are moved there. The same id where there is only one product. */
  readonly organizationSkuId: SkuId;
  /** Countries (ISO 3166-1 alpha-2) in which it is not sold so. */
  readonly notIn: readonly string[];
};

/** Project and Visio are not sold so there (rules.md 3.7, source [ssp-faq]). */
const notForProjectAndVisio: readonly string[] = ['BR', 'CD'];

function offer(
  skuId: string,
  organizationSkuId = skuId,
  notIn: readonly string[] = [],
): SelfServiceOffer {
  return { skuId: knownId(skuId), organizationSkuId: knownId(organizationSkuId), notIn };
}

/** Every product that people may buy for themselves, as far as it stands in the catalogue. */
export const selfServiceOffers: readonly SelfServiceOffer[] = [
  // Clipchamp Premium, Microsoft Copilot for Microsoft 365, Microsoft 365 F3
  offer('0fe440c5-f2bf-442b-a4f4-9a7af77a200b'),
  offer('639dec6b-bb19-468b-871c-c5c441c4b0cb'),
  offer('66b55226-6b4f-492c-910c-a3b7a3c9d993'),
  // Power Apps Premium, Power Automate Premium
  offer('b30411f5-fea1-4a59-9ad9-3db7c7ead579'),
  offer('eda1941c-3c4f-4995-b5eb-e85a42175ab9'),
  // Power Automate per user, Power BI Premium Per User, Power BI Pro
  offer('d80a4c5d-8f05-4b64-9926-6574b9e6aee4', '4a51bf65-409c-4a91-b845-1121b571cc9d'),
  offer('f168a3fb-7bcf-4a27-98c3-c235ea4b78b4', 'c1d032e0-5619-4761-9b5c-75b6831e1711'),
  offer('3a6a908c-09c5-406a-8170-8ebb63c42882', 'f8a1db68-be16-40ed-86d5-cb42ce701560'),
  // Planner Plan 1, Project Plan 3
  offer(
    '84cd610f-a3f8-4beb-84ab-d9d2c902c6c9',
    'beb6439c-caad-48d3-bf46-0c82871e12be',
    notForProjectAndVisio,
  ),
  offer(
    '46102f44-d912-47e7-b0ca-1bd7b70ada3b',
    '53818b1b-4a27-454b-8896-0dba576410e6',
    notForProjectAndVisio,
  ),
  // Teams Exploratory, Teams Premium
  offer('e0dfc8b9-9531-4ec8-94b4-9fec23b05fc8', '710779e8-3d4a-4c88-adb9-386c958d1fdf'),
  offer('52ea0e27-ae73-4983-a08f-13561ebdb823', '36a0f3b3-adb5-49ea-bf66-762134cf063a'),
  // Visio Plan 1, Visio Plan 2
  offer(
    'ca7f3140-d88c-455b-9a1c-7f0679e31a76',
    '4b244418-9658-4451-a2b8-b5e2b364e9bd',
    notForProjectAndVisio,
  ),
  offer(
    '38b434d2-a15e-4cde-9a98-e737c75623e1',
    'c5928f49-12ba-48f7-ada3-0d743a3601d5',
    notForProjectAndVisio,
  ),
  // Viva Goals
  offer('3a349c99-ffec-43d2-a2e8-6b97fcb71103', 'ba929637-f158-4dee-927c-eb7cdefcd955'),
];

/** The offer of a product, or null: people cannot buy it for themselves. */
export function offerOf(skuId: SkuId): SelfServiceOffer | null {
  return selfServiceOffers.find((one) => one.skuId === skuId) ?? null;
}
