import type { Change } from '../core/change.ts';
import type { Instant } from '../core/ids.ts';
import type { Store } from '../store/store.ts';
import { sampleOrganization } from './sample-organization.ts';
import type { SampleWorld } from './sample-world.ts';

/** Fills a new database with Contoso, in one transaction and as one operation; asserts that it is new. */
export async function createSample(store: Store, now: Instant): Promise<void> {
  const world = sampleOrganization(now);
  const changes = changesOf(world);
  await store.write(async (tx) => {
    await tx.createOrganization(world.organization);
    const operationNo = await tx.openOperation({
      activity: 'Create sample organization',
      actor: { kind: 'system', id: null, displayName: 'Allot', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: world.users.length,
      status: 'done',
      startedAt: now,
      endedAt: now,
      changed: world.users.length,
    });
    await tx.record(operationNo, changes, now);
  });
}

/** What has to happen, in an order in which everything that is referred to is there already. */
function changesOf(world: SampleWorld): readonly Change[] {
  return [
    ...world.servicePlans.map((after): Change => ({ kind: 'servicePlanSet', before: null, after })),
    ...world.products.map((after): Change => ({ kind: 'productSet', before: null, after })),
    ...world.subscriptions.map((after): Change => ({
      kind: 'subscriptionSet',
      before: null,
      after,
    })),
    ...world.users.map((user): Change => ({
      kind: 'userAdded',
      user: { ...user, deletedDateTime: null },
    })),
    ...world.groups.map((group): Change => ({ kind: 'groupAdded', group })),
    ...world.members.map((link): Change => ({ kind: 'memberAdded', ...link })),
    ...world.owners.map((link): Change => ({ kind: 'ownerAdded', ...link })),
    ...world.roleAssignments.map((holder): Change => ({ kind: 'roleAssigned', ...holder })),
    ...world.licenses,
    ...deletionsOf(world),
  ];
}

function deletionsOf(world: SampleWorld): readonly Change[] {
  return world.users.flatMap((user): readonly Change[] =>
    user.deletedDateTime === null
      ? []
      : [{ kind: 'userDeleted', userId: user.id, at: user.deletedDateTime }],
  );
}
