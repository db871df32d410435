import type { ProductRow } from '../product-row.ts';

/** Viva and Workplace Analytics. */
// oxfmt-ignore
export const vivaProducts: readonly ProductRow[] = [
  {
    skuId: '3d957427-ecdc-4df2-aacd-01cc9d519da8', skuPartNumber: 'WORKPLACE_ANALYTICS',
    displayName: 'Microsoft Workplace Analytics',
    servicePlanIds: [
      'f477b0f0-3bb1-4890-940c-40fcee6ce05f', // WORKPLACE_ANALYTICS
      'ff7b261f-d98b-415b-827c-42a3fdf015af', // WORKPLACE_ANALYTICS_INSIGHTS_BACKEND
      'b622badb-1b45-48d5-920f-4b27a2c0996c', // WORKPLACE_ANALYTICS_INSIGHTS_USER
    ],
  },
  {
    skuId: '61902246-d7cb-453e-85cd-53ee28eec138', skuPartNumber: 'VIVA',
    displayName: 'Microsoft Viva Suite',
    servicePlanIds: [
      'c815c93d-0759-4bb8-b857-bc921a71be83', // CORTEX
      'b74d57b2-58e9-484a-9731-aeccbba954f0', // GRAPH_CONNECTORS_SEARCH_INDEX_TOPICEXP
      'b44c6eaf-5c9f-478c-8f16-8cea26353bfb', // Viva_Goals_Premium
      '7162bd38-edae-4022-83a7-c5837f951759', // VIVA_LEARNING_PREMIUM
      '43304c6a-1d4e-4e0b-9b06-5b2a2ff58a90', // VIVAENGAGE_COMMUNITIES_AND_COMMUNICATIONS
      'c244cc9e-622f-4576-92ea-82e233e44e36', // VIVAENGAGE_KNOWLEDGE
      'ff7b261f-d98b-415b-827c-42a3fdf015af', // WORKPLACE_ANALYTICS_INSIGHTS_BACKEND
      'b622badb-1b45-48d5-920f-4b27a2c0996c', // WORKPLACE_ANALYTICS_INSIGHTS_USER
    ],
  },
  {
    skuId: 'c9d442fc-21fb-4bd7-89e0-a710d74987f6', skuPartNumber: 'VIVA_LEARNING',
    displayName: 'Viva Learning',
    servicePlanIds: [
      '7162bd38-edae-4022-83a7-c5837f951759', // VIVA_LEARNING_PREMIUM
    ],
  },
  {
    skuId: '3dc7332d-f0fa-40a3-81d3-dd6b84469b78', skuPartNumber: 'Viva_Glint_Standalone',
    displayName: 'Microsoft Viva Glint',
    servicePlanIds: [
      '6b270342-093e-4015-8c5c-224561532fbf', // Viva_Glint
    ],
  },
];
