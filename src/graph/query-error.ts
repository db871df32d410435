import type { QueryOption, QueryProblem, QueryRefused } from '../odata/refusal.ts';

/** What is answered to a query that was not understood. Always 400. */
export type QueryError = { readonly code: string; readonly message: string };

/** Graph's words for a refused query (contract.md 0 and 3.2). */
export function queryErrorOf({ option, problem }: QueryRefused): QueryError {
  switch (problem.code) {
    case 'InvalidPageSize':
      return {
        code: 'Request_BadRequest',
        message: `Invalid page size specified: '${problem.value}'. Must be between 1 and 999 inclusive.`,
      };
    case 'InvalidGuid':
      return { code: 'Request_BadRequest', message: invalidGuidMessage(problem) };
    case 'UnsupportedClause':
      return unsupportedClause(option, problem.property, problem.typeName);
    case 'OptionUnsupported':
      return optionUnsupported(option ?? '$filter', problem.typeName);
    case 'InvalidValue':
      return {
        code: 'BadRequest',
        message:
          `Invalid value '${problem.value}' for ${option} query option found. ` +
          `The ${option} query option requires ${problem.expected}.`,
      };
    case 'OptionRepeated':
      return {
        code: 'BadRequest',
        message: `Query option '${option}' was specified more than once, but it must be specified at most once.`,
      };
    case 'OptionUnknown':
      return {
        code: 'BadRequest',
        message: `The query parameter '${problem.name}' is not supported.`,
      };
    default:
      return { code: 'BadRequest', message: introduction(option) + detail(problem) };
  }
}

/** Graph's words for a condition that a property does not offer (contract.md 3.2). */
export function unsupportedClause(
  option: QueryOption | null,
  property: string,
  typeName: string,
): QueryError {
  const clause = option === '$orderby' ? 'sort' : 'filter';
  return {
    code: 'Request_UnsupportedQuery',
    message: `Unsupported or invalid query ${clause} clause specified for property '${property}' of resource '${typeName}'.`,
  };
}

function optionUnsupported(option: QueryOption, typeName: string): QueryError {
  const message =
    option === '$top'
      ? 'This resource does not support custom page sizes. Please retry without a page size argument.'
      : `The query option '${option}' is not supported for resource '${typeName}'.`;
  return { code: 'Request_UnsupportedQuery', message };
}

function invalidGuidMessage(problem: QueryProblem & { code: 'InvalidGuid' }): string {
  return problem.property === 'id'
    ? `Invalid object identifier '${problem.value}'.`
    : "Cannot convert a primitive value to the expected type 'Edm.Guid'. See the inner exception for more details.";
}

function introduction(option: QueryOption | null): string {
  switch (option) {
    case '$filter':
      return 'Invalid filter clause: ';
    case '$search':
      return 'Invalid search clause: ';
    case '$orderby':
      return 'Invalid orderby clause: ';
    case '$select':
    case '$expand':
      return 'Parsing OData Select and Expand failed: ';
    default:
      return '';
  }
}

const operatorKinds: Readonly<Record<string, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

function detail(problem: QueryProblem): string {
  switch (problem.code) {
    case 'Syntax':
      return problem.found === null
        ? `Expression expected at position ${problem.position}.`
        : `Syntax error at position ${problem.position}: '${problem.found}'.`;
    case 'UnclosedString':
      return `There is an unterminated string literal at position ${problem.position}.`;
    case 'UnknownProperty':
      return `Could not find a property named '${problem.name}' on type 'microsoft.graph.${lowerFirst(problem.typeName)}'.`;
    case 'UnknownFunction':
      return `An unknown function with name '${problem.name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`;
    case 'IncompatibleTypes':
      return `A binary operator with incompatible types was detected. Found operand types '${problem.left}' and '${problem.right}' for operator kind '${operatorKinds[problem.operator] ?? problem.operator}'.`;
    case 'TooLong':
      return `At most ${problem.max} ${problem.unit} are supported.`;
    default:
      return problem.code;
  }
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
