import type { ProductRow } from '../product-row.ts';

/** Dynamics 365, a selection. */
// oxfmt-ignore
export const dynamicsProducts: readonly ProductRow[] = [
  {
    skuId: '1e1a282c-9c54-43a2-9310-98ef728faace', skuPartNumber: 'DYN365_ENTERPRISE_SALES',
    displayName: 'Dynamics 365 for Sales Enterprise Edition',
    servicePlanIds: [
      '2da8e897-7791-486b-b08f-cc63c8129df7', // DYN365_ENTERPRISE_SALES
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '03acaee3-9492-4f40-aed4-bcb6b32981b6', // NBENTERPRISE
      '874fc546-6efe-4d22-90b8-5c4e7aa59f4b', // POWERAPPS_DYN_APPS
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
    ],
  },
  {
    skuId: '749742bf-0d37-4158-a120-33567104deeb', skuPartNumber: 'DYN365_ENTERPRISE_CUSTOMER_SERVICE',
    displayName: 'Dynamics 365 for Customer Service Enterprise Edition',
    servicePlanIds: [
      '5b1e5982-0e88-47bb-a95e-ae6085eda612', // D365_CSI_EMBED_CSEnterprise
      '99340b49-fb81-4b1e-976b-8f2ae8e9394f', // DYN365_ENTERPRISE_CUSTOMER_SERVICE
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '67bf4812-f90b-4db9-97e7-c0bbbf7b2d09', // Forms_Pro_Service
      '03acaee3-9492-4f40-aed4-bcb6b32981b6', // NBENTERPRISE
      '874fc546-6efe-4d22-90b8-5c4e7aa59f4b', // POWERAPPS_DYN_APPS
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
    ],
  },
  {
    skuId: 'ea126fc5-a19e-42e2-a731-da9d437bffcf', skuPartNumber: 'DYN365_ENTERPRISE_PLAN1',
    displayName: 'Dynamics 365 Customer Engagement Plan',
    servicePlanIds: [
      '1412cdc1-d593-4ad1-9050-40c30ad0b023', // D365_CSI_EMBED_CE
      '69f07c66-bee4-4222-b051-195095efee5b', // D365_ProjectOperations
      '18fa3aba-b085-4105-87d7-55617b8585e6', // D365_ProjectOperationsCDS
      '1315ade1-0410-450d-b8e3-8050e6da320f', // DYN365_CDS_GUIDES
      '8c66ef8a-177f-4c0d-853c-d4f219331d09', // DYN365_ENTERPRISE_FIELD_SERVICE
      'd56f3deb-50d8-465a-bedb-f079817ccac1', // DYN365_ENTERPRISE_P1
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      'b650d915-9886-424b-a08d-633cede56f57', // FLOW_DYN_P2
      '97f29a83-1a20-44ff-bf48-5e4ad11f3e51', // Forms_Pro_CE
      '0b2c029c-dca0-454a-a336-887285d6ef07', // GUIDES
      '4f4c7800-298a-4e22-8867-96b17850d4dd', // MICROSOFT_REMOTE_ASSIST
      '03acaee3-9492-4f40-aed4-bcb6b32981b6', // NBENTERPRISE
      '60bf28f9-2b70-4522-96f7-335f5e06c941', // Power_Pages_Internal_User
      '0b03f40b-c404-40c3-8651-2aceb74365fa', // POWERAPPS_DYN_P2
      '816971f4-37c5-424a-b12b-b56881f402e7', // POWERAPPS_GUIDES
      'fafd7243-e5c1-4a3a-9e40-495efcb1d3c3', // PROJECT_CLIENT_SUBSCRIPTION
      '0a05d977-a21a-45b2-91ce-61c240dbafa2', // PROJECT_FOR_PROJECT_OPERATIONS
      'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
    ],
  },
  {
    skuId: '2880026b-2b0c-4251-8656-5d41ff11e3aa', skuPartNumber: 'DYN365_BUSCENTRAL_ESSENTIAL',
    displayName: 'Dynamics 365 Business Central Essentials',
    servicePlanIds: [
      '920656a2-7dd8-4c83-97b6-a356414dbd36', // DYN365_FINANCIALS_BUSINESS
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '874fc546-6efe-4d22-90b8-5c4e7aa59f4b', // POWERAPPS_DYN_APPS
    ],
  },
  {
    skuId: '7ac9fe77-66b7-4e5e-9e46-10eed1cff547', skuPartNumber: 'DYN365_TEAM_MEMBERS',
    displayName: 'Dynamics 365 Team Members',
    servicePlanIds: [
      '8c66ef8a-177f-4c0d-853c-d4f219331d09', // DYN365_ENTERPRISE_FIELD_SERVICE
      '643d201a-9884-45be-962a-06ba97062e5e', // DYN365_Enterprise_Talent_Attract_TeamMember
      'f2f49eef-4b3f-4853-809a-a055c6103fe0', // DYN365_Enterprise_Talent_Onboard_TeamMember
      '4092fdb5-8d81-41d3-be76-aaba4074530b', // DYN365_TEAM_MEMBERS
      'f5aa7b45-8a36-4cd1-bc37-5d06dea98645', // Dynamics_365_for_Operations_Team_members
      'c0454a3d-32b5-4740-b090-78c32f48f0ad', // Dynamics_365_for_Retail_Team_members
      'd5156635-0704-4f66-8803-93258f8b2678', // Dynamics_365_for_Talent_Team_members
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '1ec58c70-f69c-486a-8109-4b87ce86e449', // FLOW_DYN_TEAM
      '0b2c029c-dca0-454a-a336-887285d6ef07', // GUIDES
      '4f4c7800-298a-4e22-8867-96b17850d4dd', // MICROSOFT_REMOTE_ASSIST
      '60bf28f9-2b70-4522-96f7-335f5e06c941', // Power_Pages_Internal_User
      '52e619e2-2730-439a-b0d3-d09ab7e8b705', // POWERAPPS_DYN_TEAM
      '816971f4-37c5-424a-b12b-b56881f402e7', // POWERAPPS_GUIDES
      '1259157c-8581-4875-bca7-2ffb18c51bda', // PROJECT_ESSENTIALS
      '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
      'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC
      '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
    ],
  },
  {
    skuId: 'd17b27af-3f49-4822-99f9-56a661538792', skuPartNumber: 'CRMSTANDARD',
    displayName: 'Microsoft Dynamics CRM Online',
    servicePlanIds: [
      'f9646fb2-e3b2-4309-95de-dc4833737456', // CRMSTANDARD
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '3413916e-ee66-4071-be30-6f94d4adfeda', // MDM_SALES_COLLABORATION
      '3e58e97c-9abe-ebab-cd5f-d543d1529634', // NBPROFESSIONALFORCRM
      '874fc546-6efe-4d22-90b8-5c4e7aa59f4b', // POWERAPPS_DYN_APPS
    ],
  },
  {
    skuId: '55c9eb4e-c746-45b4-b255-9ab6b19d5c62', skuPartNumber: 'DYN365_FINANCE',
    displayName: 'Dynamics 365 Finance',
    servicePlanIds: [
      '9f0e1b4e-9b33-4300-b451-b2c662cd4ff7', // D365_Finance
      'e95d7060-d4d9-400a-a2bd-a244bf0b609e', // DYN365_CDS_FINANCE
      'c7657ae3-c0b0-4eed-8c1d-6a7967bd9c65', // DYN365_REGULATORY_SERVICE
      '113feb6c-3fe4-4440-bddc-54d774bf0318', // EXCHANGE_S_FOUNDATION
      '7e6d7d78-73de-46ba-83b1-6d25117334ba', // FLOW_DYN_APPS
      '874fc546-6efe-4d22-90b8-5c4e7aa59f4b', // POWERAPPS_DYN_APPS
    ],
  },
];
