import * as z from 'zod';

import type { CliCommand } from '../../../command.ts';
import { findGroup, findPeople, groupArgument } from '../../../groups.ts';
import { numbered } from '../../../plan-preview.ts';

/** People that Graph adds with one call (contract.md 1.5). */
const peopleAtOnce = 20;

/** `allot group member add` */
export const groupMemberAdd: CliCommand = {
  name: 'group member add',
  summary: 'Add people to a group; they get what it gives',
  details: ['Up to 20 people are added together or not at all.'],
  arguments: [
    groupArgument,
    { name: '<users...>', summary: 'user principal name or id of each person' },
  ],
  examples: ['allot group member add Sales ana@contoso.com ben@contoso.com'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const ids = await findPeople(client, options.list('users'));
    for (let at = 0; at < ids.length; at += peopleAtOnce) {
      const links = ids
        .slice(at, at + peopleAtOnce)
        .map((id) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`);
      await client.send(z.null(), 'PATCH', `/v1.0/groups/${group.id}`, {
        'members@odata.bind': links,
      });
    }
    terminal.result(
      { groupId: group.id, added: ids },
      () => `${numbered(ids.length, 'person is', 'people are')} now in ${group.displayName}.`,
    );
  },
};
