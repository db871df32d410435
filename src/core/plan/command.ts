import type { ServicePlanId, SkuId } from '../ids.ts';

/** A product to be given. Without `disabledPlans` nothing is said about apps: what the person had off stays off, the rest is on. */
export type LicenseChoice = {
  readonly skuId: SkuId;
  /** Plans to be off besides those that the person already has off. */
  readonly disabledPlans?: readonly ServicePlanId[];
};

/** What is wanted of one person. The same words whatever the door. */
export type Command =
  /** Keep what there is and give these too ("Assign more"). Never turns an app on that was off. */
  | { readonly kind: 'assign'; readonly licenses: readonly LicenseChoice[] }
  /** Take these direct licenses away. */
  | { readonly kind: 'unassign'; readonly skuIds: readonly SkuId[] }
  /** Give some and take others in one step (a person's pane, several lines of a file); apps that were off stay off. */
  | {
      readonly kind: 'change';
      readonly assign: readonly LicenseChoice[];
      readonly unassign: readonly SkuId[];
    }
  /** Every earlier direct license goes and only these remain (Active users, "Replace"); apps that were off stay off. */
  | { readonly kind: 'replace'; readonly licenses: readonly LicenseChoice[] }
  /** One product for another, in one step, gapless; switches are carried over by plan id, else by service family. */
  | { readonly kind: 'swap'; readonly from: SkuId; readonly to: LicenseChoice }
  /** Turn apps of a directly held product off and on; those not named stay as they are. */
  | {
      readonly kind: 'setApps';
      readonly skuId: SkuId;
      readonly off: readonly ServicePlanId[];
      readonly on: readonly ServicePlanId[];
    }
  /** No direct license remains (Active users, "Unassign all"). */
  | { readonly kind: 'unassignAll' }
  /** Graph's call as documented: `disabledPlans` overwrites (contract.md 1.3). */
  | {
      readonly kind: 'assignLicense';
      readonly addLicenses: readonly {
        readonly skuId: SkuId;
        readonly disabledPlans: readonly ServicePlanId[];
      }[];
      readonly removeLicenses: readonly SkuId[];
    }
  /** Put the direct licenses of these products back exactly (undo). `expected` is what must be there now; null: not held. */
  | {
      readonly kind: 'restore';
      readonly licenses: readonly RestoredLicense[];
      /**
       * Whether none of the person's licenses has changed since the operation that is taken back. What was there then may come
       * back even where it broke a rule already then (imported conflicts, no usage location). Otherwise the rules hold as ever.
       */
      readonly licensesUnchangedSince?: boolean;
    };

/** One product's direct license as it was and as it must be now for the undo to hold. */
export type RestoredLicense = {
  readonly skuId: SkuId;
  /** Plans that were off; null: was not held directly. */
  readonly before: readonly ServicePlanId[] | null;
  /** Plans that are off now; null: is not held directly now. */
  readonly expected: readonly ServicePlanId[] | null;
};
