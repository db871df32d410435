import * as z from 'zod';

import type { WayOutAnswer } from './answers.ts';
import type { Names } from './names.ts';

const choice = z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).optional() });
const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), licenses: z.array(choice) }),
  z.object({ kind: z.literal('unassign'), skuIds: z.array(z.string()) }),
  z.object({ kind: z.literal('change'), assign: z.array(choice), unassign: z.array(z.string()) }),
  z.object({ kind: z.literal('replace'), licenses: z.array(choice) }),
  z.object({ kind: z.literal('swap'), from: z.string(), to: choice }),
  z.object({
    kind: z.literal('setApps'),
    skuId: z.string(),
    off: z.array(z.string()),
    on: z.array(z.string()),
  }),
  z.object({ kind: z.literal('unassignAll') }),
  z.object({
    kind: z.literal('assignLicense'),
    addLicenses: z.array(choice),
    removeLicenses: z.array(z.string()),
  }),
]);

/** A way out in one sentence, and the command that takes it for this person where licensing can do it. */
export function wayOutText(way: WayOutAnswer, user: string, names: Names): string {
  const parsed = command.safeParse(way.command);
  if (!parsed.success) return way.sentence;
  return `${way.sentence.replace(/\.$/, '')}:\n        ${commandLine(parsed.data, user, names)}`;
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
    case 'change':
      words.push(
        'change',
        ...parsed.assign.flatMap((each) => choiceWords('--product', each, names)),
        ...parsed.unassign.map((id) => `--take ${quote(names.productWord(id))}`),
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
    case 'assignLicense':
      words.push(
        'assign-license',
        ...parsed.addLicenses.map((each) => `--add ${exactWord(each, names)}`),
        ...parsed.removeLicenses.map((id) => `--remove ${quote(names.productWord(id))}`),
      );
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

/** `SKU=APP,APP`: the product with exactly these apps off. */
function exactWord({ skuId, disabledPlans = [] }: z.infer<typeof choice>, names: Names): string {
  const off = disabledPlans.map((id) => names.appWord(id)).join(',');
  const product = names.productWord(skuId);
  return quote(off === '' ? product : `${product}=${off}`);
}

function appWords(ids: readonly string[], names: Names): string {
  return quote(ids.map((id) => names.appWord(id)).join(','));
}

/** A word as a shell takes it. */
function quote(text: string): string {
  return /^[\w@.,+=-]+$/.test(text) ? text : `"${text}"`;
}
