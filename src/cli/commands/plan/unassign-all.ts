import type { CliCommand } from '../../command.ts';
import { planCommand } from '../../plan-commands.ts';

/** `allot plan unassign-all` */
export const planUnassignAll: CliCommand = planCommand(
  {
    name: 'plan unassign-all',
    summary: 'Take every direct license away',
    examples: ['allot plan unassign-all --filter "accountEnabled eq false"'],
  },
  () => ({ kind: 'unassignAll' }),
);
