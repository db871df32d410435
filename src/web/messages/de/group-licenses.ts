import type { groupLicenses as english } from '../en/group-licenses.ts';

/** Texts of what groups give: the tab of a group and of a product, the panes, a group's plan, the line for a product. */
export const groupLicenses: { readonly [Key in keyof typeof english]: string } = {
  'groupLicenses.state.allAssigned': 'Alle Lizenzen zugewiesen',
  'groupLicenses.state.inProgress': 'In Bearbeitung',
  'groupLicenses.state.errors': 'Fehler und Probleme',
  'groupLicenses.change': 'Lizenzen ändern',
  'groupLicenses.reprocess': 'Gruppe erneut verarbeiten',
  'groupLicenses.reprocessing': '{group} wird erneut verarbeitet.',
  'groupLicenses.nothingToReprocess':
    'Die Gruppe gibt keine Lizenzen: Es gibt nichts erneut zu verarbeiten.',
  'groupLicenses.none': 'Diese Gruppe gibt keine Lizenzen',
  'groupLicenses.noneText':
    'Mit „Lizenzen ändern“ erhalten ihre Mitglieder Produkte. Wer beitritt, bekommt sie sofort, wer austritt, verliert sie.',
  'groupLicenses.cannot': 'Diese Gruppe kann keine Lizenzen geben',
  'groupLicenses.members': '{count, plural, one {# Mitglied} other {# Mitglieder}}',
  'groupLicenses.product': 'Produkt',
  'groupLicenses.apps': 'Apps',
  'groupLicenses.allAppsOn': 'Alle an',
  'groupLicenses.appsOff': '{count, plural, one {# App aus} other {# Apps aus}}',
  'groupLicenses.have': 'Haben es',
  'groupLicenses.lack': 'Aktionen erforderlich',
  'groupLicenses.lackOf':
    '{product}: {count, plural, one {bei # Mitglied ist eine Aktion erforderlich} other {bei # Mitgliedern ist eine Aktion erforderlich}}',
  'groupLicenses.waiting':
    '{count, plural, one {# wartet auf eine Lizenz} other {# warten auf eine Lizenz}}',
  'groupLicenses.progress': 'Mitglieder werden bearbeitet',
  'groupLicenses.progressCount': '{done, number} von {total, number} Mitgliedern',
  'groupLicenses.queued': 'Wartet, bis sie an der Reihe ist',
  'groupLicenses.showOperation': 'Vorgang {operationNo} anzeigen',
  'groupLicenses.openErrors': 'Erforderliche Aktionen anzeigen',
  'groupLicenses.whatChanges': 'Was sich für die Gruppe ändert',
  'groupLicenses.products': 'Produkte',
  'groupLicenses.preview': 'Vorschau',
  'groupLicenses.previewHint': 'Es ändert sich nichts, bevor Sie die Vorschau anwenden.',
  'groupLicenses.nothingChanged': 'Es wurde noch nichts geändert.',
  'groupLicenses.leftOff':
    '{count, plural, one {Eine App bleibt aus: Die Gruppe gibt nichts von dem, was sie braucht.} other {# Apps bleiben aus: Die Gruppe gibt nichts von dem, was sie brauchen.}}',
  'groupLicenses.leftOffApp': '{app} ({product}) braucht {needs}',
  'groupLicenses.entitlementShort':
    'Gruppen mit {members, number} Personen zu lizenzieren braucht ebenso viele Lizenzen eines Produkts mit gruppenbasierter Lizenzierung, etwa Microsoft Entra ID P1. Es gibt {entitled, number}.',
  'groupLicenses.assignToGroup': 'Gruppen zuweisen',
  'groupLicenses.chosenGroups': 'Ausgewählte Gruppen',
  'groupLicenses.removeGroup': '{group} entfernen',
  'groupLicenses.noGroupYet': 'Wählen Sie zuerst eine Gruppe.',
  'groupLicenses.tooMany':
    '{count, number} Gruppen sind ausgewählt. Höchstens {max, number} lassen sich auf einmal ändern.',
  'groupLicenses.findGroup': 'Gruppe',
  'groupLicenses.typeGroup': 'Namen einer Gruppe eingeben',
  'groupLicenses.noGroupFound': 'Keine Gruppe heißt „{typed}“',
  'groupLicenses.searching': 'Wird gesucht',
  'groupLicenses.group': 'Gruppe',
  'groupLicenses.status': 'Status',
  'groupLicenses.memberCount': 'Mitglieder',
  'groupLicenses.noGroups': 'Keine Gruppe gibt dieses Produkt',
  'groupLicenses.noGroupsText':
    '„Gruppen zuweisen“ gibt es allen, die jetzt oder später Mitglied sind.',
  'groupLicenses.changeOf': 'Lizenzen von {group} ändern',

  'groupErrors.title': 'Fehler und Probleme',
  'groupErrors.parts': 'Mitglieder',
  'groupErrors.assigned': 'Erfolgreich zugewiesen',
  'groupErrors.needed': 'Aktionen erforderlich',
  'groupErrors.assignedCount':
    '{count, plural, one {# Mitglied hat es} other {# Mitglieder haben es}}',
  'groupErrors.showMembers': 'Mitglieder der Gruppe anzeigen',
  'groupErrors.product': 'Produkt',
  'groupErrors.allProducts': 'Alle Produkte',
  'groupErrors.none': 'Keine Aktion erforderlich',
  'groupErrors.noneText': 'Alle Mitglieder haben, was die Gruppe gibt.',
  'groupErrors.tick': '{name}, {product}',
  'groupErrors.editUser': 'Benutzer bearbeiten',
  'groupErrors.editUserOf': 'Benutzer {name} bearbeiten',
  'groupErrors.details': 'Fehlerdetails anzeigen',
  'groupErrors.detailsOf': 'Fehlerdetails anzeigen: {name}, {product}',
  'groupErrors.since': 'Seit {date}',
  'groupErrors.code': 'Code von Graph',
  'groupErrors.message': 'Text von Graph',
  'groupErrors.holds': 'Zugriff',
  'groupErrors.held': 'Behält, was vorher da war',
  'groupErrors.notHeld': 'Hat das Produkt nicht über diese Gruppe',
  'groupErrors.place': '{position, number}. von {length, number} in der Warteliste',
  'groupErrors.next': 'Als Nächstes an der Reihe, von {length, number}',
  'groupErrors.sibling':
    'Ein anderes Produkt der Gruppe kann nicht gegeben werden, und die Produkte einer Gruppe kommen zusammen.',
  'groupErrors.reprocess': 'Erneut verarbeiten',
  'groupErrors.reprocessCount':
    '{count, plural, one {# Person} other {# Personen}} erneut verarbeiten',
  'groupErrors.purchase': 'Lizenz kaufen',
  'groupErrors.purchaseCount': '{count, plural, one {# Lizenz} other {# Lizenzen}} kaufen',
  'groupErrors.tickFirst': 'Wählen Sie zuerst Personen in der Liste aus.',
  'groupErrors.tooMany': 'Höchstens {max, number} Personen auf einmal.',
  'groupErrors.onlyWaiting': 'Wählen Sie nur Personen aus, die auf eine Lizenz warten.',
  'groupErrors.oneProduct': 'Wählen Sie nur Personen mit demselben Produkt aus.',
  'groupErrors.mayNotBuy':
    'Nur Globale Administratoren und Abrechnungsadministratoren dürfen Lizenzen kaufen.',
  'groupErrors.reprocessed':
    '{well, plural, =0 {} one {# Person hat jetzt alles. } other {# Personen haben jetzt alles. }}{failing, plural, =0 {} one {Bei # ist noch eine Aktion erforderlich.} other {Bei # ist noch eine Aktion erforderlich.}}',
  'groupErrors.purchaseQuestion':
    '{count, plural, one {# Lizenz} other {# Lizenzen}} von {product} kaufen?',
  'groupErrors.purchaseText':
    'Sie kommen zum Abonnement zu dessen Preis hinzu. Lizenzen gehen an die Ersten in der Warteliste: Wer länger wartet, kommt vor den ausgewählten Personen an die Reihe.',
  'groupErrors.purchased':
    '{units, plural, one {# Lizenz} other {# Lizenzen}} gekauft. {have, plural, =0 {Noch keine der ausgewählten Personen hat sie: Andere waren vor ihnen.} one {# Person hat sie jetzt.} other {# Personen haben sie jetzt.}}',
  'groupErrors.ticked':
    '{count, plural, =0 {Niemand ausgewählt} one {# ausgewählt} other {# ausgewählt}}',

  'groupPlan.title': 'Lizenzen von {group}',
  'groupPlan.titleUndo': 'Vorgang {operationNo} rückgängig machen: Lizenzen von {group}',
  'groupPlan.several': '{count, number} Gruppen',
  'groupPlan.ledeSeveral':
    'Jede der Gruppen gibt das ihren Mitgliedern, jetzt und allen, die später beitreten. Wer in mehreren ist, zählt einmal.',
  'groupPlan.neededOf': 'Erforderliche Aktionen in {group}',
  'groupPlan.goneGroup': 'einer gelöschten Gruppe',
  'groupPlan.lede': 'Das gibt die Gruppe ihren Mitgliedern, jetzt und allen, die später beitreten.',
  'groupPlan.gives': 'Was die Gruppe gibt',
  'groupPlan.before': 'Vorher',
  'groupPlan.after': 'Nachher',
  'groupPlan.nothing': 'Nichts',
  'groupPlan.off': '{apps} aus',
  'groupPlan.apply':
    '{count, plural, =0 {Lizenzen der Gruppe speichern} one {Speichern und # Mitglied ändern} other {Speichern und # Mitglieder ändern}}',
  'groupPlan.back': 'Zurück zur Gruppe',
  'groupPlan.leave':
    'Sie können diese Seite verlassen, es geht weiter. Einmal begonnen wird nicht mittendrin angehalten, aber es lässt sich rückgängig machen.',
  'groupPlan.noStop':
    'Die Gruppe gibt die neuen Lizenzen bereits, deshalb kann nicht mittendrin angehalten werden. Sie können diese Seite verlassen und die Änderung danach rückgängig machen.',
  'groupPlan.needed': 'Erforderliche Aktionen anzeigen',
  'groupPlan.confirmTitle':
    '{people, plural, one {# Person} other {# Personen}} Lizenzen wegnehmen?',
  'groupPlan.confirmText':
    '{people, number} von {members, plural, one {# Mitglied} other {# Mitgliedern}} verlieren eine Lizenz und bekommen keine andere dafür. Das ist mehr, als ohne zweiten Blick erlaubt ist. Geben Sie den Namen der Gruppe ein, um fortzufahren.',
  'groupPlan.confirmField': '{group} eingeben',
  'groupPlan.confirmButton': 'Anwenden',
  'groupPlan.confirmNotYet': 'Geben Sie den Namen der Gruppe genau so ein, wie er geschrieben ist.',
  'groupPlan.offBecause': '{app} ist aus: Die App braucht {needs}, und das gibt die Gruppe nicht.',

  'waiting.title': 'Warten auf eine Lizenz',
  'waiting.subtitle':
    '{product} · {count, plural, one {# Person wartet} other {# Personen warten}}',
  'waiting.hint':
    'Wer zuerst kommt, wird zuerst bedient; wer gleichzeitig kam, nach dem Namen. Sobald eine Lizenz frei ist, bekommt sie der Nächste in der Warteliste.',
  'waiting.none': 'Niemand wartet',
  'waiting.noneText': 'Alle, die dieses Produkt über eine Gruppe bekommen sollen, haben es.',
  'waiting.next': 'Als Nächstes an der Reihe',
  'waiting.since': 'Seit {date}',
  'waiting.through': 'über {groups}',
};
