import type { ProductRow } from '../product-row.ts';

/** What people buy for themselves, and what their organization buys in its place where no other list has it (rules.md 3.7). */
// oxfmt-ignore
export const selfServiceProducts: readonly ProductRow[] = [
  {
    skuId: 'd80a4c5d-8f05-4b64-9926-6574b9e6aee4', skuPartNumber: 'FLOW_PER_USER_DEPT',
    displayName: 'Power Automate per user plan dept',
    servicePlanIds: [
      '6ea4c1ef-c259-46df-bce2-943342cd3cb2', // DYN365_CDS_P2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c5002c70-f725-4367-b409-f0eff4fee6c0', // FLOW_PER_USER
    ],
  },
  {
    skuId: 'f168a3fb-7bcf-4a27-98c3-c235ea4b78b4', skuPartNumber: 'PBI_PREMIUM_PER_USER_DEPT',
    displayName: 'Power BI Premium Per User Dept',
    servicePlanIds: [
      '70d33638-9c74-4d01-bfd3-562de28bd4ba', // BI_AZURE_P2
      '0bf3c642-7bb5-4ccc-884e-59d09df0266c', // BI_AZURE_P3
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
    ],
  },
  {
    skuId: '84cd610f-a3f8-4beb-84ab-d9d2c902c6c9', skuPartNumber: 'PROJECT_PLAN1_DEPT',
    displayName: 'Project Plan 1 (for Department)',
    servicePlanIds: [
      'a6f677b3-62a6-4644-93e7-2a85d240845e', // DYN365_CDS_FOR_PROJECT_P1
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '4a12c688-56c6-461a-87b1-30d6f32136f9', // PROJECT_P1
      '00283e6b-2bd8-440f-a2d5-87358e4c89a1', // Power_Automate_For_Project_P1
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
    ],
  },
  {
    skuId: '46102f44-d912-47e7-b0ca-1bd7b70ada3b', skuPartNumber: 'PROJECT_PLAN3_DEPT',
    displayName: 'Project Plan 3 (for Department)',
    servicePlanIds: [
      '50554c47-71d9-49fd-bc54-42a2765c555c', // DYN365_CDS_PROJECT
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'fa200448-008c-4acb-abd4-ea106ed2199d', // FLOW_FOR_PROJECT
      'fafd7243-e5c1-4a3a-9e40-495efcb1d3c3', // PROJECT_CLIENT_SUBSCRIPTION
      '818523f5-016b-4355-9be8-ed6944946ea7', // PROJECT_PROFESSIONAL
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
    ],
  },
  {
    skuId: 'e0dfc8b9-9531-4ec8-94b4-9fec23b05fc8', skuPartNumber: 'Microsoft_Teams_Exploratory_Dept',
    displayName: 'Microsoft Teams Exploratory Dept',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '42a3ec34-28ba-46b6-992f-db53a675ac5b', // MCO_TEAMS_IW
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6', // STREAM_O365_E1
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '52ea0e27-ae73-4983-a08f-13561ebdb823', skuPartNumber: 'Teams_Premium_(for_Departments)',
    displayName: 'Teams Premium (for Departments)',
    servicePlanIds: [
      '711413d0-b36e-4cd4-93db-0a50a4ab7ea3', // MCO_VIRTUAL_APPT
      'acbca54f-c771-423b-a476-6d7a98cbbcec', // MESH_IMMERSIVE
      '85704d55-2e73-47ee-93b4-4b8ea14db92b', // MICROSOFT_ECDN
      'cc8c0802-a325-43df-8cba-995d0c6cb373', // TEAMSPRO_CUST
      '0504111f-feb8-4a3c-992a-70280f9a2869', // TEAMSPRO_MGMT
      'f8b44f54-18bb-46a3-9658-44ab58712968', // TEAMSPRO_PROTECTION
      '9104f592-f2a7-4f77-904c-ca5a5715883f', // TEAMSPRO_VIRTUALAPPT
      '78b58230-ec7e-4309-913c-93a45cc4735b', // TEAMSPRO_WEBINAR
    ],
  },
  {
    skuId: 'ca7f3140-d88c-455b-9a1c-7f0679e31a76', skuPartNumber: 'VISIO_PLAN1_DEPT',
    displayName: 'Visio Plan 1',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'da792a53-cbc0-4184-a10d-e544dd34b3c1', // ONEDRIVE_BASIC
      '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f', // VISIOONLINE
    ],
  },
  {
    skuId: '38b434d2-a15e-4cde-9a98-e737c75623e1', skuPartNumber: 'VISIO_PLAN2_DEPT',
    displayName: 'Visio Plan 2',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'da792a53-cbc0-4184-a10d-e544dd34b3c1', // ONEDRIVE_BASIC
      '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f', // VISIOONLINE
      '663a804f-1c30-4ff0-9915-9db84f0d1cea', // VISIO_CLIENT_SUBSCRIPTION
    ],
  },
  {
    skuId: '3a349c99-ffec-43d2-a2e8-6b97fcb71103', skuPartNumber: 'Viva_Goals_User_led',
    displayName: 'Viva Goals User-led',
    servicePlanIds: [
      'b44c6eaf-5c9f-478c-8f16-8cea26353bfb', // Viva_Goals_Premium
    ],
  },
  {
    skuId: '0fe440c5-f2bf-442b-a4f4-9a7af77a200b', skuPartNumber: 'Clipchamp_Premium',
    displayName: 'Clipchamp Premium',
    servicePlanIds: [
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '430b908f-78e1-4812-b045-cf83320e7d5d', // CLIPCHAMP_PREMIUM
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'f7e5b77d-f293-410a-bae8-f941f19fe680', // ONEDRIVECLIPCHAMP
    ],
  },
  {
    skuId: '4a51bf65-409c-4a91-b845-1121b571cc9d', skuPartNumber: 'FLOW_PER_USER',
    displayName: 'Power Automate per user plan',
    servicePlanIds: [
      '6ea4c1ef-c259-46df-bce2-943342cd3cb2', // DYN365_CDS_P2
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'c5002c70-f725-4367-b409-f0eff4fee6c0', // FLOW_PER_USER
    ],
  },
  {
    skuId: 'ba929637-f158-4dee-927c-eb7cdefcd955', skuPartNumber: 'Microsoft_Viva_Goals',
    displayName: 'Microsoft Viva Goals',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'b44c6eaf-5c9f-478c-8f16-8cea26353bfb', // Viva_Goals_Premium
    ],
  },
];
