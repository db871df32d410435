import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ZodError } from 'zod';
import type { ProblemBody } from '../api/plans.ts';
import type { Instant } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { Problem, Problems } from '../core/problems.ts';
import { queryErrorOf } from '../graph/query-error.ts';
import { QueryRefused } from '../odata/refusal.ts';
import type { AppContext } from './context.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { ErrorDetail, HttpRefusalOptions } from './http-refusal.ts';
import { problemCatalogue, problemMessage, problemTarget } from './problem-catalogue.ts';

/** Graph's error envelope (contract.md 0). */
export type ErrorEnvelope = {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly target?: string;
    readonly details?: readonly ErrorDetail[];
    readonly innerError: {
      readonly code?: string;
      /** UTC, without zone and fractions. */
      readonly date: string;
      readonly 'request-id': string;
      readonly 'client-request-id': string;
      /** Only under `/api`: each problem with facts, sentence and help. */
      readonly problems?: readonly ProblemBody[];
    };
  };
};

/** What an answer to a failed request consists of. */
export type ErrorAnswer = {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly message: string;
  readonly details: readonly ErrorDetail[];
  readonly innerCode: string | null;
  /** Which part of the request is at fault; only where the API says so. */
  readonly target?: string | undefined;
  /** Further facts inside `innerError`. */
  readonly facts?: HttpRefusalOptions['facts'] | undefined;
  readonly headers: Readonly<Record<string, string>>;
};

/** Schema violations told in one answer; more would only be noise. */
const issuesShownMax = 10;

/** The answer to anything thrown. Null: a defect, of which the client must learn nothing but the request id. */
export function answerOf(error: unknown): ErrorAnswer | null {
  if (error instanceof Refused) return answerOfProblems(error.problems);
  if (error instanceof HttpRefusal) {
    return {
      status: error.status,
      code: error.code,
      message: error.message,
      details: error.options.details ?? [],
      innerCode: error.options.innerCode ?? null,
      target: error.options.target,
      facts: error.options.facts,
      headers: error.options.headers ?? {},
    };
  }
  if (error instanceof ZodError) return answerOfIssues(error);
  if (error instanceof QueryRefused) return answerOfQuery(error);
  return null;
}

/** The answer to a refused request: the first problem leads, further ones are details. */
function answerOfProblems(problems: Problems): ErrorAnswer {
  const [first, ...others] = problems;
  const entry = problemCatalogue[first.code];
  const target = problemTarget(first);
  const details: ErrorDetail[] = others.map(detailOf);
  if (target !== null) details.unshift(detailOf(first));
  return {
    status: entry.status,
    code: entry.graphCode,
    message: problemMessage(first),
    details,
    innerCode: first.code,
    headers: {},
  };
}

/** The envelope of an answer, for bodies and for parts of a `$batch`. */
export function envelopeOf(
  answer: Pick<ErrorAnswer, 'code' | 'message' | 'details' | 'innerCode' | 'target' | 'facts'>,
  request: { readonly requestId: string; readonly clientRequestId: string; readonly now: Instant },
  problems: readonly ProblemBody[] = [],
): ErrorEnvelope {
  return {
    error: {
      code: answer.code,
      message: answer.message,
      ...(answer.target !== undefined ? { target: answer.target } : {}),
      ...(answer.details.length > 0 ? { details: answer.details } : {}),
      innerError: {
        ...(answer.innerCode !== null ? { code: answer.innerCode } : {}),
        ...answer.facts,
        date: request.now.slice(0, 19),
        'request-id': request.requestId,
        'client-request-id': request.clientRequestId,
        ...(problems.length > 0 ? { problems } : {}),
      },
    },
  };
}

/** Answers a failed request in Graph's envelope. */
export function respondWithError(
  c: AppContext,
  answer: ErrorAnswer,
  problems: readonly ProblemBody[] = [],
): Response {
  for (const [name, value] of Object.entries(answer.headers)) c.header(name, value);
  const request = {
    requestId: c.get('requestId'),
    clientRequestId: c.get('clientRequestId'),
    now: c.get('now'),
  };
  const envelope = envelopeOf(answer, request, problems);
  return c.json(envelope, answer.status);
}

/** What a client learns of a defect: that there was one, and the id under which the log has it. */
export const defectAnswer: ErrorAnswer = {
  status: 500,
  code: 'InternalServerError',
  message: 'An internal error occurred. The request-id below is in the server log.',
  details: [],
  innerCode: null,
  headers: {},
};

function detailOf(problem: Problem): ErrorDetail {
  const target = problemTarget(problem);
  return {
    code: problem.code,
    message: problemMessage(problem),
    ...(target !== null ? { target } : {}),
  };
}

/** A filter inside a body or of an export that was not understood: Graph's words for it. */
function answerOfQuery(error: QueryRefused): ErrorAnswer {
  const { code, message } = queryErrorOf(error);
  return { status: 400, code, message, details: [], innerCode: 'BadRequest', headers: {} };
}

function answerOfIssues(error: ZodError): ErrorAnswer {
  const details = error.issues.slice(0, issuesShownMax).map((issue) => ({
    code: 'BadRequest',
    message: issue.message,
    target: pathText(issue.path),
  }));
  const [first] = details;
  return {
    status: 400,
    code: 'Request_BadRequest',
    message:
      first === undefined
        ? 'The request is not valid.'
        : first.target === ''
          ? first.message
          : `Invalid value specified for property '${first.target}' of the request: ${first.message}`,
    details,
    innerCode: 'BadRequest',
    headers: {},
  };
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, position) =>
      typeof step === 'number' ? `[${step}]` : `${position > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
}
