import { dropNextRuleWork, followRules } from '../operations/groups/follow-rules.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Brings the members of groups with rules up to date, a step at a time. */
export type RuleJob = {
  /** Says that there may be something to do. */
  makeDue(): void;
  isDue(): boolean;
  /** Answers whether anything was done. */
  step(): Promise<boolean>;
};

/** People moved or asked about in one step at most. */
const peopleAStep = 1000;

/** Due at the start: what was left when the program ended goes on. */
export function createRuleJob(store: Store, environment: Environment): RuleJob {
  let isDue = true;
  let limit = peopleAStep;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      isDue = await store.read(
        async (reader) => (await reader.hasOrganization()) && (await reader.isRuleWorkLeft()),
      );
      if (!isDue) return false;
      try {
        isDue = await store.write((tx) => followRules(tx, environment.now(), limit));
        limit = peopleAStep;
      } catch (error) {
        environment.onDefect?.(error);
        // One by one, until what cannot be done is found and left as it is.
        if (limit === 1) await store.write((tx) => dropNextRuleWork(tx));
        limit = limit === 1 ? peopleAStep : 1;
      }
      return true;
    },
  };
}
