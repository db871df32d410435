import { Refused, type Problem } from '../../../core/problems.ts';
import { QueryRefused } from '../../../odata/refusal.ts';
import { HttpRefusal } from '../../http-refusal.ts';
import { problemCatalogue, problemMessage } from '../../problem-catalogue.ts';

const malformed = 'Cannot process the request because it is malformed or incorrect.';

type Facts = Readonly<Record<string, string | number | readonly string[]>>;

function bad(message: string, innerCode: string, facts: Facts = {}, target?: string): HttpRefusal {
  return new HttpRefusal(400, 'badRequest', message, {
    innerCode,
    facts,
    ...(target === undefined ? {} : { target }),
  });
}

/** 404: nothing has this id; `propertyName` is what the path calls it. */
export function unknownResource(id: string, propertyName: string): HttpRefusal {
  return new HttpRefusal(404, 'notFound', `Resource '${id}' not found`, {
    innerCode: 'resourceNotFound',
    facts: { propertyName },
  });
}

/** 400: the body leaves out what must be there. */
export function missingInBody(propertyName: string): HttpRefusal {
  return bad(malformed, 'requiredFieldOrParameterMissing', { propertyName }, 'body');
}

/** 400: the body names what is not there. */
export function unknownInBody(propertyName: string): HttpRefusal {
  const message = 'Cannot process request because a referenced item was not found.';
  return bad(message, 'notFound', { propertyName }, 'body');
}

/** 400: the body switches off what the product does not have. */
export function unknownServicePlan(index: number): HttpRefusal {
  const message =
    'Cannot process request because a referenced item does not exist or is not associated with the request.';
  return bad(
    message,
    'notFound',
    { propertyName: `disabledServicePlanIds[${String(index)}]` },
    'body',
  );
}

/** 400: such an assignee does not take licenses of this allotment. */
export function invalidAssigneeType(): HttpRefusal {
  const message =
    'Cannot process the request because the allotment does not support assignee type.';
  return bad(message, 'invalidAssigneeType', { propertyName: 'assignedTo' });
}

/** 400: an assignment stays with its allotment and its assignee. */
export function immutableProperty(propertyName: string): HttpRefusal {
  const message = 'Cannot process the request because an immutable property was modified.';
  return bad(message, 'immutablePropertyModified', { propertyName });
}

/** 400: the body cannot be read as what it should be. */
export function malformedBody(propertyName: string): HttpRefusal {
  return bad(malformed, 'invalidFieldOrParameter', { propertyName }, 'body');
}

/** 403: whoever asks may assign, but not to such as this one. */
export function allotmentPermissions(): HttpRefusal {
  return new HttpRefusal(
    403,
    'forbidden',
    'Cannot process request because the user does not have required permissions to assign to allotment.',
    { innerCode: 'allotmentPermissions' },
  );
}

/** Any refusal in the words of beta's licensing API (contract.md 1.18); what is no refusal stays as it is. */
export function inWordsOfCloudLicensing(error: unknown): unknown {
  if (error instanceof Refused) return ofProblem(error.problems[0]);
  if (!(error instanceof HttpRefusal)) return error;
  if (error.cause instanceof QueryRefused) return ofQuery(error.cause, error.message);
  if (error.status === 403 && error.code !== 'forbidden') return missingPermission();
  if (error.status === 405) {
    const { headers } = error.options;
    return new HttpRefusal(405, 'methodNotAllowed', error.message, headers ? { headers } : {});
  }
  return error;
}

function missingPermission(): HttpRefusal {
  return new HttpRefusal(
    403,
    'forbidden',
    'Cannot process request because the user does not have required permissions for referenced allotment.',
    { innerCode: 'missingRequiredPermission' },
  );
}

function ofQuery({ option, problem }: QueryRefused, message: string): HttpRefusal {
  const facts: Facts =
    'name' in problem
      ? { propertyName: problem.name }
      : 'property' in problem
        ? { propertyName: problem.property }
        : {};
  const isOfProperty = Object.keys(facts).length > 0;
  if (option === '$filter' && isOfProperty) return bad(malformed, 'invalidFilter', facts, 'query');
  if (option === '$expand') return bad(malformed, 'invalidExpansion', facts, 'query');
  // The design has one sentence for all the rest; ours says what is wrong.
  return bad(message, 'invalidQuery', {}, 'query');
}

function ofProblem(problem: Problem): HttpRefusal {
  const { status } = problemCatalogue[problem.code];
  const message = problemMessage(problem);
  switch (problem.code) {
    case 'MutuallyExclusiveViolation': {
      const ids = problem.plans.map(({ servicePlanId }) => servicePlanId);
      return bad(
        `License assignment failed because service plans ${ids.join(',')} are mutually exclusive`,
        'mutuallyExclusiveServicePlans',
        { ids },
      );
    }
    case 'UniquenessViolation':
      return bad(message, 'proxyAddressConflict');
    case 'CountViolation':
      return bad(
        'There are no available licenses for the specified allotment',
        'noAvailableLicenses',
      );
    case 'UsageLocationMissing':
    case 'UsageLocationInvalid':
      return bad(
        'Cannot process request because a referenced item has an invalid usage location.',
        'invalidUsageLocation',
      );
    case 'SkuNotAssignable':
    case 'SelfServiceSubscription':
    case 'GroupNotLicensable':
      return invalidAssigneeType();
    case 'PermissionDenied':
    case 'GuestNeedsGlobalAdministrator':
      return missingPermission();
    case 'ResourceNotFound':
      return unknownResource(problem.id, 'id');
    default:
      // The design names no code for these: ours says which rule it was.
      return status === 409
        ? new HttpRefusal(409, 'conflict', message, { innerCode: problem.code })
        : bad(message, problem.code);
  }
}
