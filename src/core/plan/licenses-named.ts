import type { ServicePlanId, SkuId } from '../ids.ts';
import type { Command } from './command.ts';

/** A product that a command names, and what it says of its apps. */
export type NamedLicense = {
  readonly skuId: SkuId;
  /** Plans named to be off (or on), as given. */
  readonly servicePlanIds: readonly ServicePlanId[];
};

/** What a command names, whoever it is for. */
export type NamedLicenses = {
  /** Products to be given or put back. */
  readonly given: readonly NamedLicense[];
  /** Products to be taken away. */
  readonly taken: readonly SkuId[];
  /** Products whose apps are to be switched. */
  readonly switched: readonly NamedLicense[];
  /** Whether it concerns every product a person holds directly, named or not. */
  readonly everything: boolean;
};

const nothing: NamedLicenses = { given: [], taken: [], switched: [], everything: false };

/** What the command names. */
export function licensesNamed(command: Command): NamedLicenses {
  switch (command.kind) {
    case 'assign':
      return { ...nothing, given: command.licenses.map(named) };
    case 'unassign':
      return { ...nothing, taken: command.skuIds };
    case 'change':
      return { ...nothing, given: command.assign.map(named), taken: command.unassign };
    case 'replace':
      return { ...nothing, given: command.licenses.map(named), everything: true };
    case 'swap':
      return { ...nothing, given: [named(command.to)], taken: [command.from] };
    case 'setApps':
      return {
        ...nothing,
        switched: [{ skuId: command.skuId, servicePlanIds: [...command.off, ...command.on] }],
      };
    case 'unassignAll':
      return { ...nothing, everything: true };
    case 'assignLicense':
      return {
        ...nothing,
        given: command.addLicenses.map(named),
        taken: command.removeLicenses,
      };
    case 'restore':
      return {
        ...nothing,
        // What was off then is put back as it was, even where the product has lost the plan since.
        given: command.licenses
          .filter((license) => license.before !== null)
          .map((license) => ({ skuId: license.skuId, servicePlanIds: [] })),
        taken: command.licenses
          .filter((license) => license.before === null)
          .map((license) => license.skuId),
      };
  }
}

function named(license: {
  readonly skuId: SkuId;
  readonly disabledPlans?: readonly ServicePlanId[];
}): NamedLicense {
  return { skuId: license.skuId, servicePlanIds: license.disabledPlans ?? [] };
}
