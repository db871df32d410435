import type { ProductRow } from '../product-row.ts';

/** Visio, Planner and Project. */
// oxfmt-ignore
export const visioAndProjectProducts: readonly ProductRow[] = [
  {
    skuId: '4b244418-9658-4451-a2b8-b5e2b364e9bd', skuPartNumber: 'VISIOONLINE_PLAN1',
    displayName: 'Visio Plan 1',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'da792a53-cbc0-4184-a10d-e544dd34b3c1', // ONEDRIVE_BASIC
      '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f', // VISIOONLINE
    ],
  },
  {
    skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5', skuPartNumber: 'VISIOCLIENT',
    displayName: 'Visio Plan 2',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'da792a53-cbc0-4184-a10d-e544dd34b3c1', // ONEDRIVE_BASIC
      '663a804f-1c30-4ff0-9915-9db84f0d1cea', // VISIO_CLIENT_SUBSCRIPTION
      '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f', // VISIOONLINE
    ],
  },
  {
    skuId: '776df282-9fc0-4862-99e2-70e561b9909e', skuPartNumber: 'PROJECTESSENTIALS',
    displayName: 'Project Online Essentials',
    servicePlanIds: [
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
    ],
  },
  {
    skuId: 'beb6439c-caad-48d3-bf46-0c82871e12be', skuPartNumber: 'PROJECT_P1',
    displayName: 'Planner Plan 1',
    servicePlanIds: [
      'a6f677b3-62a6-4644-93e7-2a85d240845e', // DYN365_CDS_FOR_PROJECT_P1
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '00283e6b-2bd8-440f-a2d5-87358e4c89a1', // Power_Automate_For_Project_P1
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '4a12c688-56c6-461a-87b1-30d6f32136f9', // PROJECT_P1
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
    ],
  },
  {
    skuId: '53818b1b-4a27-454b-8896-0dba576410e6', skuPartNumber: 'PROJECTPROFESSIONAL',
    displayName: 'Planner and Project Plan 3',
    servicePlanIds: [
      '50554c47-71d9-49fd-bc54-42a2765c555c', // DYN365_CDS_PROJECT
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      'fa200448-008c-4acb-abd4-ea106ed2199d', // FLOW_FOR_PROJECT
      'fafd7243-e5c1-4a3a-9e40-495efcb1d3c3', // PROJECT_CLIENT_SUBSCRIPTION
      '818523f5-016b-4355-9be8-ed6944946ea7', // PROJECT_PROFESSIONAL
      'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
    ],
  },
  {
    skuId: '09015f9f-377f-4538-bbb5-f75ceb09358a', skuPartNumber: 'PROJECTPREMIUM',
    displayName: 'Project Online Premium',
    servicePlanIds: [
      'fafd7243-e5c1-4a3a-9e40-495efcb1d3c3', // PROJECT_CLIENT_SUBSCRIPTION
      'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
    ],
  },
];
