import type { MembershipRuleProblemBody } from '../../api/membership-rules.ts';
import { t, type TextValues } from './texts.ts';

/** What is wrong with a rule and where, counted from 1 as people count. */
export function ruleProblemText({ code, position, facts }: MembershipRuleProblemBody): string {
  const values: TextValues = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value ?? 'none']),
  );
  return t('rules.position', { position: position + 1, text: t(`rules.problem.${code}`, values) });
}
