import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import { itemsOf } from '../../../test/support/graph-answers.ts';
import type { Answer } from '../../../test/support/http-world.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const post = (path: string, json: unknown): Promise<Answer> =>
  contoso.commandLine('POST', '/api/membership-rules/' + path, { json });

describe('membership rules', () => {
  it('are said to be good, or what is wrong and where', async () => {
    expect((await post('validate', { rule: 'user.city -eq "Bern"' })).body).toEqual({
      problem: null,
    });
    expect((await post('validate', { rule: 'user.town -eq "Bern"' })).body).toEqual({
      problem: {
        code: 'UnknownProperty',
        position: 0,
        message:
          "There is no property 'user.town' for membership rules (at position 0 of the membership rule).",
        facts: { name: 'user.town' },
      },
    });
    expect((await post('preview', { rule: 'user.city' })).body).toMatchObject({
      problem: { code: 'Syntax', position: 9 },
    });
    expect((await post('validate', { rule: 5 })).status).toBe(400);
  });

  it('are previewed for a new group, a static one and one that has a rule', async () => {
    const filter = encodeURIComponent("groupTypes/any(t:t eq 'DynamicMembership')");
    const [dynamic] = itemsOf(
      await contoso.commandLine('GET', `/v1.0/groups?$filter=${filter}&$count=true`),
    );
    const groupId = String(dynamic?.['id']);
    const rule = String(dynamic?.['membershipRule']);
    const size = itemsOf(
      await contoso.commandLine('GET', `/v1.0/groups/${groupId}/members?$top=999`),
    ).length;
    expect(size).toBeGreaterThan(3);
    // The sample's group has whom its rule chooses.
    const same = await post('preview', { rule, groupId });
    expect(same.body).toMatchObject({
      problem: null,
      matching: { count: size },
      joining: { count: 0, first: [] },
      leaving: { count: 0, first: [] },
      removesAllFirst: false,
    });
    const everybody = await post('preview', { rule: 'user.objectId -ne null', groupId });
    const all = everybody.body?.['matching'] as {
      readonly count: number;
      readonly first: unknown[];
    };
    expect(all.first).toHaveLength(20);
    expect(everybody.body).toMatchObject({ joining: { count: all.count - size } });
    const nobody = await post('preview', { rule: 'user.objectId -eq null', groupId });
    expect(nobody.body).toMatchObject({ matching: { count: 0 }, leaving: { count: size } });
    expect((await post('preview', { rule })).body).toMatchObject({
      joining: { count: size },
      leaving: { count: 0 },
    });
    expect((await post('preview', { rule, groupId: crypto.randomUUID() })).status).toBe(404);
  });

  it('a group is not saved with a rule that is not understood', async () => {
    const answer = await contoso.commandLine('POST', '/v1.0/groups', {
      json: {
        displayName: 'X',
        mailEnabled: false,
        mailNickname: 'x',
        securityEnabled: true,
        groupTypes: ['DynamicMembership'],
        membershipRule: 'user.city -eq "Bern" -and',
      },
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        code: 'Request_BadRequest',
        message: 'The rule ends too early (at position 25 of the membership rule).',
      },
    });
  });
});
