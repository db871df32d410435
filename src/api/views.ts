import type { CustomView, StandardViewId, ViewCondition } from '../core/directory/people-view.ts';

/** A view of Active users. Standard ones come first and can be neither changed nor deleted. */
export type ViewBody =
  | { readonly isStandard: true; readonly id: StandardViewId; readonly name: string }
  | ({ readonly isStandard: false } & CustomView);

/** `GET /api/views`. */
export type ViewsBody = { readonly value: readonly ViewBody[] };

/** `GET /api/views/:id/users`: people of a view as Graph's `user`, with these properties. */
export type ViewUsersBody = {
  /** Length of the list; null: not counted. */
  readonly count: number | null;
  readonly value: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly userPrincipalName: string;
    readonly userType: 'Member' | 'Guest';
    readonly accountEnabled: boolean;
    readonly usageLocation: string | null;
    readonly department: string | null;
    readonly country: string | null;
    readonly assignedLicenses: readonly {
      readonly skuId: string;
      readonly disabledPlans: readonly string[];
    }[];
  }[];
  readonly '@odata.nextLink'?: string;
};

/** `POST /api/views` and `PUT /api/views/:id`. */
export type NewView = {
  readonly name: string;
  readonly conditions: readonly [ViewCondition, ...ViewCondition[]];
};
