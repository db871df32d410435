/**
 * Plans that act on the whole organization (Graph: `appliesTo` = `Company`) and so are never switched for a person.
 * Microsoft's product list does not say which these are. The first five are shown as `Company` by public answers of
 * Graph; the others are bought as room or throughput for the organization and name nobody (rules.md 3.2, 3.9).
 * Not here although one public answer shows it as `Company`: Defender for Office 365 (Plan 1), which is sold alone
 * and assigned to people.
 */
export const companyPlanIds: ReadonlySet<string> = new Set([
  // EXCHANGE_S_FOUNDATION: what other services need of Exchange; documented as the example of a Company plan.
  '113feb6c-3fe4-4440-bddc-54d774bf0318',
  // INTUNE_O365: waits for an administrator to activate it for the organization.
  '882e1d05-acd1-4ccb-8708-6ee03664b117',
  // MICROSOFT_SEARCH: search over everything that the organization has.
  '94065c59-bc8e-4e8b-89e5-5138d471eaff',
  // Content_Explorer: analytics over all labelled content.
  'd9fa6af4-e046-4c89-9226-729a0786685d',
  // Nucleus: offline support of SharePoint and OneDrive.
  'db4d623d-b514-490b-b7ef-8885eee514de',
  // EXCHANGE_S_FOUNDATION_GOV: the same as the first, in the government cloud.
  '922ba911-5694-4e99-a794-73aed9bfeec8',
  // SHAREPOINTSTORAGE: gigabytes for all sites together; a documented "non-user" purchase.
  'be5a7ed5-c598-4fcd-a061-5e6724c68a58',
  // CDS_DB_CAPACITY: database room of Dataverse.
  '360bcc37-0c11-4264-8eed-9fa7a3297c9b',
  // PowerPages_Authenticated_User and its GCCH twin: visitors a month, counted for a site.
  '0d3366f3-266e-4117-b422-7cabbc165e7c',
  '18e74ca2-b5f0-4802-9a8b-00d2ff1e8322',
  // WINDOWS_STORE: the organization's private store.
  'a420f25f-a7b3-4ff5-a9d0-5d58f73b537d',
]);
