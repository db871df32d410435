/** Texts of Activity and the audit log. */
export const operations = {
  'operations.title': 'Operations',
} as const;
