import type { Catalog } from '../catalog/catalog.ts';
import type { LicenseStep } from '../change.ts';
import type { OrganizationSettings } from '../directory/organization.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import type { InheritedLicenseKept, Problems } from '../problems.ts';
import type { SubscribedSku } from '../subscription/subscribed-sku.ts';

/** What a plan says of one person: the changes to make, or the reasons not to. Never both, never neither. */
export type Outcome =
  | {
      readonly ok: true;
      /** Removals first, then additions, then switches; within each by product id. */
      readonly changes: readonly [LicenseStep, ...LicenseStep[]];
      /** Inherited licenses that stay although the command takes licenses away (checklist 30). */
      readonly inheritedKept: readonly InheritedLicenseKept[];
      readonly appsGained: readonly ServicePlanId[];
      readonly appsLost: readonly ServicePlanId[];
    }
  | {
      readonly ok: false;
      readonly problems: Problems;
      /** Group-based licensing: what is written nevertheless, above all that the person is to have it and why they have not (rules.md 5.3). */
      readonly kept?: readonly LicenseStep[];
    };

/** Free units left, per product that the plan has touched or may touch; a fold carries it from person to person. */
export type UnitBudget = ReadonlyMap<SkuId, number>;

/** The page or interface a command comes from; some products and limits depend on it (checklist 15–17, 25, 31). */
export type Surface = 'api' | 'licensesPage' | 'activeUsersPage' | 'yourProductsPage';

/** What every row of one plan shares. */
export type PlanContext = {
  readonly catalog: Catalog;
  readonly skus: ReadonlyMap<SkuId, SubscribedSku>;
  readonly settings: OrganizationSettings;
  readonly surface: Surface;
  /** Whether the caller may license guests (checklist 55, 56). */
  readonly mayLicenseGuests: boolean;
};
