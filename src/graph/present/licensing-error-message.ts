import { errorOfLine } from '../../core/audit/group-licensing-line.ts';
import type { AssignmentError } from '../../core/assignment/assignment.ts';
import type { ChangeKind } from '../../core/change.ts';
import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import type { Problem } from '../../core/problems.ts';

/**
 * The `Licensing Error Message` of a license by a group that stayed behind, in the words that the documents give for its code
 * (rules.md 4.5; checklist 193); null: the line tells of a success. `messageOf`: what Graph says of a problem elsewhere.
 */
export function licensingErrorMessage(
  line: { readonly kind: ChangeKind; readonly body: JsonObject },
  messageOf: (problem: Problem) => string,
): string | null {
  const error = errorOfLine(line);
  if (error === null) return null;
  const { skuId: ofLine } = line.body;
  const skuId = typeof ofLine === 'string' ? ofLine : '';
  const problem = problemIn(line.body['problem'] ?? null);
  switch (error) {
    case 'CountViolation':
      return (
        'Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses ' +
        `from users and groups for SKU ${skuId}. Licenses being added: ${skuId}`
      );
    case 'UniquenessViolation':
      return 'Proxy address is already being used';
    default:
      return problem === null ? plainMessages[error] : messageOf(problem);
  }
}

/** Where nothing is known but the code: a sibling failed, or the line is older than the facts in it. */
const plainMessages: Readonly<
  Record<Exclude<AssignmentError, 'CountViolation' | 'UniquenessViolation'>, string>
> = {
  MutuallyExclusiveViolation:
    'License assignment failed because service plans are mutually exclusive.',
  DependencyViolation:
    'License assignment failed because a service plan depends on another service plan.',
  ProhibitedInUsageLocationViolation:
    'License assignment cannot be done for user with invalid usage location.',
  Other:
    'License assignment failed because another license of the same group could not be assigned.',
};

function problemIn(value: JsonValue): Problem | null {
  // Written by record from a Problem.
  return typeof value === 'object' && value !== null && 'code' in value ? (value as Problem) : null;
}
