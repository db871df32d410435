import { builtInRoles } from '../../core/roles/built-in-roles.ts';

/** Names of roles, as Microsoft calls them; what is not built in stands for itself. */
export function roleNames(roleIds: readonly string[]): readonly string[] {
  const names = new Map(
    Object.values(builtInRoles).map(({ templateId, displayName }) => [
      String(templateId),
      displayName,
    ]),
  );
  return roleIds.map((id) => names.get(id) ?? id);
}
