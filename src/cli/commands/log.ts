import { operationAnswer } from '../answers.ts';
import type { CliCommand } from '../command.ts';
import { followOperation, operationColumns, operationText } from '../plan-flow.ts';

/** Operations shown unless another number is asked for. */
const operationsShown = 20;

/** `allot log` */
export const log: CliCommand = {
  name: 'log',
  summary: 'Show what was done, by whom and why',
  arguments: [{ name: '[no]', summary: 'one operation; without it the newest' }],
  options: [
    { flags: '--follow', summary: 'wait until the operation has come to its end' },
    {
      flags: '--top <count>',
      summary: `how many operations to show (default: ${String(operationsShown)})`,
    },
  ],
  examples: ['allot log', 'allot log 12 --follow'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const no = options.count('no');
    if (no === null) {
      const top = options.count('top') ?? operationsShown;
      const path = `/api/operations?$top=${String(Math.min(top, 999))}`;
      terminal.list(await client.list(operationAnswer, path, top), operationColumns);
      return;
    }
    const operation = options.has('follow')
      ? await followOperation(client, no, terminal)
      : await client.get(operationAnswer, `/api/operations/${String(no)}`);
    if (terminal.format === 'csv') terminal.list([operation], operationColumns);
    else {
      const { actor, startedAt, reason } = operation;
      const why = reason === null ? '' : ` Reason: ${reason}`;
      terminal.result(
        operation,
        () =>
          `${operationText(operation)}\nBy ${actor.displayName}, ${startedAt.slice(0, 19).replace('T', ' ')}.${why}`,
      );
    }
  },
};
