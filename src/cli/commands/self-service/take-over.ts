import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { numbered } from '../../plan-preview.ts';
import { findSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

const preview = z.looseObject({
  people: z.array(z.unknown()),
  to: z.looseObject({ displayName: z.string() }),
  free: z.number(),
});

/** `allot self-service take-over` */
export const selfServiceTakeOver: CliCommand = {
  name: 'self-service take-over',
  summary: 'Take over what a person bought: move its people, or cancel it',
  details: [
    'With --move everybody who has a license of it gets one of the organization’s own product instead; there must be one for each. With --cancel they lose it, and a reason must be given. The purchaser is told. Without either it is only shown.',
  ],
  arguments: [subscriptionArgument],
  options: [
    { flags: '--move', summary: 'move its people to the organization’s own licenses' },
    { flags: '--cancel', summary: 'cancel it' },
    reasonOption,
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const { id, displayName } = await findSubscription(client, options.text('subscription'));
    const path = `/api/subscriptions/${id}/take-over`;
    const how = howOf(options.has('move'), options.has('cancel'));
    if (how === null) {
      const { people, to, free } = await client.get(preview, path);
      terminal.result({ people, to, free }, () =>
        [
          `${displayName}: ${numbered(people.length, 'person has', 'people have')} a license.`,
          `${numbered(free, 'license', 'licenses')} of ${to.displayName} can be given instead.`,
          'Nothing is changed. Say --move or --cancel.',
        ].join('\n'),
      );
      return;
    }
    if (how === 'cancel') options.text('reason');
    const reason = options.find('reason');
    const answer = await client.send(z.object({ operationNo: z.number() }), 'POST', path, {
      how,
      ...(reason === null ? {} : { reason }),
    });
    terminal.result(answer, () =>
      how === 'move'
        ? `The people of ${displayName} have licenses of the organization now.`
        : `${displayName} is canceled.`,
    );
  },
};

function howOf(isMove: boolean, isCancel: boolean): 'move' | 'cancel' | null {
  if (isMove && isCancel) throw new UsageError('Say --move or --cancel, not both.');
  if (isMove) return 'move';
  return isCancel ? 'cancel' : null;
}
