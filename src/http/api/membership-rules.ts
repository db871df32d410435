import { z } from 'zod';
import type {
  MembershipRulePreviewBody,
  MembershipRuleProblemBody,
  PreviewMembershipRule,
  RulePeopleBody,
  ValidatedMembershipRuleBody,
  ValidateMembershipRule,
} from '../../api/membership-rules.ts';
import { Refused } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { Action } from '../../core/roles/action.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { type RuleProblem, ruleSentence } from '../../odata/rule-problem.ts';
import { membershipRuleProblem } from '../../operations/groups/membership-rule.ts';
import type { RulePeople } from '../../operations/groups/preview-membership-rule.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Characters that are read of a rule: more than it may have, so that the answer can say that it is too long. */
const ruleCharactersMax = 20_000;
const rule = z.string().max(ruleCharactersMax);

const problemBody: z.ZodType<MembershipRuleProblemBody> = z.object({
  code: z.enum([
    'Syntax',
    'UnclosedString',
    'UnknownProperty',
    'UnknownOperator',
    'UnsupportedOperator',
    'UnsupportedRule',
    'IncompatibleTypes',
    'InvalidPattern',
    'TooLong',
  ]),
  position: z.number(),
  message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
const peopleBody: z.ZodType<RulePeopleBody> = z.object({
  count: z.number(),
  first: z.array(
    z.object({ id: z.string(), displayName: z.string(), userPrincipalName: z.string() }),
  ),
});
const validateBody: z.ZodType<ValidateMembershipRule> = z.strictObject({ rule });
const validatedBody: z.ZodType<ValidatedMembershipRuleBody> = z.object({
  problem: problemBody.nullable(),
});
const previewBody = z.strictObject({
  rule,
  groupId: z.guid().nullable().exactOptional(),
}) satisfies z.ZodType<PreviewMembershipRule>;
const previewedBody: z.ZodType<MembershipRulePreviewBody> = z.union([
  z.object({ problem: problemBody }),
  z.object({
    problem: z.null(),
    matching: peopleBody,
    joining: peopleBody,
    leaving: peopleBody,
    removesAllFirst: z.boolean(),
  }),
]);

/** What a rule editor asks while somebody types. */
export const membershipRuleRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'POST',
    path: '/api/membership-rules/validate',
    summary: 'Whether a membership rule is understood, and where it is not',
    body: validateBody,
    answer: validatedBody,
    handle: async ({ body, actor }) => {
      requireAction(actor, 'readGroups');
      const problem = membershipRuleProblem(body.rule);
      return { problem: problem === null ? null : toProblemBody(problem) };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/membership-rules/preview',
    summary: 'Whom a membership rule would choose, and who would join and leave a group by it',
    body: previewBody,
    answer: previewedBody,
    handle: async ({ body, actor, deps: { desk } }) => {
      requireAction(actor, 'readGroups');
      requireAction(actor, 'readUsers');
      const { rule: text, groupId = null } = body;
      const preview = await desk.read('previewMembershipRule', { rule: text, groupId });
      if (preview.problem !== null) return { problem: toProblemBody(preview.problem) };
      return {
        problem: null,
        matching: toPeopleBody(preview.matching),
        joining: toPeopleBody(preview.joining),
        leaving: toPeopleBody(preview.leaving),
        removesAllFirst: preview.removesAllFirst,
      };
    },
  }),
];

function requireAction(actor: Actor, action: Action): void {
  if (!mayPerform(actor, action)) throw new Refused({ code: 'PermissionDenied', action });
}

function toProblemBody(problem: RuleProblem): MembershipRuleProblemBody {
  const { code, position, ...facts } = problem;
  return { code, position, message: ruleSentence(problem), facts };
}

function toPeopleBody({ count, first }: RulePeople): RulePeopleBody {
  return {
    count,
    first: first.map(({ id, displayName, userPrincipalName }) => ({
      id,
      displayName,
      userPrincipalName,
    })),
  };
}
