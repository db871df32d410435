import type { CliCommand } from '../../command.ts';
import { licenseOptions, licensesOf, planCommand } from '../../plan-commands.ts';

/** `allot plan assign` */
export const planAssign: CliCommand = planCommand(
  {
    name: 'plan assign',
    summary: 'Give products, and keep what people have',
    details: ['Apps that a person has off stay off.'],
    options: licenseOptions,
    examples: [
      `allot plan assign --product "Office 365 E3" --filter "department eq 'Sales'"`,
      'allot plan assign --product SPB --apps-off "Sway,Yammer Enterprise" --users-file people.txt',
    ],
  },
  (options, names) => ({ kind: 'assign', licenses: licensesOf(options, names) }),
);
