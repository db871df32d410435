/** Texts of assigning and unassigning licenses. */
export const assign = {
  'assign.title': 'Assign licenses',
  'assign.findApp': 'Find an app',
  'assign.allOn': 'Turn all on',
  'assign.allOff': 'Turn all off',
  'assign.companyApp': 'This app is set for the whole organization.',
  'assign.orBetween': ' or ',
  'assign.needs': 'needs {apps}{more, plural, =0 {} one { or # other} other { or # others}}',
  'assign.needsOff':
    'needs {apps}{more, plural, =0 {} one { or # other} other { or # others}}, which is off',
  'assign.needsElsewhere':
    'needs {apps}{more, plural, =0 {} one { or # other} other { or # others}} from another license',
  'assign.people': '{count, plural, =0 {Nobody yet} one {# person} other {# people}}',
  'assign.resolving': 'Looking up the pasted names…',
  'assign.pasteFailed': 'The pasted list could not be looked up. Try again.',
  'assign.unknownKeys':
    '{count, plural, one {# entry was not found} other {# entries were not found}}',
  'assign.ambiguousKeys':
    '{count, plural, one {# name belongs to several people. Choose who is meant:} other {# names belong to several people. Choose who is meant:}}',
  'assign.andMore': 'and {count, number} more',
  'assign.dismiss': 'Dismiss',
  'assign.chosen': 'Chosen people',
  'assign.morePeople': '{count, number} more',
  'assign.removeAll': 'Remove all',
  'assign.markedPerson': '{name}, has a problem',
  'assign.removePerson': 'Remove {name}',
  'assign.typePeople': 'Type a name or user name, or paste a list',
  'assign.typeMore': 'Add a name or a pasted list',
  'assign.nobodyFound': 'Nobody’s name or user name begins with “{typed}”.',
  'assign.searching': 'Searching…',
  'assign.guest': 'Guest',
  'assign.showPeople': 'Show people',
  'assign.hidePeople': 'Hide people',
  'assign.thisApp': 'This app',
  'assign.needsOneOf': 'Needs',
  'assign.youAreAdding': 'You are adding',
  'assign.theyHaveNow': 'They have now',
  'assign.fromProduct': 'from {product}',
  'assign.fromGroupProduct': 'from {product}, through a group',
  'assign.waysOut': 'What to do about it',
  'assign.worksFor': 'Works for {people, number} of {count, number}.',
  'assign.leaveOut':
    '{count, plural, one {Leave this person out} other {Leave these # people out}}',
  'assign.leaveOutConsequence': 'They keep what they have.',
  'assign.suggested': 'Suggested',
  'assign.done':
    '{count, plural, =0 {Nobody was changed} one {{product} assigned to # person} other {{product} assigned to # people}}',
  'assign.assignMore': 'Assign to more people',
  'assign.chooseProductFirst': 'Choose the product whose licenses are assigned.',
  'assign.productUnlimited': '{product} (unlimited)',
  'assign.productAvailable': '{product} ({count, number} available)',
  'assign.product': 'Product',
  'assign.chooseProduct': 'Choose a product',
  'assign.peopleLabel': 'People',
  'assign.assignTo':
    '{count, plural, =0 {Assign} one {Assign to # person} other {Assign to # people}}',
  'assign.preview': 'Preview changes',
  'assign.canBeUndone': 'Can be undone',
  'assign.refusal.noProduct': 'Choose a product first.',
  'assign.refusal.notForPeople': 'This product isn’t assigned to people.',
  'assign.refusal.selfService':
    'A person bought this subscription for themselves. Its licenses can’t be assigned here.',
  'assign.refusal.nobody': 'Choose who gets a license first.',
  'assign.refusal.computing': 'What this takes is still being computed.',
  'assign.refusal.tooMany':
    'You selected {count, number} people. At most {max, number} are allowed here.',
  'assign.refusal.usePreview':
    'For more than {max, number} people, “Preview changes” computes what this takes before anything changes.',
  'assign.refusal.allLicensed':
    '{count, plural, one {This person has} other {All # people have}} these licenses already.',
  'assign.refusal.unresolved':
    '{count, plural, one {Choose what to do about the problem first.} other {Choose what to do about the problems first.}}',
  'assign.apps': 'Turn apps and services on or off',
  'assign.appsOn': '{on, number} of {total, number} on',
  'assign.offList': 'Off: {apps}',
  'assign.conflicts': '{count, plural, one {# conflict} other {# conflicts}}',
  'assign.takes': 'What this takes',
  'assign.after': '{after, number} of {total, number} after',
  'assign.newLicenses': 'New licenses',
  'assign.alreadyLicensed': 'Already licensed',
  'assign.left': 'Left',
  'assign.short': 'short by {count, number}',
  'assign.setLocation':
    '{count, plural, one {Set it for this person} other {Set it for all # people}}',
  'assign.locationFailed':
    '{failed, plural, one {The location of # person could not be set.} other {The location of # people could not be set.}}',
  'assign.takeOut': '{count, plural, one {Take this person out} other {Take these # people out}}',
  'assign.freeSome': 'Free licenses',
  'assign.seeSubscriptions': 'See the subscriptions',
  'assign.close': 'Done',
  'assign.nothingToUndo': 'Nothing was changed.',
  'assign.ended': 'It did not end as planned',
  'assign.notDone':
    '{count, plural, one {# person could not be changed.} other {# people could not be changed.}}',
  'assign.hadIt':
    '{count, plural, one {# person was as asked already.} other {# people were as asked already.}}',
  'assign.undone': 'Undone: everything is as it was before.',
  'buy.buy': '{count, plural, one {Buy # license} other {Buy # licenses}}',
  'buy.question':
    '{count, plural, one {Buy # license of {product}?} other {Buy # licenses of {product}?}}',
  'buy.text':
    'They can be assigned at once. Allot takes no payment: order them from whoever sells them to you.',
  'buy.bought':
    '{count, plural, one {# license of {product} bought} other {# licenses of {product} bought}}',
  'buy.mayNot': 'Only Global and Billing Administrators may buy licenses.',
} as const;
