declare const brand: unique symbol;

/** A string that is known to be an identifier of one kind; made only by the parsers below and by the store. */
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Lower-case GUID of a user. */
export type UserId = Id<'UserId'>;
/** Lower-case GUID of a group. */
export type GroupId = Id<'GroupId'>;
/** Lower-case GUID of a product (Graph: `skuId`). */
export type SkuId = Id<'SkuId'>;
/** Lower-case GUID of a service plan (Graph: `servicePlanId`). */
export type ServicePlanId = Id<'ServicePlanId'>;
/** Lower-case GUID of a purchase (Graph: `companySubscription.id`). */
export type SubscriptionId = Id<'SubscriptionId'>;
/** Template id of a built-in directory role, or the id of a custom one. */
export type RoleId = Id<'RoleId'>;
/** Client id of an app registration. */
export type AppId = Id<'AppId'>;
/** Lower-case GUID of a plan that waits to be applied. */
export type PlanId = Id<'PlanId'>;
/** A moment, UTC, as `2026-01-31T10:17:06.000Z`: text order is time order. */
export type Instant = Id<'Instant'>;
/** Number of an operation in its organization, from 1, in order of start. */
export type OperationNo = number;

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` has the form of a GUID, in any case. */
export function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** The canonical (lower-case) id, or null where `text` is not a GUID. */
export function parseId<Kind extends Id<string>>(text: string): Kind | null {
  // The one place where text becomes an identifier: the pattern has been checked.
  return isGuid(text) ? (text.toLowerCase() as Kind) : null;
}

/** For ids that the program itself wrote down (built-in tables, the store); asserts the form. */
export function knownId<Kind extends Id<string>>(text: string): Kind {
  const id = parseId<Kind>(text);
  if (id === null) throw new Error('not a GUID: ' + text);
  return id;
}

/** The instant of `milliseconds` since 1970-01-01 UTC. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The instant written in ISO 8601, or null where the text is none. */
export function parseInstant(text: string): Instant | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
}

/** `instant` moved by whole days of 24 hours (negative: earlier). */
export function addDays(instant: Instant, days: number): Instant {
  return instantOf(Date.parse(instant) + days * 86_400_000);
}
