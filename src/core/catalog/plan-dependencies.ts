import { knownId } from '../ids.ts';
import type { ServicePlanId } from '../ids.ts';
import type { PlanDependency } from './catalog.ts';

const exchangePlan1 = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';
const exchangePlan2 = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const sharePointPlan1 = 'c7699d2e-19aa-44de-8edf-1736da088ca1';
const sharePointPlan2 = '5dbe027f-2339-4123-9542-606e4d348a72';
const exchangeKiosk = '4a82b400-a79f-41a4-b4e2-e94f5787b113';
const sharePointKiosk = '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9';
const sharePointMidsize = '6b5b6a67-fc72-4a1f-a2b5-beecf05de761';
const oneDriveStandard = '13696edf-5a08-49f6-8134-03083ed8ba30';
const oneDriveEnterprise = 'afcafa6a-d966-4462-918c-ec0b4e0fe642';
const oneDriveBasic2 = '4495894f-534f-41ca-9d3b-0ebf1220a423';
const skypePlan2 = '0feaeb32-d00e-4d66-bd5a-43b5b83db82c';
const skypePlan2Government = 'a31ef4a2-f787-435e-8335-e47eb0cafc94';
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const teamsGovernment = '304767db-7d23-49e8-a945-4a7eb65f9f28';

/**
 * Plans that need another plan to be on (rules.md 4.3). Microsoft publishes no complete table. Where a suite is sold with the
 * dependent plan and without any named prerequisite (Microsoft 365 F3 has Office for the web and SharePoint Kiosk), the storage
 * or mail plan it is sold with counts too, marked "inferred": otherwise nobody could be given that suite.
 */
const table: readonly { readonly dependent: string; readonly anyOf: readonly string[] }[] = [
  // WORKPLACE_ANALYTICS: Microsoft, licensing-groups-resolve-problems
  { dependent: 'f477b0f0-3bb1-4890-940c-40fcee6ce05f', anyOf: [exchangePlan1, exchangePlan2] },
  // MCOMEETADV, Audio Conferencing: Microsoft, same page, names Skype for Business; Teams inferred from Teams Rooms Basic
  { dependent: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', anyOf: [skypePlan2, teams] },
  // MCOMEETADV_GOV: service error seen in a MicrosoftDocs pull request (any or all is not said)
  {
    dependent: 'f544b08d-1645-4287-82de-8d91f37c02a1',
    anyOf: [teamsGovernment, skypePlan2Government],
  },
  // SHAREPOINTWAC, Office for the web: plans 1 and 2 reported in a MicrosoftDocs issue; the rest inferred from F3, Apps for
  // business and enterprise, Teams Essentials, Midsize Business
  {
    dependent: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014',
    anyOf: [
      sharePointPlan1,
      sharePointPlan2,
      sharePointKiosk,
      sharePointMidsize,
      oneDriveStandard,
      oneDriveEnterprise,
      oneDriveBasic2,
    ],
  },
  // SHAREPOINT_PROJECT, Project Online service: service error in a public write-up
  { dependent: 'fe71d6c3-a2ea-4499-9778-da042bf08063', anyOf: [sharePointPlan2] },
  // THREAT_INTELLIGENCE, Defender for Office 365 plan 2: a public write-up ("an Exchange Online plan", no exact list);
  // Kiosk inferred from F5 Security, the add-on to F3
  {
    dependent: '8e0c0a52-6a6c-4d40-8370-dd62790dcd70',
    anyOf: [exchangePlan1, exchangePlan2, exchangeKiosk],
  },
  // MCOEV, Phone System: a public write-up for Teams; Skype for Business inferred from the government row
  { dependent: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', anyOf: [teams, skypePlan2] },
];

/** What must be on beside what. */
export const planDependencies: readonly PlanDependency[] = table.map(({ dependent, anyOf }) => ({
  dependent: knownId<ServicePlanId>(dependent),
  anyOf: anyOf.map((id) => knownId<ServicePlanId>(id)),
}));
