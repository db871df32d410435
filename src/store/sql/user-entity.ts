import { sql } from 'kysely';
import { assignmentErrors, assignmentStates } from '../codes.ts';
import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import type { PropertyKind } from '../../core/directory/property.ts';
import { userProperties } from '../../core/directory/user.ts';
import type { Path } from '../../odata/expression.ts';
import { columnName } from '../columns.ts';
import { orderKey } from '../entity-columns.ts';
import type { ReadContext } from '../read-context.ts';
import { assignedPlansShortcut } from './assigned-plans-sql.ts';
import type { Column, Items, Scope, Sql, TextHint } from './odata-to-sql.ts';
import { readOrganization } from './products.ts';
import { proxyAddressShortcut } from './proxy-address-shortcut.ts';

/** What a filter on people may ask, over a row `u` of the user table. */
export function userEntity(
  context: ReadContext,
  how: {
    /** Deleted people are asked for. */
    readonly isDeleted?: boolean;
    /** The people are walked in their order: no index of a property may come in between. */
    readonly isWalk?: boolean;
  } = {},
): Scope {
  return {
    column: ([name, ...rest]) => userColumn(name, rest, how.isWalk === true),
    items: (path) =>
      path.length === 1 ? userItems(path[0], context, how.isDeleted === true) : null,
  };
}

function userColumn(name: string | undefined, rest: Path, isWalk: boolean): Column | null {
  if (name === undefined || !Object.hasOwn(userProperties, name)) return null;
  // Just checked.
  const kind = userProperties[name as keyof typeof userProperties];
  const cell = sql.ref('u.' + columnName(name));
  // For SQLite `+column` is the column without its indexes.
  const isKept = isWalk && (name === 'department' || name === 'usageLocation');
  const column = propertyColumn(isKept ? sql`+${cell}` : cell, kind, rest);
  if (column?.kind !== 'text') return column;
  if (name === 'displayName') return { ...column, hint: keyHint('u.display_name_key', orderKey) };
  if (name === 'userPrincipalName') {
    return {
      ...column,
      hint: keyHint('u.user_principal_name_key', canonicalUserPrincipalName),
    };
  }
  return column;
}

/** What the column of a property is to a filter; a list is none. */
export function propertyColumn(column: Sql, kind: PropertyKind, rest: Path): Column | null {
  switch (kind) {
    case 'json?':
      return rest.length === 0 ? { kind: 'complex', sql: column } : jsonColumn(column, rest);
    case 'strings':
      return null;
    case 'guid':
      return rest.length === 0 ? { kind: 'text', sql: column, isFolded: true } : null;
    case 'string':
    case 'string?':
      return rest.length === 0 ? { kind: 'text', sql: column, isFolded: false } : null;
    case 'instant':
    case 'instant?':
      return rest.length === 0
        ? { kind: 'text', sql: sql`${column} collate nocase`, isFolded: false }
        : null;
    case 'boolean':
    case 'boolean?':
      return rest.length === 0 ? { kind: 'boolean', sql: column } : null;
  }
}

function jsonColumn(column: Sql, path: Path): Column {
  const jsonPath = '$' + path.map((name) => '."' + name + '"').join('');
  return {
    kind: 'json',
    sql: sql`json_extract(${column}, ${jsonPath})`,
    type: sql`json_type(${column}, ${jsonPath})`,
  };
}

/**
 * Equal texts have equal keys. A text that begins with ASCII `value` has a key that is not below the value's; it ends at the latest
 * where what precedes the last letter ends, since that letter may have become one with an accent after it (NFC).
 */
function keyHint(column: string, keyOf: (text: string) => string): TextHint {
  return (operator, value) => {
    if (operator === 'eq') return sql`${sql.ref(column)} = ${keyOf(value)}`;
    if (!/^[!-~]+$/.test(value)) return null;
    const key = keyOf(value);
    const from = sql`${sql.ref(column)} >= ${key}`;
    if (key.length === 1) return from;
    return sql`(${from} and ${sql.ref(column)} < ${key.slice(0, -1) + '\u{10ffff}'})`;
  };
}

function userItems(
  name: string | undefined,
  context: ReadContext,
  isDeleted: boolean,
): Items | null {
  switch (name) {
    case 'assignedLicenses':
      return assignedLicenses(context);
    case 'licenseAssignmentStates':
      return licenseAssignmentStates(context);
    case 'assignedPlans':
      return assignedPlans(context);
    case 'identities':
      return identities(context);
    case 'proxyAddresses': {
      const items = stringItems(sql.ref('u.proxy_addresses'));
      return isDeleted ? items : { ...items, shortcut: proxyAddressShortcut(context.db.tenant) };
    }
    case 'businessPhones':
    case 'otherMails':
    case 'imAddresses':
      return stringItems(sql.ref('u.' + columnName(name)));
    default:
      return null;
  }
}

/** The items of a list of texts, kept as JSON. */
export function stringItems(column: Sql): Items {
  return {
    from: sql`json_each(${column}) as i`,
    where: sql`1`,
    item: {
      column: (path) =>
        path.length === 0
          ? { kind: 'text', sql: sql`i.value collate nocase`, isFolded: false }
          : null,
      items: () => null,
    },
  };
}

const ownPaths = sql`a.tenant_id = u.tenant_id and a.user_id = u.id`;
// States Active and ActiveWithError (`isHeld`).
const isHeld = sql`a.state < 2`;

function skuColumn(context: ReadContext): Column {
  // `+`: a person's few paths are read by the person; the index of the product knows no state and costs twice as much.
  return { kind: 'word', sql: sql`+a.sku_no`, words: context.interned.skuNos() };
}

/** A product held by several paths is one item: counting looks at the first path only. */
function assignedLicenses(context: ReadContext): Items {
  return {
    from: sql`assignment as a`,
    where: sql`${ownPaths} and ${isHeld}`,
    countWhere: sql`not exists (select 1 from assignment as b where b.tenant_id = a.tenant_id
      and b.user_id = a.user_id and b.sku_no = a.sku_no and b.state < 2
      and b.assigned_by_group < a.assigned_by_group)`,
    item: {
      column: (path) => (path.length === 1 && path[0] === 'skuId' ? skuColumn(context) : null),
      items: (path) => (path.length === 1 && path[0] === 'disabledPlans' ? offByEveryPath : null),
    },
  };
}

const offPlans = sql`disabled_plan_set as s
  cross join json_each('["' || replace(s.service_plan_ids, ' ', '","') || '"]') as d`;
const offPlansWhere = sql`s.tenant_id = a.tenant_id and s.plan_set_no = a.plan_set_no`;
const planItem: Scope = {
  column: (path) =>
    path.length === 0 ? { kind: 'text', sql: sql`d.value`, isFolded: true } : null,
  items: () => null,
};
/** What is off in a row `a` that has a `plan_set_no`. */
export const plansOffOfOnePath: Items = { from: offPlans, where: offPlansWhere, item: planItem };
// A plan is off for a person where every path that is held has it off.
const offByEveryPath: Items = {
  from: offPlans,
  where: sql`${offPlansWhere} and not exists (select 1 from assignment as b
    where b.tenant_id = a.tenant_id and b.user_id = a.user_id and b.sku_no = a.sku_no and b.state < 2
    and not exists (select 1 from disabled_plan_set as t where t.tenant_id = b.tenant_id
      and t.plan_set_no = b.plan_set_no and instr(t.service_plan_ids, d.value) > 0))`,
  item: planItem,
};

function licenseAssignmentStates(context: ReadContext): Items {
  const columns: Readonly<Record<string, Column>> = {
    skuId: skuColumn(context),
    assignedByGroup: { kind: 'text', sql: sql`nullif(a.assigned_by_group, '')`, isFolded: true },
    state: { kind: 'word', sql: sql`a.state`, words: numbered(assignmentStates) },
    error: {
      kind: 'word',
      sql: sql`coalesce(a.error, -1)`,
      words: new Map([...numbered(assignmentErrors), ['None', -1]]),
    },
    lastUpdatedDateTime: { kind: 'milliseconds', sql: sql`a.updated_at` },
  };
  return {
    from: sql`assignment as a`,
    where: ownPaths,
    item: {
      column: (path) => (path.length === 1 ? (columns[path[0] ?? ''] ?? null) : null),
      items: (path) =>
        path.length === 1 && path[0] === 'disabledPlans' ? plansOffOfOnePath : null,
    },
  };
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, index) => [word, index]));
}

function assignedPlans(context: ReadContext): Items {
  return {
    from: sql`assignment as a`,
    where: sql`${ownPaths} and ${isHeld}`,
    item: { column: () => null, items: () => null },
    shortcut: (variable, predicate) => assignedPlansShortcut(context, variable, predicate),
  };
}

/** One item a person, as Graph shows it (contract.md 2.10). */
function identities(context: ReadContext): Items {
  const ofGuest = sql`u.user_type = 'Guest'`;
  const domains = readOrganization(context.db).verifiedDomains;
  const issuer = (domains.find((domain) => domain.isInitial) ?? domains[0])?.name ?? '';
  const columns: Readonly<Record<string, Sql>> = {
    signInType: sql`iif(${ofGuest}, 'federated', 'userPrincipalName')`,
    issuer: sql`iif(${ofGuest}, 'ExternalAzureAD', ${issuer})`,
    issuerAssignedId: sql`iif(${ofGuest}, null, u.user_principal_name)`,
  };
  return {
    from: sql`json_each('[0]') as i`,
    where: sql`1`,
    item: {
      column: (path) => {
        const column = path.length === 1 ? columns[path[0] ?? ''] : undefined;
        return column === undefined
          ? null
          : { kind: 'text', sql: sql`${column} collate nocase`, isFolded: false };
      },
      items: () => null,
    },
  };
}
