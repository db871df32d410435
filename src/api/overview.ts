import type { OperationBody } from './operations.ts';
import type { PersonBrief } from './people.ts';

/** Something that wants a decision today, with the figures to say it. Most urgent first. */
export type Attention =
  | {
      readonly kind: 'overassigned';
      readonly skuId: string;
      readonly displayName: string;
      readonly by: number;
    }
  | {
      readonly kind: 'outOfUnits';
      readonly skuId: string;
      readonly displayName: string;
      readonly total: number;
    }
  /** Fewer than 5 % and fewer than 100 licenses left. */
  | {
      readonly kind: 'runningLow';
      readonly skuId: string;
      readonly displayName: string;
      readonly available: number;
      readonly total: number;
    }
  | { readonly kind: 'licenseErrors'; readonly people: number }
  | {
      readonly kind: 'expiring';
      readonly subscriptionId: string;
      readonly skuId: string;
      readonly displayName: string;
      readonly licenses: number;
      readonly at: string;
    }
  /** Licenses in grace or suspended. */
  | {
      readonly kind: 'expired';
      readonly subscriptionId: string;
      readonly skuId: string;
      readonly displayName: string;
      readonly licenses: number;
      readonly status: 'Warning' | 'Suspended' | 'LockedOut';
    }
  /** Bought and held by nobody; `monthlyCost` where the product has a price. */
  | {
      readonly kind: 'unassigned';
      readonly licenses: number;
      readonly products: number;
      readonly monthlyCost: number | null;
      readonly currency: string | null;
    }
  | { readonly kind: 'unlicensedPeople'; readonly people: number }
  | {
      readonly kind: 'operation';
      readonly operationNo: number;
      readonly activity: string;
      readonly status: 'running' | 'stopping' | 'failed' | 'stopped';
      readonly refused: number;
    };

/** `GET /api/summary/home`. */
export type HomeBody = {
  readonly attention: readonly Attention[];
  readonly licenses: {
    readonly total: number;
    readonly assigned: number;
    readonly available: number;
    readonly products: number;
  };
  /** As last counted; null: never counted yet. */
  readonly people: {
    readonly active: number | null;
    readonly guests: number | null;
    readonly deleted: number | null;
  };
  /** Whether people are being counted: asked again soon, the answer has newer figures. */
  readonly isCounting: boolean;
  readonly recent: readonly OperationBody[];
};

/** `GET /api/search?q=`: at most 6 of each. */
export type SearchBody = {
  readonly people: readonly PersonBrief[];
  readonly groups: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly mail: string | null;
  }[];
  readonly products: readonly {
    readonly skuId: string;
    readonly displayName: string;
    readonly skuPartNumber: string;
  }[];
};

/** One group of the Groups list. */
export type GroupRow = {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly mail: string | null;
  readonly kind: 'security' | 'mailEnabledSecurity' | 'microsoft365' | 'distribution';
  readonly isDynamic: boolean;
  readonly isSynchronized: boolean;
  readonly members: number;
  readonly owners: number;
};

/** `GET /api/groups-list?q=&$top=&$skiptoken=`: by display name. */
export type GroupsBody = {
  readonly value: readonly GroupRow[];
  readonly count: number;
  readonly '@odata.nextLink'?: string;
};
