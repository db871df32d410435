import type { ServicePlanId, SkuId } from '../ids.ts';
import type { PlanMask, PlanNumbering } from './plan-mask.ts';

/** Whom a product or a service plan acts on (Graph: `appliesTo`). */
export type AppliesTo = 'User' | 'Company';

/** A part of a product that can be on or off for a person (screens: "app" or "service"). */
export type ServicePlan = {
  readonly servicePlanId: ServicePlanId;
  /** Microsoft's string id, for example `EXCHANGE_S_ENTERPRISE`. Not unique: key on the id. */
  readonly servicePlanName: string;
  readonly displayName: string;
  /** `Company` plans act on the whole organization and are never switched per person. */
  readonly appliesTo: AppliesTo;
  /** The service behind it as Graph's assignedPlan names it, for example `exchange`. */
  readonly service: string;
};

/** What kind of thing is sold; decides who may be given it and from which page (rules.md 1.1, 1.4). */
export type ProductKind = 'standard' | 'device' | 'perpetual' | 'thirdParty';

/** A sellable thing and its service plans, owned or not. */
export type Product = {
  readonly skuId: SkuId;
  /** Microsoft's string id, for example `ENTERPRISEPACK`. Not unique: key on the id. */
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly kind: ProductKind;
  readonly servicePlanIds: readonly ServicePlanId[];
};

/** Plans of which a person may have at most one on (rules.md 4.2). */
export type ExclusiveSet = {
  readonly name: string;
  readonly servicePlanIds: ReadonlySet<ServicePlanId>;
};

/** `dependent` may be on only while at least one of `anyOf` is (rules.md 4.3). */
export type PlanDependency = {
  readonly dependent: ServicePlanId;
  readonly anyOf: readonly ServicePlanId[];
};

/** What every plan row asks of a product, computed once per catalogue. */
export type ProductFacts = {
  readonly product: Product;
  /** All its plans. */
  readonly mask: PlanMask;
  /** Those that can be switched per person. */
  readonly userPlansMask: PlanMask;
  readonly userPlanIds: readonly ServicePlanId[];
  /** Whether a person can be given it: not a device's, and not of Company plans only (checklist 24, 91). */
  readonly isForUsers: boolean;
};

/** The rules among plans, as masks. */
export type PlanRules = {
  readonly exclusive: readonly { readonly set: ExclusiveSet; readonly mask: PlanMask }[];
  readonly dependencies: readonly {
    readonly dependency: PlanDependency;
    readonly dependentNumber: number;
    readonly anyOfMask: PlanMask;
  }[];
  /** Plans that take part in any rule: a change that touches none of them breaks none. */
  readonly ruledMask: PlanMask;
  /** Plans that can be switched per person. */
  readonly userPlansMask: PlanMask;
  /** Plans that bring a mailbox: a proxy address must then be nobody else's (rules.md 4.1.10). */
  readonly mailboxMask: PlanMask;
  readonly prohibitedMasks: ReadonlyMap<string, PlanMask>;
};

/** Everything known of products and plans, whoever owns them. Made by `buildCatalog` only. */
export type Catalog = {
  readonly products: ReadonlyMap<SkuId, Product>;
  readonly servicePlans: ReadonlyMap<ServicePlanId, ServicePlan>;
  readonly exclusiveSets: readonly ExclusiveSet[];
  readonly dependencies: readonly PlanDependency[];
  /** Service family of a plan: plans of one family do the same job in different products. */
  readonly families: ReadonlyMap<ServicePlanId, string>;
  /** Upper-case ISO 3166-1 alpha-2 code to the plans that may not be used there. */
  readonly prohibitedPlans: ReadonlyMap<string, ReadonlySet<ServicePlanId>>;
  readonly numbering: PlanNumbering;
  readonly rules: PlanRules;
  readonly productFacts: ReadonlyMap<SkuId, ProductFacts>;
};
