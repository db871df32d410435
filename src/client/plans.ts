import type {
  AppliedBody,
  ApplyPlan,
  NewPlan,
  NewPreview,
  PlanAgain,
  PlanBody,
  PlanPreviewBody,
  PlanProblemsBody,
  PlanRowsBody,
} from '../api/plans.ts';
import { queryOf, request } from './request.ts';

/** What a command would do to some people, computed at once and kept nowhere. */
export function previewPlan(
  plan: NewPlan | NewPreview,
  signal: AbortSignal,
): Promise<PlanPreviewBody> {
  return request('/api/plans/preview', { method: 'POST', body: plan, signal });
}

/** Makes a plan; it is computed from now on. */
export function createPlan(plan: NewPlan): Promise<PlanBody> {
  return request('/api/plans', { method: 'POST', body: plan });
}

/** A plan: how far it is computed, its totals. */
export function getPlan(id: string): Promise<PlanBody> {
  return request(`/api/plans/${id}`);
}

/** Which problems a plan has, and who has them. */
export function getPlanProblems(id: string): Promise<PlanProblemsBody> {
  return request(`/api/plans/${id}/problems`);
}

/** Rows of a plan, a page at a time. */
export function getPlanRows(
  id: string,
  page: {
    readonly kind: 'all' | 'change' | 'problem' | 'unchanged' | 'drifted';
    readonly top: number;
    readonly after: string | null;
  },
): Promise<PlanRowsBody> {
  const query = queryOf({ kind: page.kind, $top: page.top, $skiptoken: page.after });
  return request(`/api/plans/${id}/rows${query}`);
}

/** The same plan once more, at today's state. */
export function planAgain(id: string, again: PlanAgain): Promise<PlanBody> {
  return request(`/api/plans/${id}/again`, { method: 'POST', body: again });
}

/** Applies a plan that is ready; answers at once with the operation, which runs on. */
export function applyPlan(
  id: string,
  reason: string | null = null,
  confirmation: string | null = null,
): Promise<AppliedBody> {
  const body: ApplyPlan = { reason, ...(confirmation === null ? {} : { confirmation }) };
  return request(`/api/plans/${id}/apply`, { method: 'POST', body });
}
