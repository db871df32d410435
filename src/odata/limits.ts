/** Characters of one `$filter` at most. A URL of 16 KiB holds it whole. */
export const filterLengthMax = 16_000;
/** Parentheses, `not` and `any` inside each other in one `$filter` at most. */
export const filterDepthMax = 20;
/** Comparisons, functions and lambdas in one `$filter` at most. */
export const filterClausesMax = 200;
/** Values of one `in (...)` at most. */
export const inValuesMax = 1_000;
/** Characters of one `$search` at most. */
export const searchLengthMax = 2_000;
/** Quoted clauses of one `$search` at most. */
export const searchClausesMax = 30;
/** Parentheses inside each other in one `$search` at most. */
export const searchDepthMax = 10;
/** Keys of one `$orderby` at most. */
export const orderKeysMax = 5;
/** Names of one `$select` at most. */
export const selectNamesMax = 250;
/** Navigations of one `$expand` at most. */
export const expandItemsMax = 10;
/** Objects of one expanded navigation at most (contract.md 3.1: 20 items, one level, no nextLink). */
export const expandedObjectsMax = 20;
/** Smallest and largest page that `$top` may ask for (contract.md 0, Paging). */
export const pageSizeMin = 1;
export const pageSizeMax = 999;
/** Objects of a page where `$top` says nothing. */
export const pageSizeDefault = 100;
/** Steps of one `$apply` at most. */
export const applyStepsMax = 10;
