import { call, until } from '../test/support/api-client.ts';
import { type RealServer, startServer } from '../test/support/real-server.ts';
import { benchDirectory, benchSkuId, dropDirectory } from './directory.ts';
import { benchPerson } from './people.ts';
import { atMost, type BenchRow } from './row.ts';
import { benchNow } from './record-directory.ts';

const people = 1_000_000;
/** People whom the edit moves, at least. */
const movedMin = 10_000;
const narrow = ['Garcia'];
/** Who is called Novak or Lopez comes with the one edit and leaves with the other: sizes only grow, then only shrink. */
const wide = ['Garcia', 'Novak', 'Lopez'];

/** A rule among 1,000,000 people is made wider, then narrow again; timed until members and their licenses follow. */
export async function ruleRows(): Promise<readonly BenchRow[]> {
  const directory = await benchDirectory(people, 'rules');
  const server = await startServer(directory);
  const { id } = await call<{ id: string }>(server, 'POST', '/v1.0/groups', {
    displayName: 'By name',
    mailEnabled: false,
    mailNickname: 'byname',
    securityEnabled: true,
    groupTypes: ['DynamicMembership'],
    membershipRule: ruleOf(narrow),
    membershipRuleProcessingState: 'On',
  });
  await call(server, 'POST', `/v1.0/groups/${id}/assignLicense`, {
    addLicenses: [{ skuId: benchSkuId, disabledPlans: [] }],
    removeLicenses: [],
  });
  const counts = countsBySurname();
  const sizeOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const moved = sizeOf(wide) - sizeOf(narrow);
  if (moved < movedMin) throw new Error(`only ${String(moved)} people move`);
  await licensed(server, id, sizeOf(narrow));
  const edit = async (names: readonly string[]): Promise<number> => {
    const start = performance.now();
    await call(server, 'PATCH', `/v1.0/groups/${id}`, { membershipRule: ruleOf(names) });
    await licensed(server, id, sizeOf(names));
    return (performance.now() - start) / 1000;
  };
  const joined = await edit(wide);
  const left = await edit(narrow);
  await server.stop();
  await dropDirectory(directory);
  return [
    atMost(`a rule edit lets ${String(moved)} of 1,000,000 people in, s`, joined, 10),
    atMost('  the edit that takes them out again, s', left, 10),
  ];
}

function ruleOf(names: readonly string[]): string {
  return names.map((name) => `(user.surname -eq "${name}")`).join(' or ');
}

function countsBySurname(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let no = 0; no < people; no += 1) {
    const { surname } = benchPerson(no, benchNow);
    if (surname !== null) counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  return counts;
}

/** Waits until the group has so many members, each with the product, and nobody else has it. */
async function licensed(server: RealServer, groupId: string, size: number): Promise<void> {
  await until(async () => {
    const group = await call<{ members: number; licenses: readonly { active: number }[] }>(
      server,
      'GET',
      `/api/groups/${groupId}/licenses`,
    );
    if (group.members !== size || group.licenses[0]?.active !== size) return false;
    const path = `/api/people-list/count?sku=${benchSkuId}`;
    return (await call<{ count: number }>(server, 'GET', path)).count === size;
  }, 20);
}
