import type { AppContext, AppDeps } from './context.ts';
import { answerOf, defectAnswer, respondWithError } from './errors.ts';

/** The one place where anything thrown becomes an answer. Nothing from inside is ever told. */
export function answerFailure(deps: AppDeps, error: unknown, c: AppContext): Response {
  const answer = answerOf(error);
  if (answer !== null) return respondWithError(c, answer);
  deps.log.defect(c.get('requestId'), error);
  return respondWithError(c, defectAnswer);
}
