/** English texts about membership rules. */
export const rules = {
  'rules.rule': 'Rule',
  'rules.hint': 'For example: {example}',
  'rules.on': 'Keep the members as the rule says',
  'rules.off': 'Paused: nobody joins or leaves until this is switched on again.',
  'rules.checking': 'Looking who matches…',
  'rules.failed': 'Who matches could not be found out.',
  'rules.matching':
    '{count, plural, =0 {Nobody matches} one {# person matches} other {# people match}}',
  'rules.same': 'Nobody joins or leaves.',
  'rules.joining': '{count, plural, one {# person joins} other {# people join}}',
  'rules.leaving': '{count, plural, one {# person leaves} other {# people leave}}',
  'rules.leavingText': 'Who leaves loses the licenses that only this group gives.',
  'rules.more': 'and {count, number} more',
  'rules.notYet': 'Wait until it is known who matches.',
  'rules.fixFirst': 'Correct the rule first.',
  'rules.saved': 'The rule was saved. Members follow in the background.',
  'rules.position': 'Character {position, number}: {text}',
  'rules.problem.Syntax':
    '{found, select, none {the rule ends too early.} other {“{found}” is not expected here.}}',
  'rules.problem.UnclosedString': 'the text that begins here has no closing quotation mark.',
  'rules.problem.UnknownProperty': 'there is no property “{name}”.',
  'rules.problem.UnknownOperator': 'there is no operator “{name}”.',
  'rules.problem.UnsupportedOperator':
    '“{operator}” can’t be used with “{property}”, which is {type, select, text {a text} boolean {true or false} time {a time} other {a list of objects}}.',
  'rules.problem.UnsupportedRule':
    '{what, select, directReports {rules for direct reports are not supported.} devices {rules for devices are not supported: only users have licenses.} memberOf {rules about other groups (memberOf) are not supported.} extensionProperties {directory extension properties are not supported; extensionAttribute1 to 15 are.} other {rules relative to the current time (system.now) are not supported.}}',
  'rules.problem.IncompatibleTypes':
    '“{property}” is compared with {expected, select, text {a text in quotes} boolean {true or false} time {a time like 2026-01-31T00:00:00Z} other {a list of texts in brackets}}.',
  'rules.problem.InvalidPattern': 'this is not a regular expression: {reason}',
  'rules.problem.TooLong':
    '{unit, select, characters {a rule has at most {max, number} characters.} other {a rule has at most {max, number} levels of parentheses.}}',
} as const;
