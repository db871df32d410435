import { dropNextRuleWork, followRules } from '../operations/groups/follow-rules.ts';
import type { SteppedWork } from './stepped-job.ts';

/** Brings the members of groups with rules up to date. */
export const ruleWork: SteppedWork = {
  isLeft: (reader) => reader.isRuleWorkLeft(),
  doSome: followRules,
  dropNext: dropNextRuleWork,
};
