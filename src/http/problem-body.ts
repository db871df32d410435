import type { ProblemBody } from '../api/plans.ts';
import type { Problem } from '../core/problems.ts';
import {
  helpPageOf,
  problemCatalogue,
  problemMessage,
  problemSentence,
} from './problem-catalogue.ts';
import type { Names } from './problem-entry.ts';

/** Domain → wire; may not fail. */
export function toProblemBody(problem: Problem, names: Names): ProblemBody {
  return {
    code: problem.code,
    title: problemCatalogue[problem.code].title,
    message: problemMessage(problem),
    sentence: problemSentence(problem, names),
    help: helpPageOf(problem.code),
    facts: problem,
  };
}
