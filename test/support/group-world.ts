import type { GroupLicensesChange } from '../../src/core/groups/check-group-licenses.ts';
import type { GroupLicense } from '../../src/core/groups/group-license.ts';
import type { GroupId, SkuId, UserId } from '../../src/core/ids.ts';
import { administrator, personId, type SmallWorld, smallWorld } from './small-world.ts';

/** A small organization whose groups give licenses. */
export type GroupWorld = SmallWorld & {
  /** Adds a security group with these people. */
  readonly group: (name: string, members: readonly number[]) => Promise<GroupId>;
  /** Changes what a group gives and waits until its members have it. */
  readonly license: (groupId: GroupId, change: Partial<GroupLicensesChange>) => Promise<void>;
  readonly join: (groupId: GroupId, ...nos: readonly number[]) => Promise<void>;
  readonly leave: (groupId: GroupId, ...nos: readonly number[]) => Promise<void>;
  /** Waits until everything has been looked at. */
  readonly settled: () => Promise<void>;
  /** A person's paths as `product by group: state error`, with `direct` for none; in order. */
  readonly paths: (no: number) => Promise<readonly string[]>;
};

/** Opens a small world; groups are called by their names in `paths`. */
export async function groupWorld(options: Parameters<typeof smallWorld>[0]): Promise<GroupWorld> {
  const world = await smallWorld(options);
  const names = new Map<string, string>();
  const settled = async (): Promise<void> => world.settle();
  const change = async (
    name: 'addMembers' | 'removeMembers',
    groupId: GroupId,
    nos: readonly number[],
  ): Promise<void> => {
    await world.desk.write(name, administrator, { groupId, ids: nos.map(personId) });
    await settled();
  };
  return {
    ...world,
    settled,
    group: async (name, members) => {
      const { groupId } = await world.desk.write('addGroup', administrator, {
        group: {
          displayName: name,
          mailEnabled: false,
          mailNickname: name.toLowerCase().replaceAll(' ', '-'),
          securityEnabled: true,
        },
        memberIds: [],
        ownerIds: [],
      });
      names.set(groupId, name);
      for (let from = 0; from < members.length; from += 20) {
        await change('addMembers', groupId, members.slice(from, from + 20));
      }
      return groupId;
    },
    license: async (groupId, { addLicenses = [], removeLicenses = [] }) => {
      await world.desk.write('setGroupLicenses', administrator, {
        groupId,
        change: { addLicenses, removeLicenses },
        reason: null,
      });
      await settled();
    },
    join: async (groupId, ...nos) => change('addMembers', groupId, nos),
    leave: async (groupId, ...nos) => change('removeMembers', groupId, nos),
    paths: async (no) => {
      const userId = personId(no);
      const all = await world.store.read((reader) => reader.assignmentsOf([userId]));
      return pathTexts(all.get(userId) ?? [], names);
    },
  };
}

function pathTexts(
  paths: readonly {
    readonly skuId: SkuId;
    readonly assignedByGroup: string | null;
    readonly state: string;
    readonly error: string | null;
  }[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  return paths
    .map(({ skuId, assignedByGroup: group, state, error }) => {
      const by = group === null ? 'direct' : (names.get(group) ?? group);
      return `${productName(skuId)} by ${by}: ${state}${error === null ? '' : ` ${error}`}`;
    })
    .sort();
}

const productNames: Readonly<Record<string, string>> = {
  '18181a46-0d4e-45cd-891e-60aabd171b4e': 'E1',
  '6fd2c87f-b296-42f0-b197-1e91e994b900': 'E3',
  'c7df2760-2c81-4ef7-b578-5b5392b571df': 'E5',
  'c5928f49-12ba-48f7-ada3-0d743a3601d5': 'Visio',
};

function productName(skuId: SkuId): string {
  return productNames[skuId] ?? skuId;
}

/** A product with everything on, or with these apps off. */
export function license(
  skuId: SkuId,
  disabledPlans: GroupLicense['disabledPlans'] = [],
): GroupLicense {
  return { skuId, disabledPlans };
}

/** People of the world by their numbers, from one to the other. */
export function people(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Ids of people by their numbers. */
export function ids(nos: readonly number[]): readonly UserId[] {
  return nos.map(personId);
}
