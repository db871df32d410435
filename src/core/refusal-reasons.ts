/** Why somebody cannot buy a product for themselves (rules.md 3.7). */
export type SelfServiceRefusal =
  | 'notOffered'
  | 'organizationOwnsIt'
  | 'guest'
  | 'cloud'
  | 'sector'
  | 'country'
  | 'policy'
  | 'trialsOnly';

/** What is wrong with a policy of auto-claim (rules.md 9.2). */
export type AutoClaimRefusal =
  | 'noProduct'
  | 'tooManyBackups'
  | 'productTwice'
  | 'appNotInProduct'
  | 'appOff'
  | 'appHasPolicy';

/** Why a subscription cannot be changed to another product automatically (rules.md 3.6). */
export type PlanChangeRefusal =
  | 'moreUsersThanUnits'
  | 'severalSubscriptions'
  | 'government'
  | 'nonprofit'
  | 'sameProduct'
  | 'notForPeople'
  | 'lacksServices'
  | 'addOnInTheWay'
  | 'heldByGroups'
  | 'someoneRefused';

/** Why a product key is not taken (rules.md 3.3). */
export type ProductKeyRefusal = 'form' | 'redeemed' | 'notPrepaid' | 'otherProduct' | 'tooFew';
