import type { rules as english } from '../en/rules.ts';

/** German texts about membership rules. */
export const rules: { readonly [Key in keyof typeof english]: string } = {
  'rules.rule': 'Regel',
  'rules.hint': 'Zum Beispiel: {example}',
  'rules.on': 'Die Mitglieder nach der Regel halten',
  'rules.off': 'Angehalten: Niemand kommt hinzu oder geht, bis das wieder eingeschaltet ist.',
  'rules.checking': 'Es wird nachgesehen, wer passt …',
  'rules.failed': 'Wer passt, konnte nicht ermittelt werden.',
  'rules.matching':
    '{count, plural, =0 {Niemand passt} one {# Person passt} other {# Personen passen}}',
  'rules.same': 'Niemand kommt hinzu oder geht.',
  'rules.joining': '{count, plural, one {# Person kommt hinzu} other {# Personen kommen hinzu}}',
  'rules.leaving': '{count, plural, one {# Person geht} other {# Personen gehen}}',
  'rules.leavingText': 'Wer geht, verliert die Lizenzen, die nur diese Gruppe gibt.',
  'rules.more': 'und {count, number} weitere',
  'rules.notYet': 'Warten Sie, bis feststeht, wer passt.',
  'rules.fixFirst': 'Berichtigen Sie zuerst die Regel.',
  'rules.saved': 'Die Regel wurde gespeichert. Die Mitglieder folgen im Hintergrund.',
  'rules.position': 'Zeichen {position, number}: {text}',
  'rules.problem.Syntax':
    '{found, select, none {Die Regel endet zu früh.} other {„{found}“ wird hier nicht erwartet.}}',
  'rules.problem.UnclosedString':
    'Dem Text, der hier beginnt, fehlt das schließende Anführungszeichen.',
  'rules.problem.UnknownProperty': 'Es gibt keine Eigenschaft „{name}“.',
  'rules.problem.UnknownOperator': 'Es gibt keinen Operator „{name}“.',
  'rules.problem.UnsupportedOperator':
    '„{operator}“ passt nicht zu „{property}“, das {type, select, text {ein Text} boolean {wahr oder falsch (true, false)} time {ein Zeitpunkt} other {eine Liste von Objekten}} ist.',
  'rules.problem.UnsupportedRule':
    '{what, select, directReports {Regeln für direkt unterstellte Mitarbeiter werden nicht unterstützt.} devices {Regeln für Geräte werden nicht unterstützt: Nur Benutzer haben Lizenzen.} memberOf {Regeln über andere Gruppen (memberOf) werden nicht unterstützt.} extensionProperties {Erweiterungseigenschaften des Verzeichnisses werden nicht unterstützt; extensionAttribute1 bis 15 schon.} other {Regeln, die von der aktuellen Zeit abhängen (system.now), werden nicht unterstützt.}}',
  'rules.problem.IncompatibleTypes':
    '„{property}“ wird mit {expected, select, text {einem Text in Anführungszeichen} boolean {true oder false} time {einem Zeitpunkt wie 2026-01-31T00:00:00Z} other {einer Liste von Texten in eckigen Klammern}} verglichen.',
  'rules.problem.InvalidPattern': 'Das ist kein regulärer Ausdruck: {reason}',
  'rules.problem.TooLong':
    '{unit, select, characters {Eine Regel hat höchstens {max, number} Zeichen.} other {Eine Regel hat höchstens {max, number} Klammerebenen.}}',
};
