import { RequestFailed } from '../../client/request.ts';
import { problemSentence, problemTitle, type ProblemNames } from './problem-text.ts';
import { t } from './texts.ts';

/** Why something was not done, in words: from the facts of the refusal where the server gave them. */
export function failureText(error: unknown, names: ProblemNames): string {
  if (!(error instanceof RequestFailed)) return t('states.failed');
  if (error.status === 0) return t('states.unreachable');
  const [problem] = error.problems;
  if (problem === undefined) {
    return error.status === 403 ? t('states.noRole') : error.message;
  }
  return `${problemTitle(problem, names, 1)}. ${problemSentence(problem, names)}`;
}
