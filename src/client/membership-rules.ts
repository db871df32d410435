import type { MembershipRulePreviewBody } from '../api/membership-rules.ts';
import { request } from './request.ts';

/** Whom a rule would choose, and who would join and leave the group by it; or what is wrong with the rule. */
export function previewMembershipRule(
  groupId: string,
  rule: string,
  signal: AbortSignal,
): Promise<MembershipRulePreviewBody> {
  const body = { rule, groupId };
  return request('/api/membership-rules/preview', { method: 'POST', body, signal });
}
