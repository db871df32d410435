import type { Organization } from '../core/directory/organization.ts';

/** Names that stand for any organization: here there is one. */
const anyTenant: ReadonlySet<string> = new Set(['common', 'organizations']);

/** Whether the `{tenant}` of a path means this organization: its GUID, one of its domains, `common`, `organizations`. */
export function isTenant(organization: Organization, tenant: string): boolean {
  const name = tenant.toLowerCase();
  return (
    anyTenant.has(name) ||
    name === organization.tenantId ||
    organization.verifiedDomains.some((domain) => domain.name.toLowerCase() === name)
  );
}
