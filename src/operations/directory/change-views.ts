import {
  type CustomView,
  customViewProblem,
  isStandardViewId,
} from '../../core/directory/people-view.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** A view as administrators write it down. */
export type CustomViewInput = Pick<CustomView, 'name' | 'conditions'>;

/** Makes a view; every administrator sees it, and there may be 50 (checklist 34). */
export async function addView(tx: Writer, call: Call, input: CustomViewInput): Promise<CustomView> {
  requirePermission(call.actor, 'manageUserViews');
  const { customViews } = await tx.organization();
  const view = { id: call.newId(), ...input };
  refuseIf(customViewProblem(customViews, view));
  await keepViews(tx, call, {
    activity: 'Add custom view',
    before: customViews,
    after: [...customViews, view],
  });
  return view;
}

/** Changes a custom view. Standard ones are refused (checklist 36). */
export async function updateView(
  tx: Writer,
  call: Call,
  input: CustomViewInput & { readonly id: string },
): Promise<CustomView> {
  requirePermission(call.actor, 'manageUserViews');
  const before = (await tx.organization()).customViews;
  requireCustom(before, input.id);
  refuseIf(customViewProblem(before, input));
  const after = before.map((view) => (view.id === input.id ? input : view));
  await keepViews(tx, call, { activity: 'Update custom view', before, after });
  return input;
}

/** Deletes a custom view. Standard ones are refused (checklist 36). */
export async function deleteView(
  tx: Writer,
  call: Call,
  input: { readonly id: string },
): Promise<null> {
  requirePermission(call.actor, 'manageUserViews');
  const before = (await tx.organization()).customViews;
  requireCustom(before, input.id);
  const after = before.filter((view) => view.id !== input.id);
  await keepViews(tx, call, { activity: 'Delete custom view', before, after });
  return null;
}

function requireCustom(views: readonly CustomView[], id: string): void {
  if (isStandardViewId(id)) {
    throw new Refused({
      code: 'BadRequest',
      message: 'Standard views cannot be edited or deleted. Make a custom view instead.',
    });
  }
  if (!views.some((view) => view.id === id)) throw new Refused({ code: 'ResourceNotFound', id });
}

function refuseIf(problem: ReturnType<typeof customViewProblem>): void {
  if (problem !== null) throw new Refused(problem);
}

async function keepViews(
  tx: Writer,
  call: Call,
  change: {
    readonly activity: string;
    readonly before: readonly CustomView[];
    readonly after: readonly CustomView[];
  },
): Promise<void> {
  await recordAtOnce(tx, call, change.activity, [
    {
      kind: 'organizationUpdated',
      before: { customViews: change.before },
      after: { customViews: change.after },
    },
  ]);
}
