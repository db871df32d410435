import * as z from 'zod';

import type { CliCommand } from '../../../command.ts';
import { findGroup, findPeople, groupArgument } from '../../../groups.ts';
import { numbered } from '../../../plan-preview.ts';

/** `allot group member remove` */
export const groupMemberRemove: CliCommand = {
  name: 'group member remove',
  summary: 'Take people out of a group; what only it gives them goes',
  arguments: [
    groupArgument,
    { name: '<users...>', summary: 'user principal name or id of each person' },
  ],
  examples: ['allot group member remove Sales ana@contoso.com'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const ids = await findPeople(client, options.list('users'));
    for (const id of ids) {
      await client.send(z.null(), 'DELETE', `/v1.0/groups/${group.id}/members/${id}/$ref`);
    }
    terminal.result(
      { groupId: group.id, removed: ids },
      () => `${numbered(ids.length, 'person is', 'people are')} no longer in ${group.displayName}.`,
    );
  },
};
