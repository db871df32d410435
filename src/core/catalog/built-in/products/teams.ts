import type { ProductRow } from '../product-row.ts';

/** Teams, telephony and meeting rooms. */
// oxfmt-ignore
export const teamsProducts: readonly ProductRow[] = [
  {
    skuId: '7e74bd05-2c47-404e-829a-ba95c66fe8e5', skuPartNumber: 'Microsoft_Teams_EEA_New',
    displayName: 'Microsoft Teams EEA',
    servicePlanIds: [
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
    ],
  },
  {
    skuId: '3ab6abff-666f-4424-bfb7-f0bc274ec7bc', skuPartNumber: 'TEAMS_ESSENTIALS_AAD',
    displayName: 'Microsoft Teams Essentials (AAD Identity)',
    servicePlanIds: [
      '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
    ],
  },
  {
    skuId: '36a0f3b3-adb5-49ea-bf66-762134cf063a', skuPartNumber: 'Microsoft_Teams_Premium',
    displayName: 'Microsoft Teams Premium Introductory Pricing',
    servicePlanIds: [
      '711413d0-b36e-4cd4-93db-0a50a4ab7ea3', // MCO_VIRTUAL_APPT
      '85704d55-2e73-47ee-93b4-4b8ea14db92b', // MICROSOFT_ECDN
      'cc8c0802-a325-43df-8cba-995d0c6cb373', // TEAMSPRO_CUST
      '0504111f-feb8-4a3c-992a-70280f9a2869', // TEAMSPRO_MGMT
      'f8b44f54-18bb-46a3-9658-44ab58712968', // TEAMSPRO_PROTECTION
      '9104f592-f2a7-4f77-904c-ca5a5715883f', // TEAMSPRO_VIRTUALAPPT
      '78b58230-ec7e-4309-913c-93a45cc4735b', // TEAMSPRO_WEBINAR
    ],
  },
  {
    skuId: '710779e8-3d4a-4c88-adb9-386c958d1fdf', skuPartNumber: 'TEAMS_EXPLORATORY',
    displayName: 'Microsoft Teams Exploratory',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '42a3ec34-28ba-46b6-992f-db53a675ac5b', // MCO_TEAMS_IW
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
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
    skuId: '0c266dff-15dd-4b49-8397-2bb16070ed52', skuPartNumber: 'MCOMEETADV',
    displayName: 'Microsoft 365 Audio Conferencing',
    servicePlanIds: [
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
    ],
  },
  {
    skuId: 'e43b5b99-8dfb-405f-9987-dc307f34bcbd', skuPartNumber: 'MCOEV',
    displayName: 'Microsoft Teams Phone Standard',
    servicePlanIds: [
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
    ],
  },
  {
    skuId: '440eaaa8-b3e0-484b-a8be-62870b9ba70a', skuPartNumber: 'PHONESYSTEM_VIRTUALUSER',
    displayName: 'Microsoft Teams Phone Resource Account',
    servicePlanIds: [
      'f47330e9-c134-43b3-9993-e7f004506889', // MCOEV_VIRTUALUSER
    ],
  },
  {
    skuId: 'ae2343d1-0999-43f6-ae18-d816516f6e78', skuPartNumber: 'MCOTEAMS_ESSENTIALS',
    displayName: 'Teams Phone with Calling Plan',
    servicePlanIds: [
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8', // MCOPSTN1
    ],
  },
  {
    skuId: '0dab259f-bf13-4952-b7f8-7db8f131b28d', skuPartNumber: 'MCOPSTN1',
    displayName: 'Skype for Business PSTN Domestic Calling',
    servicePlanIds: [
      '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8', // MCOPSTN1
    ],
  },
  {
    skuId: 'd3b4fe1f-9992-4930-8acb-ca6ec609365e', skuPartNumber: 'MCOPSTN2',
    displayName: 'Skype for Business PSTN Domestic and International Calling',
    servicePlanIds: [
      '5a10155d-f5c1-411a-a8ec-e99aae125390', // MCOPSTN2
    ],
  },
  {
    skuId: '54a152dc-90de-4996-93d2-bc47e670fc06', skuPartNumber: 'MCOPSTN5',
    displayName: 'Skype for Business PSTN Domestic Calling (120 Minutes)',
    servicePlanIds: [
      '54a152dc-90de-4996-93d2-bc47e670fc06', // MCOPSTN5
    ],
  },
  {
    skuId: 'd43177b5-475b-4880-92d4-d54c27b5efbd', skuPartNumber: 'MCOPSTN5',
    displayName: 'Skype for Business PSTN Calling Domestic Small',
    servicePlanIds: [
      '9a0125a5-c8f8-4526-b231-49e2abe0ebce', // Skype for Business PSTN Calling Domestic Small
    ],
  },
  {
    skuId: '47794cd0-f0e5-45c5-9033-2eb6b5fc84e0', skuPartNumber: 'MCOPSTNC',
    displayName: 'Communications Credits',
    servicePlanIds: [
      '505e180f-f7e0-4b65-91d4-00d670bbd18c', // MCOPSTNC
    ],
  },
  {
    skuId: '4cde982a-ede4-4409-9ae6-b003453c8ea6', skuPartNumber: 'Microsoft_Teams_Rooms_Pro',
    displayName: 'Microsoft Teams Rooms Pro',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
    ],
  },
  {
    skuId: '6af4b3d6-14bb-4a2a-960c-6c902aad34f3', skuPartNumber: 'Microsoft_Teams_Rooms_Basic',
    displayName: 'Microsoft Teams Rooms Basic',
    servicePlanIds: [
      '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '8081ca9c-188c-4b49-a8e5-c23b5e9463a8', // Teams_Room_Basic
      'ec17f317-f4bc-451e-b2da-0167e5c260f9', // Teams_Room_Pro
      'c8529366-cffd-4415-ab8f-be0144a33ab1', // Teams_Rooms_Basic
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
    ],
  },
  {
    skuId: '295a8eb0-f78d-45c7-8b5b-1eed5ed02dff', skuPartNumber: 'MCOCAP',
    displayName: 'Microsoft Teams Shared Devices',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
    ],
  },
];
