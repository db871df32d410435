import type { ProductRow } from '../product-row.ts';

/** Microsoft 365 for small and medium business. */
// oxfmt-ignore
export const businessProducts: readonly ProductRow[] = [
  {
    skuId: '3b555118-da6a-4418-894f-7df1e2096870', skuPartNumber: 'O365_BUSINESS_ESSENTIALS',
    displayName: 'Microsoft 365 Business Basic',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '21502a13-c8dc-4744-be9c-177fd9d2eafc', skuPartNumber: 'Microsoft_365_Business_Basic_(no Teams)',
    displayName: 'Microsoft 365 Business Basic (no Teams)',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '1fe6227d-3e01-46d0-9510-0acad4ff6e94', // PLACES_CORE
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3c53ea51-d578-46fa-a4c0-fd0a92809a60', // STREAM_O365_SMB
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'b1f3042b-a390-4b56-ab61-b88e7e767a97', skuPartNumber: 'Microsoft_365_Business_Basic_EEA_(no_Teams)',
    displayName: 'Microsoft 365 Business Basic EEA (no Teams)',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'bed136c6-b799-4462-824d-fc045d3a9d25', // CDS_O365_P1
      '40b010bb-0b69-4654-ac5e-ba161433f4b4', // DYN365_CDS_O365_P1
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      'c63d4d19-e8cb-460e-b37c-4d6c34603745', // OFFICEMOBILE_SUBSCRIPTION
      '0683001c-0492-4d59-9515-d9a6426b5813', // POWER_VIRTUAL_AGENTS_O365_P1
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'a55dfd10-0864-46d9-a3cd-da5991a3e0e2', // PROJECT_O365_P1
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3c53ea51-d578-46fa-a4c0-fd0a92809a60', // STREAM_O365_SMB
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'f245ecc8-75af-4f8e-b61f-27d8114de5f3', skuPartNumber: 'O365_BUSINESS_PREMIUM',
    displayName: 'Microsoft 365 Business Standard',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      '39b5c996-467e-4e60-bd62-46066f572726', // DYN365BC_MS_INVOICING
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '5bfe124c-bbdc-4494-8835-f1297d457d79', // O365_SB_Relationship_Management
      '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', // OFFICE_BUSINESS
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3c53ea51-d578-46fa-a4c0-fd0a92809a60', // STREAM_O365_SMB
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '5a1c7b8d-0739-4ca8-bf69-ec87e69133ac', skuPartNumber: 'MICROSOFT_365_BUSINESS_STANDARD_NO_TEAMS',
    displayName: 'Microsoft 365 Business Standard (no Teams)',
    servicePlanIds: [
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      '95b76021-6a53-4741-ab8b-1d1f3d66a95a', // CDS_O365_P2
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '4ff01e01-1ba7-4d71-8cf8-ce96c3bbcf14', // DYN365_CDS_O365_P2
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', // OFFICE_BUSINESS
      '1fe6227d-3e01-46d0-9510-0acad4ff6e94', // PLACES_CORE
      '041fe683-03e4-45b6-b1af-c0cdc516daee', // POWER_VIRTUAL_AGENTS_O365_P2
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      '31b4e2fc-4cd6-4e7d-9c1b-41407303bd66', // PROJECT_O365_P2
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      '31cf2cfc-6b0d-4adc-a336-88b724ed8122', // RMS_S_BASIC
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '3c53ea51-d578-46fa-a4c0-fd0a92809a60', // STREAM_O365_SMB
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
    ],
  },
  {
    skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', skuPartNumber: 'SPB',
    displayName: 'Microsoft 365 Business Premium',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'de377cbc-0019-4ec2-b77c-3f223947e102', // AAD_SMB
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '9bec7e34-c9fa-40b7-a9d1-bd6d1165c7ed', // BPOS_S_DlpAddOn
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '39b5c996-467e-4e60-bd62-46066f572726', // DYN365BC_MS_INVOICING
      '176a09a6-7ec5-4039-ac02-b2791c6ba793', // EXCHANGE_S_ARCHIVE_ADDON
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '8e9ff0ff-aa7a-4b20-83c1-2f636b600ac2', // INTUNE_SMBIZ
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      'bfc1bbd9-981b-4f71-9b82-17c35fd0e2a4', // MDE_SMB
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '5bfe124c-bbdc-4494-8835-f1297d457d79', // O365_SB_Relationship_Management
      '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', // OFFICE_BUSINESS
      '276d6e8a-f056-4f70-b7e8-4fc27f79f809', // OFFICE_SHARED_COMPUTER_ACTIVATION
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c948ea65-2053-4a5a-8a62-9eaaaf11b522', // PURVIEW_DISCOVERY
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6', // STREAM_O365_E1
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '8e229017-d77b-43d5-9305-903395523b99', // WINBIZ
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: '00e1ec7b-e4a3-40d1-9441-b69b597ab222', skuPartNumber: 'Microsoft_365_ Business_ Premium_(no Teams)',
    displayName: 'Microsoft 365 Business Premium (no Teams)',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      'de377cbc-0019-4ec2-b77c-3f223947e102', // AAD_SMB
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', // ATP_ENTERPRISE
      '0d0c0d31-fae7-41f2-b909-eaf4d7f26dba', // Bing_Chat_Enterprise
      '9bec7e34-c9fa-40b7-a9d1-bd6d1165c7ed', // BPOS_S_DlpAddOn
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      'afa73018-811e-46e9-988f-f75d2b1b8430', // CDS_O365_P3
      'a1ace008-72f3-4ea0-8dac-33b3a23a2472', // CLIPCHAMP
      '8c7d2df8-86f0-4902-b2ed-a0458298f3b3', // Deskless
      '28b0fa46-c39a-4188-89e2-58e979a6b014', // DYN365_CDS_O365_P3
      '39b5c996-467e-4e60-bd62-46066f572726', // DYN365BC_MS_INVOICING
      '176a09a6-7ec5-4039-ac02-b2791c6ba793', // EXCHANGE_S_ARCHIVE_ADDON
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
      '0f9b09cb-62d1-4ff4-9129-43f4996f83f4', // FLOW_O365_P1
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '8e9ff0ff-aa7a-4b20-83c1-2f636b600ac2', // INTUNE_SMBIZ
      '54fc630f-5a40-48ee-8965-af0503c1386e', // KAIZALA_O365_P2
      '6f23d6a9-adbf-481c-8538-b4c095654487', // M365_LIGHTHOUSE_CUSTOMER_PLAN1
      'd55411c9-cfff-40a9-87c7-240f14df7da5', // M365_LIGHTHOUSE_PARTNER_PLAN1
      '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
      'bfc1bbd9-981b-4f71-9b82-17c35fd0e2a4', // MDE_SMB
      '3efbd4ed-8958-4824-8389-1321f8730af8', // MESH_AVATARS_ADDITIONAL_FOR_TEAMS
      'dcf9d2f4-772e-4434-b757-77a453cfbc02', // MESH_AVATARS_FOR_TEAMS
      'f0ff6ac6-297d-49cd-be34-6dfef97f0c28', // MESH_IMMERSIVE_FOR_TEAMS
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      'c4b8c31a-fb44-4c65-9837-a21f55fcabda', // MICROSOFT_LOOP
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '33c4f319-9bdd-48d6-9c4d-410b750a4a5a', // MYANALYTICS_P2
      'db4d623d-b514-490b-b7ef-8885eee514de', // Nucleus
      '5bfe124c-bbdc-4494-8835-f1297d457d79', // O365_SB_Relationship_Management
      '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', // OFFICE_BUSINESS
      '276d6e8a-f056-4f70-b7e8-4fc27f79f809', // OFFICE_SHARED_COMPUTER_ACTIVATION
      '1fe6227d-3e01-46d0-9510-0acad4ff6e94', // PLACES_CORE
      'ded3d325-1bdc-453e-8432-5bac26d7a014', // POWER_VIRTUAL_AGENTS_O365_P3
      '92f7a6f3-b89b-4bbd-8c30-809e6da5ad1c', // POWERAPPS_O365_P1
      'b21a6b06-1988-436e-a07b-51ec6d9f52ad', // PROJECT_O365_P3
      'b737dad2-2f6c-4c65-90e3-ca563267e8b9', // PROJECTWORKMANAGEMENT
      'c948ea65-2053-4a5a-8a62-9eaaaf11b522', // PURVIEW_DISCOVERY
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '743dd19e-1ce3-4c62-a3ad-49ba8f63a2f6', // STREAM_O365_E1
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
      '795f6fe0-cc4d-4773-b050-5dde4dc704c9', // UNIVERSAL_PRINT_01
      'b76fb638-6ba6-402a-b9f9-83d28acb3d86', // VIVA_LEARNING_SEEDED
      'a82fbf69-b4d7-49f4-83a6-915b2cf354f4', // VIVAENGAGE_CORE
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
      '8e229017-d77b-43d5-9305-903395523b99', // WINBIZ
      '7bf960f6-2cd9-443a-8046-5dbff9558365', // WINDOWSUPDATEFORBUSINESS_DEPLOYMENTSERVICE
      '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    ],
  },
  {
    skuId: 'cdd28e44-67e3-425e-be4c-737fab2899d3', skuPartNumber: 'O365_BUSINESS',
    displayName: 'Microsoft 365 Apps for Business',
    servicePlanIds: [
      '159f4cd6-e380-449f-a816-af1a9ef76344', // FORMS_PLAN_E1
      '094e7854-93fc-4d55-b2c0-3ab5369ebdc1', // OFFICE_BUSINESS
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      'a23b959c-7ce8-4e57-9140-b90eb88a9e97', // SWAY
    ],
  },
];
