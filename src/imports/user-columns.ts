import { type User, userProperties } from '../core/directory/user.ts';
import { canonicalHeading } from './table-file.ts';

/** A column of a users file that says something other than a property's value. */
export type SpecialColumn =
  | 'objectId'
  | 'blockCredential'
  | 'licenses'
  | 'softDeletionTimeStamp'
  | 'passwordNeverExpires';

/** What a column of a users file is about. */
export type UserColumn = SpecialColumn | UserPropertyColumn;

/** Properties that a file may set; the others are made or kept by the program. */
export type UserPropertyColumn = Exclude<
  keyof User,
  | 'id'
  | 'deletedDateTime'
  | 'employeeOrgData'
  | 'onPremisesExtensionAttributes'
  | 'managerId'
  | 'imAddresses'
>;

/**
 * The columns that an export of ours has, with the headings of the admin center's "Export users" where it has them
 * (as downloaded in 2025: "CountryOrRegion", "StateOrProvince"). In the order of that file, then the ones it lacks.
 */
export const userHeadings: readonly (readonly [heading: string, column: UserColumn])[] = [
  ['Display name', 'displayName'],
  ['DirSyncEnabled', 'onPremisesSyncEnabled'],
  ['User principal name', 'userPrincipalName'],
  ['Object Id', 'objectId'],
  ['First name', 'givenName'],
  ['Last name', 'surname'],
  ['When created', 'createdDateTime'],
  ['Title', 'jobTitle'],
  ['Department', 'department'],
  ['Preferred data location', 'preferredDataLocation'],
  ['City', 'city'],
  ['CountryOrRegion', 'country'],
  ['Office', 'officeLocation'],
  ['StateOrProvince', 'state'],
  ['Usage location', 'usageLocation'],
  ['Last dirsync time', 'onPremisesLastSyncDateTime'],
  ['Block credential', 'blockCredential'],
  ['Licenses', 'licenses'],
  ['Password never expires', 'passwordNeverExpires'],
  ['Last password change time stamp', 'lastPasswordChangeDateTime'],
  ['Mobile Phone', 'mobilePhone'],
  ['Phone number', 'businessPhones'],
  ['Postal code', 'postalCode'],
  ['Preferred language', 'preferredLanguage'],
  ['Street address', 'streetAddress'],
  ['Fax', 'faxNumber'],
  ['Proxy addresses', 'proxyAddresses'],
  ['Alternate email addresses', 'otherMails'],
  ['User type', 'userType'],
  ['Email', 'mail'],
  ['Alias', 'mailNickname'],
  ['Company', 'companyName'],
  ['Employee ID', 'employeeId'],
  ['Employee type', 'employeeType'],
];

/** Other headings for the same: older admin centers, Entra's downloads and templates, PowerShell. */
const aliases: { readonly [heading: string]: UserColumn } = {
  upn: 'userPrincipalName',
  username: 'userPrincipalName',
  signinname: 'userPrincipalName',
  emailaddress: 'mail',
  primarysmtpaddress: 'mail',
  name: 'displayName',
  id: 'objectId',
  userid: 'objectId',
  azureadobjectid: 'objectId',
  jobtitle: 'jobTitle',
  officenumber: 'officeLocation',
  officename: 'officeLocation',
  physicaldeliveryofficename: 'officeLocation',
  officephone: 'businessPhones',
  telephonenumber: 'businessPhones',
  mobile: 'mobilePhone',
  address: 'streetAddress',
  country: 'country',
  countryregion: 'country',
  state: 'state',
  stateprovince: 'state',
  zip: 'postalCode',
  ziporpostalcode: 'postalCode',
  companyname: 'companyName',
  alternateemailaddress: 'otherMails',
  alternateemail: 'otherMails',
  signinblocked: 'blockCredential',
  blocksignin: 'blockCredential',
  license: 'licenses',
  productlicenses: 'licenses',
  assignedproducts: 'licenses',
  dirsync: 'onPremisesSyncEnabled',
  issyncenabled: 'onPremisesSyncEnabled',
  agegroup: 'ageGroup',
  created: 'createdDateTime',
  creationdatetime: 'createdDateTime',
  deleted: 'softDeletionTimeStamp',
  softdeletiontimestamp: 'softDeletionTimeStamp',
  deleteddatetime: 'softDeletionTimeStamp',
};

const closedProperties: ReadonlySet<string> = new Set([
  'id',
  'deletedDateTime',
  'employeeOrgData',
  'onPremisesExtensionAttributes',
  'managerId',
  'imAddresses',
]);

/** Whether a property may be set by a file. */
export function isUserPropertyColumn(name: string): name is UserPropertyColumn {
  return name in userProperties && !closedProperties.has(name);
}

const columnsByHeading: ReadonlyMap<string, UserColumn> = new Map<string, UserColumn>([
  ...Object.keys(userProperties)
    .filter(isUserPropertyColumn)
    .map((name): [string, UserColumn] => [canonicalHeading(name), name]),
  ...Object.entries(aliases),
  ...userHeadings.map(([heading, column]): [string, UserColumn] => [
    canonicalHeading(heading),
    column,
  ]),
]);

/** The column that a heading (canonical) names, or null where it means nothing to us. */
export function userColumnOf(heading: string): UserColumn | null {
  return columnsByHeading.get(heading) ?? null;
}
