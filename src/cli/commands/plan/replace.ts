import type { CliCommand } from '../../command.ts';
import { licenseOptions, licensesOf, planCommand } from '../../plan-commands.ts';

/** `allot plan replace` */
export const planReplace: CliCommand = planCommand(
  {
    name: 'plan replace',
    summary: 'Give products and take every other direct license',
    details: ['This is “Replace” of the Active users page. Apps that a person has off stay off.'],
    options: licenseOptions,
    examples: ['allot plan replace --product "Microsoft 365 E5" --user ana@contoso.com'],
  },
  (options, names) => ({ kind: 'replace', licenses: licensesOf(options, names) }),
);
