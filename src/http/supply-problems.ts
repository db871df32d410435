import type {
  AutoClaimRefusal,
  PlanChangeRefusal,
  ProductKeyRefusal,
  SelfServiceRefusal,
} from '../core/refusal-reasons.ts';
import { badRequest, conflict, denied, type ProblemCatalogue } from './problem-entry.ts';

/** Why somebody cannot buy a product for themselves (rules.md 3.7). */
const selfServiceTexts: Readonly<Record<SelfServiceRefusal, string>> = {
  notOffered: 'It is not sold to people directly. Ask an administrator for it.',
  organizationOwnsIt: 'The organization has it already. Ask an administrator for a license.',
  guest: 'Guests can’t buy products here.',
  cloud: 'People can’t buy products themselves in this cloud.',
  sector: 'People can’t buy products themselves in education and government.',
  country: 'People can’t buy it themselves in this country.',
  policy: 'Your organization doesn’t allow people to buy it. Ask for a license instead.',
  trialsOnly: 'Your organization allows trials of it only.',
};

/** What is wrong with a policy of auto-claim (rules.md 9.2). */
const autoClaimTexts: Readonly<Record<AutoClaimRefusal, string>> = {
  noProduct: 'A policy needs at least one product.',
  tooManyBackups: 'A policy has at most four backup products.',
  productTwice: 'A product is in it twice.',
  appNotInProduct: 'A product doesn’t contain the app.',
  appOff: 'The app itself is off in a product.',
  appHasPolicy: 'Another policy gives licenses for this app.',
};

/** Why a plan is not changed automatically (rules.md 3.6). */
const planChangeTexts: Readonly<Record<PlanChangeRefusal, string>> = {
  moreUsersThanUnits: 'More people hold the product than it has licenses. Unassign some first.',
  severalSubscriptions: 'There are several subscriptions of the product.',
  government: 'In this cloud plans are changed by hand.',
  nonprofit: 'For nonprofit organizations plans are changed by hand.',
  sameProduct: 'It is this product already.',
  notForPeople: 'The other product isn’t assigned to people.',
  lacksServices: 'The other product lacks a service in which people have data.',
  addOnInTheWay: 'Somebody holds an add-on that needs this product. Take it away first.',
  heldByGroups: 'Groups give the product. Change the licenses of the groups instead.',
  someoneRefused: 'The other product can’t be assigned to everybody who holds this one.',
};

/** Why a product key is not taken (rules.md 3.3). */
const productKeyTexts: Readonly<Record<ProductKeyRefusal, string>> = {
  form: 'A product key has 25 characters in five groups. Check what was typed.',
  redeemed: 'This product key is used already, or nobody issued it.',
  notPrepaid: 'Only a subscription that was bought with a product key takes another.',
  otherProduct: 'The key is for another product.',
  tooFew: 'The key has fewer licenses than are assigned.',
};

/** Problems of where licenses come from: bought by people, asked for, claimed, changed to another product. */
export const supplyProblems: Pick<
  ProblemCatalogue,
  | 'SelfServiceNotAllowed'
  | 'NotEnoughUnits'
  | 'RequestsHandledElsewhere'
  | 'RequestAlreadyDecided'
  | 'AddressesUnknown'
  | 'AutoClaimPolicyRefused'
  | 'PlanChangeOff'
  | 'ProductKeyRefused'
> = {
  SelfServiceNotAllowed: {
    ...denied,
    title: 'Not sold to people here',
    message: ({ skuId, reason }) =>
      `Product ${skuId} cannot be bought by this user: ${selfServiceTexts[reason]}`,
    sentence: ({ skuId, reason }, names) => `${names.product(skuId)}: ${selfServiceTexts[reason]}`,
  },
  NotEnoughUnits: {
    ...conflict,
    title: 'Not enough licenses for everybody',
    message: ({ skuId, needed, free }) =>
      `License ${skuId} has ${free} available units; ${needed} are needed.`,
    sentence: ({ skuId, needed, free }, names) =>
      `${needed} licenses of ${names.product(skuId)} are needed, and ${free} are free. Buy ${needed - free} more first.`,
  },
  RequestsHandledElsewhere: {
    ...conflict,
    title: 'Asked for elsewhere',
    message: ({ message }) => `License requests are not taken here: ${message}`,
    sentence: ({ message, link }) => (link === null ? message : `${message} (${link})`),
  },
  RequestAlreadyDecided: {
    ...conflict,
    title: 'Decided already',
    message: () => 'The license request has been decided.',
    sentence: () => 'Somebody has decided about this request already.',
  },
  AddressesUnknown: {
    ...badRequest,
    title: 'Nobody has this address',
    message: ({ addresses }) => `No user has the addresses ${addresses.join(', ')}.`,
    sentence: ({ addresses }) =>
      `Nobody here has ${addresses.join(', ')}. A request can be shared with people of the organization only.`,
  },
  AutoClaimPolicyRefused: {
    ...badRequest,
    title: 'Policy not possible',
    message: ({ reason }) => `The auto-claim policy is not valid: ${autoClaimTexts[reason]}`,
    sentence: ({ reason }) => autoClaimTexts[reason],
  },
  PlanChangeOff: {
    ...conflict,
    title: 'Not changed automatically',
    message: ({ reason }) => `The plan cannot be changed automatically: ${planChangeTexts[reason]}`,
    sentence: ({ reason }) =>
      `${planChangeTexts[reason]} To change it by hand: buy the other product, replace the licenses, then cancel this one.`,
  },
  ProductKeyRefused: {
    ...badRequest,
    title: 'Product key not taken',
    message: ({ reason }) => `The product key is not valid: ${productKeyTexts[reason]}`,
    sentence: ({ reason }) => productKeyTexts[reason],
  },
};
