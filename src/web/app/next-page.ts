/** Where the next page begins, out of `@odata.nextLink`; null: there is none. */
export function skipTokenOf(page: { readonly '@odata.nextLink'?: string }): string | null {
  const link = page['@odata.nextLink'];
  return link === undefined ? null : new URL(link, 'http://here').searchParams.get('$skiptoken');
}
