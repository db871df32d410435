import * as z from 'zod';

import type { Names } from './names.ts';

const choice = z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).optional() });
const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), licenses: z.array(choice) }),
  z.object({ kind: z.literal('unassign'), skuIds: z.array(z.string()) }),
  z.object({ kind: z.literal('replace'), licenses: z.array(choice) }),
  z.object({ kind: z.literal('swap'), from: z.string(), to: choice }),
  z.object({
    kind: z.literal('setApps'),
    skuId: z.string(),
    off: z.array(z.string()),
    on: z.array(z.string()),
  }),
  z.object({ kind: z.literal('unassignAll') }),
]);

/** A way out of a problem, as the API answers it. */
export type WayOut = { readonly kind: string; readonly command?: unknown };

const facts = z.object({
  skuId: z.string().optional(),
  skuIds: z.array(z.string()).optional(),
  instead: z.string().optional(),
  servicePlanId: z.string().optional(),
  servicePlanIds: z.array(z.string()).optional(),
  units: z.number().optional(),
  proxyAddress: z.string().optional(),
});

/** A way out in one sentence, and the command that takes it for this person where licensing can do it. */
export function wayOutText(way: WayOut, user: string, names: Names): string {
  const sentence = sentenceOf(way, user, names);
  const parsed = command.safeParse(way.command);
  return parsed.success ? `${sentence}: ${commandLine(parsed.data, user, names)}` : `${sentence}.`;
}

function sentenceOf(way: WayOut, user: string, names: Names): string {
  const given = facts.safeParse(way);
  const {
    skuId = '',
    skuIds = [],
    instead = '',
    servicePlanId,
    servicePlanIds = [],
    units = 1,
    proxyAddress,
  } = given.success ? given.data : {};
  const product = skuId === '' ? 'the product' : names.product(skuId);
  const plans = servicePlanId === undefined ? servicePlanIds : [servicePlanId];
  const apps = plans.map((id) => names.app(id)).join(', ');
  const sentences: { readonly [kind: string]: string } = {
    turnOffInNew: `Assign ${product} without ${apps}`,
    turnOffInHeld: `Turn off ${apps} in ${product}`,
    removeHeld: `Take away ${skuIds.map((id) => names.product(id)).join(', ')}`,
    turnOnPrerequisite: `Turn on ${apps} in ${product}`,
    addPrerequisite: `Assign ${product} as well, which brings ${apps}`,
    turnOffDependent: `Turn off ${apps} in ${product}`,
    removeDependent: `Take away ${product}`,
    assignInstead: `Assign ${instead === '' ? 'another product' : names.product(instead)} instead of ${product}`,
    leaveOut: `Leave ${product} out`,
    leavePlanOn: `Leave ${apps} on in ${product}`,
    buyUnits: `Buy ${String(units)} more of ${product}`,
    freeUnits: `Take ${product} from somebody who does not need it`,
    buyProduct: `Buy ${product}`,
    takeOverSubscription: `Take over the subscription of ${product} that a person bought`,
    useLicensesPage: `Assign ${product} on the Licenses page`,
    setUsageLocation: `Set the usage location: allot user set ${user} --usage-location CH (for example)`,
    restoreUser: `Restore the person: allot user restore ${user}`,
    askGlobalAdministrator: 'Ask a Global Administrator',
    planAgain: 'Make the plan again',
    changeGroups: `Change the groups that give ${product}`,
    changeProxyAddress: `Change the address ${proxyAddress ?? ''}, which another person has too`,
  };
  return sentences[way.kind] ?? way.kind;
}

/** The command line that plans this command for one person. */
function commandLine(parsed: z.infer<typeof command>, user: string, names: Names): string {
  const words = ['allot plan'];
  switch (parsed.kind) {
    case 'assign':
    case 'replace':
      words.push(
        parsed.kind,
        ...parsed.licenses.flatMap((each) => choiceWords('--product', each, names)),
      );
      break;
    case 'unassign':
      words.push(
        'unassign',
        ...parsed.skuIds.map((id) => `--product ${quote(names.productWord(id))}`),
      );
      break;
    case 'swap':
      words.push(
        'swap',
        `--from ${quote(names.productWord(parsed.from))}`,
        ...choiceWords('--to', parsed.to, names),
      );
      break;
    case 'setApps':
      words.push('set-apps', `--product ${quote(names.productWord(parsed.skuId))}`);
      if (parsed.off.length > 0) words.push(`--off ${appWords(parsed.off, names)}`);
      if (parsed.on.length > 0) words.push(`--on ${appWords(parsed.on, names)}`);
      break;
    case 'unassignAll':
      words.push('unassign-all');
  }
  return [...words, `--user ${quote(user)}`].join(' ');
}

function choiceWords(
  flag: string,
  { skuId, disabledPlans = [] }: z.infer<typeof choice>,
  names: Names,
): readonly string[] {
  const product = `${flag} ${quote(names.productWord(skuId))}`;
  return disabledPlans.length === 0
    ? [product]
    : [product, `--apps-off ${appWords(disabledPlans, names)}`];
}

function appWords(ids: readonly string[], names: Names): string {
  return quote(ids.map((id) => names.appWord(id)).join(','));
}

/** A word as a shell takes it. */
function quote(text: string): string {
  return /^[\w@.,+-]+$/.test(text) ? text : `"${text}"`;
}
