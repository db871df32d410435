import type { CliCommand } from '../../command.ts';
import { licensesOf, planCommand } from '../../plan-commands.ts';

/** `allot plan unassign` */
export const planUnassign: CliCommand = planCommand(
  {
    name: 'plan unassign',
    summary: 'Take products away',
    details: ['Only direct licenses are taken; what comes by a group stays.'],
    options: [
      {
        flags: '--product <product...>',
        summary: 'name, part number or GUID; may be given several times',
      },
    ],
    examples: ['allot plan unassign --product VISIOCLIENT --filter "accountEnabled eq false"'],
  },
  (options, names) => ({
    kind: 'unassign',
    skuIds: licensesOf(options, names).map(({ skuId }) => skuId),
  }),
);
