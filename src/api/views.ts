import type { CustomView, StandardViewId, ViewCondition } from '../core/directory/people-view.ts';

/** A view of Active users. Standard ones come first and can be neither changed nor deleted. */
export type ViewBody =
  | { readonly isStandard: true; readonly id: StandardViewId; readonly name: string }
  | ({ readonly isStandard: false } & CustomView);

/** `GET /api/views`. */
export type ViewsBody = { readonly value: readonly ViewBody[] };

/** `POST /api/views` and `PUT /api/views/:id`. */
export type NewView = {
  readonly name: string;
  readonly conditions: readonly [ViewCondition, ...ViewCondition[]];
};
