import type { ProductRow } from '../product-row.ts';

/** Office 365 and Microsoft 365 for the US government community cloud. */
// oxfmt-ignore
export const governmentProducts: readonly ProductRow[] = [
  {
    skuId: '3f4babde-90ec-47c6-995d-d223749065d1', skuPartNumber: 'STANDARDPACK_GOV',
    displayName: 'Office 365 G1 GCC',
    servicePlanIds: [
      '5e62787c-c316-451f-b873-1d05acd4d12c', // BPOS_S_TODO_1
      '959e5dec-6522-4d44-8349-132c27c3795a', // CDS_O365_P1_GCC
      '8eb5e9bc-783f-4425-921a-c65f45dd72c6', // DYN365_CDS_O365_P1_GCC
      'e9b4930a-925f-45e2-ac2a-3f7788ca6fdd', // EXCHANGE_S_STANDARD_GOV
      'ad6c8870-6356-474c-901c-64d7da8cea48', // FLOW_O365_P1_GOV
      'f4cba850-4f34-4fd2-a341-0fddfdce1e8f', // FORMS_GOV_E1
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'a31ef4a2-f787-435e-8335-e47eb0cafc94', // MCOSTANDARD_GOV
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '6e5b7995-bd4f-4cbd-9d19-0e32010c72f0', // MYANALYTICS_P2_GOV
      '4ccb60ee-9523-48fd-8f63-4b090f1ad77a', // OFFICEMOBILE_SUBSCRIPTION_GOV
      'c42aa49a-f357-45d5-9972-bc29df885fee', // POWERAPPS_O365_P1_GOV
      '5b4ef465-7ea1-459a-9f91-033317755a51', // PROJECTWORKMANAGEMENT_GOV
      'f9c43823-deb4-46a8-aa65-8b551f0c4f8a', // SharePoint Plan 1G
      '8f9f0f3b-ca90-406c-a842-95579171f8ec', // SHAREPOINTWAC_GOV
      '15267263-5986-449d-ac5c-124f3b49b2d6', // STREAM_O365_E1_GOV
      '304767db-7d23-49e8-a945-4a7eb65f9f28', // TEAMS_GOV
      'b8afc642-032e-4de5-8c0a-507a7bba7e5d', // WHITEBOARD_PLAN1
    ],
  },
  {
    skuId: '535a3a29-c5f0-42fe-8215-d3b9e1f38c4a', skuPartNumber: 'ENTERPRISEPACK_GOV',
    displayName: 'Office 365 G3 GCC',
    servicePlanIds: [
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      'a70bbf38-cdda-470d-adb8-5804b8770f41', // CDS_O365_P2_GCC
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '06162da2-ebf9-4954-99a0-00fee96f95cc', // DYN365_CDS_O365_P2_GCC
      '8c3069c0-ccdb-44be-ab77-986203a67df2', // EXCHANGE_S_ENTERPRISE_GOV
      'c537f360-6a00-4ace-a7f5-9128d0ac1e4b', // FLOW_O365_P2_GOV
      '24af5f65-d0f3-467b-9f78-ea798c4aeffc', // FORMS_GOV_E3
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      'a31ef4a2-f787-435e-8335-e47eb0cafc94', // MCOSTANDARD_GOV
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '6e5b7995-bd4f-4cbd-9d19-0e32010c72f0', // MYANALYTICS_P2_GOV
      'de9234ff-6483-44d9-b15e-dca72fdd27af', // OFFICESUBSCRIPTION_GOV
      '0a20c815-5e81-4727-9bdc-2b5a117850c3', // POWERAPPS_O365_P2_GOV
      'e7d09ae4-099a-4c34-a2a2-3e166e95c44a', // PROJECT_O365_P2_GOV
      '5b4ef465-7ea1-459a-9f91-033317755a51', // PROJECTWORKMANAGEMENT_GOV
      '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV
      '153f85dd-d912-4762-af6c-d6e0fb4f6692', // SHAREPOINTENTERPRISE_GOV
      '8f9f0f3b-ca90-406c-a842-95579171f8ec', // SHAREPOINTWAC_GOV
      '2c1ada27-dbaa-46f9-bda6-ecb94445f758', // STREAM_O365_E3_GOV
      '304767db-7d23-49e8-a945-4a7eb65f9f28', // TEAMS_GOV
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
    ],
  },
  {
    skuId: '8900a2c0-edba-4079-bdf3-b276e293b6a8', skuPartNumber: 'ENTERPRISEPREMIUM_GOV',
    displayName: 'Office 365 G5 GCC',
    servicePlanIds: [
      '8c098270-9dd4-4350-9b30-ba4703f3b36b', // ADALLOM_S_O365
      '493ff600-6a2b-4db6-ad37-a7d4eb214516', // ATP_ENTERPRISE_GOV
      '944e9726-f011-4353-b654-5f7d2663db76', // BI_AZURE_P_2_GOV
      '3fb82609-8c27-4f7b-bd51-30634711ee67', // BPOS_S_TODO_3
      'bce5e5ca-c2fd-4d53-8ee2-58dfffed4c10', // CDS_O365_P3_GCC
      '6dc145d6-95dd-4191-b9c3-185575ee6f6b', // COMMUNICATIONS_DLP
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '6db1f1db-2b46-403f-be40-e39395f08dbb', // CUSTOMER_KEY
      'a7d3fb37-b6df-4085-b509-50810d991a39', // DYN365_CDS_O365_P3_GCC
      'd1cbfb67-18a8-4792-b643-630b7f19aad1', // EQUIVIO_ANALYTICS_GOV
      '208120d1-9adb-4daf-8c22-816bd5d237e7', // EXCHANGE_ANALYTICS_GOV
      '8c3069c0-ccdb-44be-ab77-986203a67df2', // EXCHANGE_S_ENTERPRISE_GOV
      '8055d84a-c172-42eb-b997-6c2ae4628246', // FLOW_O365_P3_GOV
      '843da3a8-d2cc-4e7a-9e90-dc46019f964c', // FORMS_GOV_E5
      'a6520331-d7d4-4276-95f5-15c0933bc757', // GRAPH_CONNECTORS_SEARCH_INDEX
      'e26c2fcc-ab91-4a61-b35c-03cdc8dddf66', // INFO_GOVERNANCE
      'c4801e8a-cb58-4c35-aca6-f2dcc106f287', // INFORMATION_BARRIERS
      '882e1d05-acd1-4ccb-8708-6ee03664b117', // INTUNE_O365
      '89b5d3b1-3855-49fe-b46c-87c66dbc1526', // LOCKBOX_ENTERPRISE_GOV
      '2f442157-a11c-46b9-ae5b-6e39ff4e5849', // M365_ADVANCED_AUDITING
      'db23fce2-a974-42ef-9002-d78dd42a0f22', // MCOEV_GOV
      'f544b08d-1645-4287-82de-8d91f37c02a1', // MCOMEETADV_GOV
      'a31ef4a2-f787-435e-8335-e47eb0cafc94', // MCOSTANDARD_GOV
      'a413a9ff-720c-4822-98ef-2f37c2a21f4c', // MICROSOFT_COMMUNICATION_COMPLIANCE
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      'efb0351d-3b08-4503-993d-383af8de41e3', // MIP_S_CLP2
      'cd31b152-6326-4d1b-ae1b-997b625182e6', // MIP_S_Exchange
      'bf28f719-7844-4079-9c78-c1307898e192', // MTP
      'de9234ff-6483-44d9-b15e-dca72fdd27af', // OFFICESUBSCRIPTION_GOV
      '0eacfc38-458a-40d3-9eab-9671258f1a3e', // POWERAPPS_O365_P3_GOV
      '617b097b-4b93-4ede-83de-5f075bb5fb2f', // PREMIUM_ENCRYPTION
      '9b7c50ec-cd50-44f2-bf48-d72de6f90717', // PROJECT_O365_P3_GOV
      '5b4ef465-7ea1-459a-9f91-033317755a51', // PROJECTWORKMANAGEMENT_GOV
      '65cc641f-cccd-4643-97e0-a17e3045e541', // RECORDS_MANAGEMENT
      '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV
      '153f85dd-d912-4762-af6c-d6e0fb4f6692', // SHAREPOINTENTERPRISE_GOV
      '8f9f0f3b-ca90-406c-a842-95579171f8ec', // SHAREPOINTWAC_GOV
      '92c2089d-9a53-49fe-b1a6-9e6bdf959547', // STREAM_O365_E5_GOV
      '304767db-7d23-49e8-a945-4a7eb65f9f28', // TEAMS_GOV
      '900018f1-0cdb-4ecb-94d4-90281760fdc6', // THREAT_INTELLIGENCE_GOV
      '4a51bca5-1eff-43f5-878c-177680f191af', // WHITEBOARD_PLAN3
    ],
  },
  {
    skuId: 'e823ca47-49c4-46b3-b38d-ca11d5abe3d2', skuPartNumber: 'M365_G3_GOV',
    displayName: 'Microsoft 365 G3 GCC',
    servicePlanIds: [
      '41781fb2-bc02-4b7c-bd55-b576c07bb09d', // AAD_PREMIUM
      '932ad362-64a8-4783-9106-97849a1a30b9', // ADALLOM_S_DISCOVERY
      'c87f142c-d1e9-4363-8630-aaea9c4d9ae5', // BPOS_S_TODO_2
      'a70bbf38-cdda-470d-adb8-5804b8770f41', // CDS_O365_P2_GCC
      'd9fa6af4-e046-4c89-9226-729a0786685d', // Content_Explorer
      '2b815d45-56e4-4e3a-b65c-66cb9175b560', // ContentExplorer_Standard
      '06162da2-ebf9-4954-99a0-00fee96f95cc', // DYN365_CDS_O365_P2_GCC
      '8c3069c0-ccdb-44be-ab77-986203a67df2', // EXCHANGE_S_ENTERPRISE_GOV
      'c537f360-6a00-4ace-a7f5-9128d0ac1e4b', // FLOW_O365_P2_GOV
      '24af5f65-d0f3-467b-9f78-ea798c4aeffc', // FORMS_GOV_E3
      'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
      'a31ef4a2-f787-435e-8335-e47eb0cafc94', // MCOSTANDARD_GOV
      '8a256a2b-b617-496d-b51b-e76466e88db0', // MFA_PREMIUM
      '94065c59-bc8e-4e8b-89e5-5138d471eaff', // MICROSOFT_SEARCH
      '199a5c09-e0ca-4e37-8f7c-b05d533e1ea2', // MICROSOFTBOOKINGS
      '5136a095-5cf0-4aff-bec3-e84448b38ea5', // MIP_S_CLP1
      '6e5b7995-bd4f-4cbd-9d19-0e32010c72f0', // MYANALYTICS_P2_GOV
      'de9234ff-6483-44d9-b15e-dca72fdd27af', // OFFICESUBSCRIPTION_GOV
      '0a20c815-5e81-4727-9bdc-2b5a117850c3', // POWERAPPS_O365_P2_GOV
      'e7d09ae4-099a-4c34-a2a2-3e166e95c44a', // PROJECT_O365_P2_GOV
      '5b4ef465-7ea1-459a-9f91-033317755a51', // PROJECTWORKMANAGEMENT_GOV
      '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV
      '1b66aedf-8ca1-4f73-af76-ec76c6180f98', // RMS_S_PREMIUM_GOV
      '153f85dd-d912-4762-af6c-d6e0fb4f6692', // SHAREPOINTENTERPRISE_GOV
      '8f9f0f3b-ca90-406c-a842-95579171f8ec', // SHAREPOINTWAC_GOV
      '2c1ada27-dbaa-46f9-bda6-ecb94445f758', // STREAM_O365_E3_GOV
      '304767db-7d23-49e8-a945-4a7eb65f9f28', // TEAMS_GOV
      '94a54592-cd8b-425e-87c6-97868b000b91', // WHITEBOARD_PLAN2
    ],
  },
  {
    skuId: '2d3091c7-0712-488b-b3d8-6b97bde6a1f5', skuPartNumber: 'MCOMEETADV_GOV',
    displayName: 'Microsoft 365 Audio Conferencing for GCC',
    servicePlanIds: [
      '922ba911-5694-4e99-a794-73aed9bfeec8', // EXCHANGE_S_FOUNDATION_GOV
      'f544b08d-1645-4287-82de-8d91f37c02a1', // MCOMEETADV_GOV
    ],
  },
];
