import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../catalog/build-catalog.ts';
import { builtInProducts, builtInServicePlans } from '../catalog/built-in/built-in-catalog.ts';
import { type GroupId, knownId, type SkuId, type UserId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { Assignment, LicensedUser } from './assignment.ts';
import { problemOfPath } from './path-problem.ts';
import { problemsOf } from './problems-of.ts';

const catalog = buildCatalog(builtInProducts, builtInServicePlans);
const e1 = knownId<SkuId>('18181a46-0d4e-45cd-891e-60aabd171b4e');
const e3 = knownId<SkuId>('6fd2c87f-b296-42f0-b197-1e91e994b900');
const visio = knownId<SkuId>('c5928f49-12ba-48f7-ada3-0d743a3601d5');
const group = knownId<GroupId>('77777777-7777-4777-8777-777777777777');

const direct = (skuId: SkuId, change: Partial<Assignment> = {}): Assignment => ({
  skuId,
  disabledPlans: [],
  assignedByGroup: null,
  state: 'Active',
  error: null,
  ...change,
});
const someone = (change: Partial<LicensedUser> = {}): LicensedUser => ({
  id: knownId<UserId>('00000000-0000-4000-8000-000000000001'),
  userPrincipalName: 'p@contoso.com',
  displayName: 'P',
  userType: 'Member',
  usageLocation: 'US',
  isDeleted: false,
  clashingProxyAddress: null,
  ...change,
});

function codes(user: LicensedUser, paths: readonly Assignment[]): (Problem['code'] | null)[] {
  const problems = problemsOf(paths, user, catalog);
  return paths.map(
    (path) => problemOfPath(path, problems, { catalog, usableUnits: 7 })?.code ?? null,
  );
}

describe('the problem of a path', () => {
  it('a conflict is about both products that bring its apps and about no third one', () => {
    expect(codes(someone(), [direct(e1), direct(e3), direct(visio)])).toEqual([
      'MutuallyExclusiveViolation',
      'MutuallyExclusiveViolation',
      null,
    ]);
  });

  it('a missing location is about direct paths: inherited ones fall back to the organization', () => {
    const inherited = direct(visio, { assignedByGroup: group });
    expect(codes(someone({ usageLocation: null }), [direct(e3), inherited])).toEqual([
      'UsageLocationMissing',
      null,
    ]);
  });

  it('a clashing address is about products with a mailbox', () => {
    const user = someone({ clashingProxyAddress: 'smtp:events@contoso.com' });
    expect(codes(user, [direct(e3), direct(visio)])).toEqual(['UniquenessViolation', null]);
  });

  it('a path in error for want of units says so with today’s units', () => {
    const path = direct(visio, { assignedByGroup: group, state: 'Error', error: 'CountViolation' });
    expect(problemOfPath(path, [], { catalog, usableUnits: 7 })).toEqual({
      code: 'CountViolation',
      skuId: visio,
      usableUnits: 7,
    });
  });

  it('an error of which the cause is gone is not made up', () => {
    const path = direct(e3, { assignedByGroup: group, state: 'Error', error: 'Other' });
    expect(codes(someone(), [path])).toEqual([null]);
  });
});
