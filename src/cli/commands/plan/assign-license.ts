import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import type { Names } from '../../names.ts';
import { planCommand } from '../../plan-commands.ts';

/** `allot plan assign-license` */
export const planAssignLicense: CliCommand = planCommand(
  {
    name: 'plan assign-license',
    summary: 'Say exactly which apps are off, as Microsoft Graph’s assignLicense does',
    details: [
      'Unlike the other commands this turns on what is not named: the apps after the equals sign are off, all others on.',
    ],
    options: [
      {
        flags: '--add <product...>',
        summary: 'product, or product=app,app with the apps that are off',
      },
      { flags: '--remove <product...>', summary: 'product to take; may be given several times' },
    ],
    examples: [
      'allot plan assign-license --add ENTERPRISEPACK=SWAY,YAMMER_ENTERPRISE --remove STANDARDPACK --user ana@contoso.com',
    ],
  },
  (options, names) => {
    const addLicenses = options.list('add').map((text) => exactChoice(text, names));
    const removeLicenses = options.list('remove').map((text) => names.productId(text));
    if (addLicenses.length + removeLicenses.length === 0) {
      throw new UsageError('Say what with --add or --remove.');
    }
    return { kind: 'assignLicense', addLicenses, removeLicenses };
  },
);

type Choice = {
  readonly skuId: ReturnType<Names['productId']>;
  readonly disabledPlans: ReturnType<Names['appIds']>;
};

function exactChoice(text: string, names: Names): Choice {
  const equals = text.indexOf('=');
  const skuId = names.productId(equals < 0 ? text : text.slice(0, equals));
  const off = equals < 0 ? [] : [text.slice(equals + 1)];
  return { skuId, disabledPlans: names.appIds(skuId, off) };
}
