/** How many a group has, without deleted ones. */
export type GroupSize = { readonly members: number; readonly owners: number };
