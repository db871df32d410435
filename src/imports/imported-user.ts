import type { User } from '../core/directory/user.ts';
import type { ServicePlanId, SkuId } from '../core/ids.ts';
import type { UserPropertyColumn } from './user-columns.ts';

/** A product that a row of a users file says the person has. */
export type ImportedLicense = {
  readonly skuId: SkuId;
  /** Apps off; missing where the file does not say (the admin center's export does not). */
  readonly disabledPlans?: readonly ServicePlanId[];
};

/** Properties of a person that a file sets. A missing one stays, null clears. */
export type ImportedProperties = { readonly [Name in UserPropertyColumn]?: User[Name] };

/** One row of a users file, understood: who, and what they are to be like. */
export type ImportedUser = {
  /** Where it starts in the file, from 1. */
  readonly line: number;
  /** Lower-case GUID, or null. One of `id` and `properties.userPrincipalName` is there. */
  readonly id: string | null;
  readonly properties: ImportedProperties;
  /** Whether the password never expires; null where the file does not say. */
  readonly passwordNeverExpires: boolean | null;
  /** Null where the file does not say. */
  readonly licenses: readonly ImportedLicense[] | null;
};
