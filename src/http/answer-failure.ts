import type { ProblemBody } from '../api/plans.ts';
import { type Problem, Refused } from '../core/problems.ts';
import type { AppContext, AppDeps } from './context.ts';
import { answerOf, defectAnswer, type ErrorAnswer, respondWithError } from './errors.ts';
import { toProblemBody } from './problem-body.ts';
import { namesAbout } from './problem-names.ts';

/** The one place where anything thrown becomes an answer. Nothing from inside is ever told. */
export async function answerFailure(
  deps: AppDeps,
  error: unknown,
  c: AppContext,
): Promise<Response> {
  const answer = answerOf(error);
  if (answer === null) {
    deps.log.defect(c.get('requestId'), error);
    return respondWithError(c, defectAnswer);
  }
  // Graph's clients get Graph's envelope and nothing else.
  if (!c.req.path.startsWith('/api/')) return respondWithError(c, answer);
  return respondWithError(c, answer, await problemsTold(deps, problemsOf(error, answer), c));
}

function problemsOf(error: unknown, answer: ErrorAnswer): readonly Problem[] {
  if (error instanceof Refused) return error.problems;
  return answer.innerCode === 'BadRequest' ? [{ code: 'BadRequest', message: answer.message }] : [];
}

/** The refusal stands even where the names for its sentences cannot be read. */
async function problemsTold(
  deps: AppDeps,
  problems: readonly Problem[],
  c: AppContext,
): Promise<readonly ProblemBody[]> {
  if (problems.length === 0) return [];
  try {
    const names = await namesAbout(deps.desk, problems);
    return problems.map((problem) => toProblemBody(problem, names));
  } catch (error) {
    deps.log.defect(c.get('requestId'), error);
    return [];
  }
}
