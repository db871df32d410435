/** Texts of problems and ways out, said from their facts. `count` is people. */
export const problems = {
  'problems.title.BadRequest': 'This could not be understood',
  'problems.title.ResourceNotFound': 'This isn’t there',
  'problems.title.ObjectConflict': 'Already taken',
  'problems.title.PermissionDenied': 'Your role doesn’t allow this',
  'problems.title.TooManyPeople': 'Up to {max, number} people at a time',
  'problems.title.TooManyGroups': 'Up to {max, number} groups at a time',
  'problems.title.MissingParameters': 'Something is missing',
  'problems.title.SubscriptionLimitReached': 'No more subscriptions possible',
  'problems.title.SubscriptionActionOff': 'Not possible for this subscription',
  'problems.title.UnitsStillAssigned': 'Licenses of {product} are assigned',
  'problems.title.ReturnWindowPassed': 'Only in the first {days, number} days',
  'problems.title.RecurringBillingOff': 'Recurring billing is off',
  'problems.title.TooManyUnitsToCancel': 'Too many licenses to cancel',
  'problems.title.CustomDomainAttached': 'A domain is still attached',
  'problems.title.PlanChangeOff': 'The plan can’t be changed automatically',
  'problems.title.ProductKeyRefused': 'The product key isn’t taken',
  'problems.title.NotEnoughUnits': 'Not enough {product} licenses for everybody',
  'problems.title.RequestsHandledElsewhere': 'Licenses are asked for elsewhere',
  'problems.title.RequestAlreadyDecided': 'Decided already',
  'problems.title.AddressesUnknown': 'Nobody here has this address',
  'problems.title.AutoClaimPolicyRefused': 'This policy isn’t possible',
  'problems.title.SelfServiceNotAllowed': '{product} can’t be bought by people here',
  'problems.title.ClockIsReal': 'The clock can’t be moved',
  'problems.title.ClockGoesForward': 'The clock only goes forward',
  'problems.title.NoLicenseChanges': 'There is nothing to change',
  'problems.title.SkuBothAddedAndRemoved': '{product} is assigned and unassigned at once',
  'problems.title.SkuNotOwned': 'Your organization doesn’t have {product}',
  'problems.title.SkuNotAssignable': '{product} isn’t assigned to people',
  'problems.title.SelfServiceSubscription': '{product} was bought by a person',
  'problems.title.UseLicensesPage': '{product} is assigned on the Licenses page',
  'problems.title.PlanNotInSku': '{plan} isn’t part of {product}',
  'problems.title.CompanyPlanNotSwitchable': '{plan} is set for the whole organization',
  'problems.title.UserDeleted':
    '{count, plural, one {# person is deleted} other {# people are deleted}}',
  'problems.title.GuestNeedsGlobalAdministrator':
    '{count, plural, one {# person is a guest} other {# people are guests}}',
  'problems.title.NotAssigned':
    '{count, plural, one {# person doesn’t have {product}} other {# people don’t have {product}}}',
  'problems.title.InheritedLicense':
    '{count, plural, one {# person gets} other {# people get}} {product} from {groupCount, plural, one {a group} other {groups}}',
  'problems.title.AlreadyAsRequested':
    '{count, plural, one {# person already is as asked} other {# people already are as asked}}',
  'problems.title.UsageLocationMissing':
    '{count, plural, one {# person has no usage location} other {# people have no usage location}}',
  'problems.title.UsageLocationInvalid':
    '{count, plural, one {# person has} other {# people have}} a usage location that doesn’t exist: {location}',
  'problems.title.ProhibitedInUsageLocationViolation':
    '{count, plural, one {# person is} other {# people are}} in {location}, where {planCount, plural, one {{plans} isn’t available} other {# apps aren’t available}}',
  'problems.title.CountViolation':
    'Not enough {product} licenses for {count, plural, one {# person} other {# people}}',
  'problems.title.MutuallyExclusiveViolation':
    '{side, select, held {{count, plural, one {# person already has} other {# people already have}} another {family} plan} other {{count, plural, one {# person} other {# people}} would get two {family} plans}}',
  'problems.title.DependencyViolation':
    '{count, plural, one {# person lacks} other {# people lack}} what {dependent} needs',
  'problems.title.UniquenessViolation':
    '{count, plural, one {# person shares} other {# people share}} a proxy address',
  'problems.title.WorldMovedOn':
    '{count, plural, one {# person was} other {# people were}} changed again since',
  'problems.title.Drifted':
    '{count, plural, one {# person} other {# people}} changed after the preview',
  'problems.title.GroupNotLicensable': 'Group can’t be licensed',
  'problems.title.GroupStillLicensed': 'Group gives licenses',
  'problems.title.MissingGroupService': 'Missing service on the group',
  'problems.title.RemovalNotConfirmed': 'Confirm by name',
  'problems.title.NotUndoable': 'Operation {operationNo} can’t be undone',
  'problems.title.PlanNotReady': 'This plan can’t be applied now',

  'problems.sentence.BadRequest': 'The server says: {message}',
  'problems.sentence.ResourceNotFound':
    'It may have been deleted meanwhile, or your role doesn’t show it.',
  'problems.sentence.ObjectConflict':
    '{property, select, members {Already a member: nothing was added.} owners {Already an owner: nothing was added.} other {Something else has this {property} already. Choose another value.}}',
  'problems.sentence.PermissionDenied':
    'Ask an administrator whose role allows it to do it for you, or to give you the role.',
  'problems.sentence.TooManyPeople':
    '{count, number} people are selected, and the limit of this page is {max, number}. Select fewer, or ask for the limit to be changed in Settings.',
  'problems.sentence.TooManyGroups':
    'You have selected {count, number} groups. Do it in parts of {max, number} at most.',
  'problems.sentence.MissingParameters': 'These are needed: {list}.',
  'problems.sentence.SubscriptionLimitReached':
    'An organization can have {max, number} subscriptions. Cancel one that is no longer needed.',
  'problems.sentence.SubscriptionActionOff':
    'Where it stands, or where it was bought, doesn’t allow it. Your products shows why.',
  'problems.sentence.UnitsStillAssigned':
    'Unassign {units, plural, one {# license} other {# licenses}} first, then remove.',
  'problems.sentence.ReturnWindowPassed':
    'That is possible for {days, number} days after buying or renewing. {action, select, cancel {Turn off recurring billing instead} other {Schedule the change for the renewal instead}}{date, select, none {.} other {: it takes effect on {date}.}}',
  'problems.sentence.RecurringBillingOff':
    '{action, select, scheduleChange {There is no renewal to schedule a change for.} other {Licenses can’t be removed: the subscription ends with its term.}}',
  'problems.sentence.TooManyUnitsToCancel':
    'It has {units, number} licenses. Reduce it to {max, number} or fewer, then cancel.',
  'problems.sentence.CustomDomainAttached':
    'Remove {list} from the organization before you cancel its last subscription.',
  'problems.sentence.PlanChangeOff':
    '{reason, select, moreUsersThanUnits {More people hold the product than it has licenses. Unassign some first.} severalSubscriptions {There are several subscriptions of the product.} government {In this cloud plans are changed by hand.} nonprofit {For nonprofit organizations plans are changed by hand.} sameProduct {It is this product already.} notForPeople {The other product isn’t assigned to people.} lacksServices {The other product lacks a service in which people have data.} addOnInTheWay {Somebody holds an add-on that needs this product. Take it away first.} heldByGroups {Groups give the product. Change the licenses of the groups instead.} other {The other product can’t be assigned to everybody who holds this one.}}',
  'problems.sentence.ProductKeyRefused':
    '{reason, select, form {A product key has 25 characters in five groups.} redeemed {It’s used already, or nobody issued it.} notPrepaid {Only a subscription that was bought with a product key takes another.} otherProduct {It’s for another product.} other {It has fewer licenses than are assigned.}}',
  'problems.sentence.NotEnoughUnits':
    '{needed, number} are needed, {free, number} are free. Buy {missing, number} more first.',
  'problems.sentence.RequestsHandledElsewhere':
    '{message}{link, select, none {} other { See {link}}}',
  'problems.sentence.RequestAlreadyDecided':
    'Somebody has decided about this request. Look at it again.',
  'problems.sentence.AddressesUnknown':
    'Nobody in the organization has {list}. A request is shared with its people only.',
  'problems.sentence.AutoClaimPolicyRefused':
    '{reason, select, noProduct {A policy needs at least one product.} tooManyBackups {A policy has at most {max, number} backup products.} productTwice {A product is in it twice.} appNotInProduct {A product doesn’t contain the app.} appOff {The app itself is off in a product.} other {Another policy gives licenses for this app.}}',
  'problems.sentence.SelfServiceNotAllowed':
    '{reason, select, notOffered {It isn’t sold to people directly. Ask an administrator for it.} organizationOwnsIt {The organization has it already. Ask for a license.} guest {Guests can’t buy products here.} cloud {People can’t buy products themselves in this cloud.} sector {People can’t buy products themselves in education and government.} country {People can’t buy it themselves in this country.} trialsOnly {Your organization allows trials of it only.} other {Your organization doesn’t allow it. Ask for a license instead.}}',
  'problems.sentence.ClockIsReal':
    'Only in an organization for rehearsal, such as the sample, can the clock be moved.',
  'problems.sentence.ClockGoesForward': 'It is {date} already. Choose a later moment.',
  'problems.sentence.NoLicenseChanges': 'No license was chosen to assign or to unassign.',
  'problems.sentence.SkuBothAddedAndRemoved':
    '{product} is to be assigned and unassigned in one step. Decide for one of them.',
  'problems.sentence.SkuNotOwned': 'There is no subscription of {product}. Buy it first.',
  'problems.sentence.SkuNotAssignable':
    '{product} works for the whole organization or for devices.',
  'problems.sentence.SelfServiceSubscription':
    'Only the person who bought {product} can assign it. An administrator can take the subscription over.',
  'problems.sentence.UseLicensesPage':
    '{product} can’t be assigned from here. Open it on the Licenses page.',
  'problems.sentence.PlanNotInSku':
    '{product} doesn’t contain {plan}, so it can’t be turned off in it.',
  'problems.sentence.CompanyPlanNotSwitchable':
    '{plan} is on for everyone as soon as the organization has {product}. It can’t be turned off for one person.',
  'problems.sentence.UserDeleted': 'Restore the account first, within 30 days of its deletion.',
  'problems.sentence.GuestNeedsGlobalAdministrator':
    'Only Global Administrators may license guests here.',
  'problems.sentence.NotAssigned': 'There is no {product} license to change or to take away.',
  'problems.sentence.InheritedLicense':
    '{product} comes from {groups}. It can only be taken away there: remove the person from the group, or the license from the group.',
  'problems.sentence.AlreadyAsRequested':
    '{keptCount, plural, =0 {Everything already is as asked.} other {Nothing is left to take away: {products} comes from a group and stays.}}',
  'problems.sentence.UsageLocationMissing':
    'Which services may be used depends on the country or region. It must be set before licenses are assigned.',
  'problems.sentence.UsageLocationInvalid':
    '“{location}” is not the code of a country or region. Set a valid usage location.',
  'problems.sentence.ProhibitedInUsageLocationViolation':
    '{plans} may not be used in {location}. Turn {planCount, plural, one {it} other {them}} off, or correct the usage location.',
  'problems.sentence.CountViolation':
    '{units, plural, =0 {There are no {product} licenses to assign.} one {The only {product} license is taken.} other {None of the # {product} licenses is left.}} Free some, or get more.',
  'problems.sentence.MutuallyExclusiveViolation':
    '{side, select, held {They have {held}. The new license brings {added}. Only one {family} plan can be on for a person.} other {{both} can’t be on together: only one {family} plan can be on for a person.}}',
  'problems.sentence.DependencyViolation': '{dependent} only works where {needed} is on as well.',
  'problems.sentence.UniquenessViolation':
    '{address} belongs to somebody else too. A mailbox needs an address of its own: remove it from one of the two.',
  'problems.sentence.WorldMovedOn':
    '{product, select, none {A later operation changed this} other {A later operation changed {product}}}. Undoing would overwrite that. Undo the later operation first.',
  'problems.sentence.Drifted':
    'Something changed between the preview and the change, so nothing was done. Compute a new preview.',
  'problems.sentence.GroupNotLicensable':
    'Only security groups and Microsoft 365 groups with security enabled can give licenses.',
  'problems.sentence.GroupStillLicensed':
    'It gives licenses to its members. Remove its licenses first.',
  'problems.sentence.MissingGroupService':
    '{product} is of no use to the group: {plan} needs {needed} in the same group.',
  'problems.sentence.RemovalNotConfirmed':
    '{people, number} of {members, number} members of {group} would lose a license. Type the name of the group to go ahead.',
  'problems.sentence.NotUndoable': '{why}',
  'problems.sentence.PlanNotReady':
    '{status, select, computing {It is still being computed.} applying {It is being applied already.} applied {It was applied already.} stopped {It was stopped. Compute it again.} failed {It could not be computed. Compute it again.} other {Compute it again.}}',

  'problems.fix.turnOffInNew': 'Assign {product} without {plans}',
  'problems.fix.turnOffInHeld': 'Turn off {plans} in {product}',
  'problems.fix.removeHeld': 'Unassign {products}',
  'problems.fix.turnOnPrerequisite': 'Turn on {plans} in {product}',
  'problems.fix.addPrerequisite': 'Assign {product} as well',
  'problems.fix.turnOffDependent': 'Turn off {plans} in {product}',
  'problems.fix.removeDependent': 'Leave {product} out or unassign it',
  'problems.fix.assignInstead': 'Assign {instead} instead',
  'problems.fix.leaveOut': 'Leave {product} as it is',
  'problems.fix.leavePlanOn': 'Leave {plan} on',
  'problems.fix.buyUnits': 'Get {units, plural, one {# more license} other {# more licenses}}',
  'problems.fix.freeUnits': 'Free licenses of {product}',
  'problems.fix.buyProduct': 'Buy {product}',
  'problems.fix.takeOverSubscription': 'Take the subscription over',
  'problems.fix.useLicensesPage': 'Open {product} in Licenses',
  'problems.fix.setUsageLocation':
    'Set the usage location{count, plural, one {} other { for all #}}',
  'problems.fix.restoreUser': 'Open Deleted users',
  'problems.fix.askGlobalAdministrator': 'Ask a Global Administrator',
  'problems.fix.planAgain': 'Compute again',
  'problems.fix.changeGroups': 'Open {groupCount, plural, one {the group} other {the groups}}',
  'problems.fix.changeProxyAddress': 'Change the address',

  'problems.consequence.turnOffInNew':
    '{count, plural, one {# person gets} other {# people get}} {product} with {planCount, plural, one {this app} other {these apps}} off.',
  'problems.consequence.turnOffInHeld':
    '{count, plural, one {# person keeps} other {# people keep}} {product}, with {planCount, plural, one {this app} other {these apps}} off in it.',
  'problems.consequence.removeHeld':
    '{count, plural, one {# person no longer has} other {# people no longer have}} {products} directly, nor the apps that only {productCount, plural, one {this license} other {these licenses}} gave.',
  'problems.consequence.turnOnPrerequisite':
    '{count, plural, one {# person has} other {# people have}} {plans} as well from then on.',
  'problems.consequence.addPrerequisite':
    'Takes {count, plural, one {# license} other {up to # licenses}} of {product}, which contains {plans}.',
  'problems.consequence.turnOffDependent':
    '{count, plural, one {# person doesn’t have} other {# people don’t have}} {plans} from {product}. Its other apps work.',
  'problems.consequence.removeDependent':
    '{count, plural, one {# person doesn’t have} other {# people don’t have}} {product} directly from then on.',
  'problems.consequence.assignInstead':
    'Takes {count, plural, one {# license} other {up to # licenses}} of {instead}, which has every app of {product}.',
  'problems.consequence.leaveOut': 'Everything else is changed as asked.',
  'problems.consequence.leavePlanOn': 'Everything else is changed as asked.',
  'problems.consequence.buyUnits': 'Then compute again.',
  'problems.consequence.freeUnits': 'See who holds it, and unassign it where it isn’t needed.',
  'problems.consequence.buyProduct': 'Then compute again.',
  'problems.consequence.takeOverSubscription':
    'Its licenses then belong to the organization and can be assigned.',
  'problems.consequence.useLicensesPage': 'It can be assigned there.',
  'problems.consequence.setUsageLocation':
    'The country or region where {count, plural, one {the person uses} other {they use}} the services.',
  'problems.consequence.restoreUser': 'The account comes back with its licenses.',
  'problems.consequence.askGlobalAdministrator': 'They can assign it to guests.',
  'problems.consequence.planAgain': 'Looks at what everyone has now.',
  'problems.consequence.changeGroups':
    'Remove the person from the group, or the license from the group.',
  'problems.consequence.changeProxyAddress':
    'Remove {address} from one of the two people who have it.',
  'problems.aGroup': '{count, plural, one {a group} other {# groups}}',
  'problems.apps': '{count, plural, one {# app} other {# apps}}',
} as const;
