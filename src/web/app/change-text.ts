import type { ChangeKind } from '../../core/change.ts';
import { personChangeText } from './person-change-text.ts';
import type { ProductNames } from './product-names.ts';
import { t } from './texts.ts';

/** Kinds of change that are told of something else than a person's own account and licenses. */
const otherChanges = [
  'userPurged',
  'groupAdded',
  'groupUpdated',
  'groupDeleted',
  'groupRestored',
  'groupPurged',
  'groupLicensesSet',
  'groupProcessingTriggered',
  'groupProcessingStarted',
  'groupProcessingFinished',
  'memberAdded',
  'memberRemoved',
  'ownerAdded',
  'ownerRemoved',
  'subscriptionSet',
  'productSet',
  'servicePlanSet',
  'organizationUpdated',
  'roleAssigned',
  'roleRemoved',
  'appAdded',
  'appUpdated',
  'appRemoved',
] as const satisfies readonly ChangeKind[];

type LoggedChange = {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** What was written about a thing, said of that thing: "Office 365 E3 was assigned". */
export function changeText(change: LoggedChange, names: Pick<ProductNames, 'product'>): string {
  const other = otherChanges.find((kind) => kind === change.kind);
  return other === undefined ? personChangeText(change, names) : t(`operations.change.${other}`);
}

/** What kind of thing a change was written about: decides where its name leads. */
export function targetKindOf(kind: string): 'person' | 'group' | 'other' {
  if (/^(user(Added|Updated|Deleted|Restored)|license|apps|role)/.test(kind)) return 'person';
  return /^(group(Added|Updated|Restored|LicensesSet|Processing)|member|owner)/.test(kind)
    ? 'group'
    : 'other';
}
