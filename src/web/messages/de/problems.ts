import type { problems as english } from '../en/problems.ts';

/** Texts of problems and ways out, said from their facts. `count` is people. */
export const problems: { readonly [Key in keyof typeof english]: string } = {
  'problems.title.BadRequest': 'Das wurde nicht verstanden',
  'problems.title.ResourceNotFound': 'Das gibt es nicht',
  'problems.title.ObjectConflict': 'Bereits vergeben',
  'problems.title.PermissionDenied': 'Ihre Rolle erlaubt das nicht',
  'problems.title.TooManyPeople': 'Höchstens {max, number} Personen auf einmal',
  'problems.title.TooManyGroups': 'Höchstens {max, number} Gruppen auf einmal',
  'problems.title.MissingParameters': 'Etwas fehlt',
  'problems.title.SubscriptionLimitReached': 'Mehr Abonnements sind nicht möglich',
  'problems.title.SubscriptionActionOff': 'Für dieses Abonnement nicht möglich',
  'problems.title.UnitsStillAssigned': 'Lizenzen von {product} sind zugewiesen',
  'problems.title.ReturnWindowPassed': 'Nur in den ersten {days, number} Tagen',
  'problems.title.RecurringBillingOff': 'Die wiederkehrende Abrechnung ist aus',
  'problems.title.TooManyUnitsToCancel': 'Zu viele Lizenzen zum Kündigen',
  'problems.title.CustomDomainAttached': 'Eine Domäne ist noch verbunden',
  'problems.title.PlanChangeOff': 'Der Plan lässt sich nicht automatisch ändern',
  'problems.title.ProductKeyRefused': 'Der Product Key wird nicht angenommen',
  'problems.title.NotEnoughUnits': 'Nicht genug Lizenzen von {product} für alle',
  'problems.title.RequestsHandledElsewhere': 'Lizenzen werden anderswo angefragt',
  'problems.title.RequestAlreadyDecided': 'Schon entschieden',
  'problems.title.AddressesUnknown': 'Niemand hier hat diese Adresse',
  'problems.title.AutoClaimPolicyRefused': 'Diese Richtlinie ist nicht möglich',
  'problems.title.SelfServiceNotAllowed': '{product} kann hier nicht von Personen gekauft werden',
  'problems.title.ClockIsReal': 'Die Uhr lässt sich nicht stellen',
  'problems.title.ClockGoesForward': 'Die Uhr geht nur vorwärts',
  'problems.title.NoLicenseChanges': 'Es gibt nichts zu ändern',
  'problems.title.SkuBothAddedAndRemoved': '{product} wird zugleich zugewiesen und entzogen',
  'problems.title.SkuNotOwned': 'Ihre Organisation hat {product} nicht',
  'problems.title.SkuNotAssignable': '{product} wird nicht an Personen zugewiesen',
  'problems.title.SelfServiceSubscription': '{product} wurde von einer Person gekauft',
  'problems.title.UseLicensesPage': '{product} wird auf der Seite „Lizenzen“ zugewiesen',
  'problems.title.PlanNotInSku': '{plan} gehört nicht zu {product}',
  'problems.title.CompanyPlanNotSwitchable': '{plan} gilt für die ganze Organisation',
  'problems.title.UserDeleted':
    '{count, plural, one {# Person ist gelöscht} other {# Personen sind gelöscht}}',
  'problems.title.GuestNeedsGlobalAdministrator':
    '{count, plural, one {# Person ist Gast} other {# Personen sind Gäste}}',
  'problems.title.NotAssigned':
    '{count, plural, one {# Person hat {product} nicht} other {# Personen haben {product} nicht}}',
  'problems.title.InheritedLicense':
    '{count, plural, one {# Person bekommt} other {# Personen bekommen}} {product} über {groupCount, plural, one {eine Gruppe} other {Gruppen}}',
  'problems.title.AlreadyAsRequested':
    '{count, plural, one {Bei # Person} other {Bei # Personen}} ist alles schon wie gewünscht',
  'problems.title.UsageLocationMissing':
    '{count, plural, one {# Person hat keinen Nutzungsstandort} other {# Personen haben keinen Nutzungsstandort}}',
  'problems.title.UsageLocationInvalid':
    '{count, plural, one {# Person hat} other {# Personen haben}} einen Nutzungsstandort, den es nicht gibt: {location}',
  'problems.title.ProhibitedInUsageLocationViolation':
    '{count, plural, one {# Person ist} other {# Personen sind}} in {location}, wo {planCount, plural, one {{plans} nicht verfügbar ist} other {# Apps nicht verfügbar sind}}',
  'problems.title.CountViolation':
    'Für {count, plural, one {# Person} other {# Personen}} reichen die Lizenzen von {product} nicht',
  'problems.title.MutuallyExclusiveViolation':
    '{side, select, held {{count, plural, one {# Person hat} other {# Personen haben}} schon einen anderen {family}-Plan} other {{count, plural, one {# Person bekäme} other {# Personen bekämen}} zwei {family}-Pläne}}',
  'problems.title.DependencyViolation':
    '{count, plural, one {# Person fehlt} other {# Personen fehlt}}, was {dependent} braucht',
  'problems.title.UniquenessViolation':
    '{count, plural, one {# Person teilt} other {# Personen teilen}} eine Proxyadresse',
  'problems.title.WorldMovedOn':
    '{count, plural, one {# Person wurde} other {# Personen wurden}} seither wieder geändert',
  'problems.title.Drifted':
    '{count, plural, one {# Person hat} other {# Personen haben}} sich nach der Vorschau geändert',
  'problems.title.GroupNotLicensable': 'Gruppe kann nicht lizenziert werden',
  'problems.title.GroupStillLicensed': 'Gruppe gibt Lizenzen',
  'problems.title.MissingGroupService': 'Der Gruppe fehlt ein Dienst',
  'problems.title.RemovalNotConfirmed': 'Mit dem Namen bestätigen',
  'problems.title.NotUndoable': 'Vorgang {operationNo} kann nicht rückgängig gemacht werden',
  'problems.title.PlanNotReady': 'Dieser Plan kann jetzt nicht angewendet werden',

  'problems.sentence.BadRequest': 'Der Server meldet: {message}',
  'problems.sentence.ResourceNotFound':
    'Es wurde vielleicht inzwischen gelöscht, oder Ihre Rolle zeigt es nicht.',
  'problems.sentence.ObjectConflict':
    '{property, select, members {Schon Mitglied: nichts wurde hinzugefügt.} owners {Schon Besitzer: nichts wurde hinzugefügt.} other {Etwas anderes hat schon diesen Wert für {property}. Wählen Sie einen anderen.}}',
  'problems.sentence.PermissionDenied':
    'Bitten Sie einen Administrator mit passender Rolle, es für Sie zu tun oder Ihnen die Rolle zu geben.',
  'problems.sentence.TooManyPeople':
    '{count, number} Personen sind ausgewählt, die Grenze dieser Seite ist {max, number}. Wählen Sie weniger aus, oder lassen Sie die Grenze in den Einstellungen ändern.',
  'problems.sentence.TooManyGroups':
    'Sie haben {count, number} Gruppen ausgewählt. Teilen Sie sie in Teile von höchstens {max, number} auf.',
  'problems.sentence.MissingParameters': 'Benötigt werden: {list}.',
  'problems.sentence.SubscriptionLimitReached':
    'Eine Organisation kann {max, number} Abonnements haben. Kündigen Sie eines, das nicht mehr gebraucht wird.',
  'problems.sentence.SubscriptionActionOff':
    'Sein Zustand oder wo es gekauft wurde, lässt das nicht zu. „Ihre Produkte“ zeigt den Grund.',
  'problems.sentence.UnitsStillAssigned':
    'Heben Sie zuerst die Zuweisung von {units, plural, one {# Lizenz} other {# Lizenzen}} auf, und entfernen Sie sie dann.',
  'problems.sentence.ReturnWindowPassed':
    'Das geht {days, number} Tage lang nach Kauf oder Verlängerung. {action, select, cancel {Schalten Sie stattdessen die wiederkehrende Abrechnung aus} other {Planen Sie die Änderung stattdessen zur Verlängerung}}{date, select, none {.} other {: Sie gilt ab {date}.}}',
  'problems.sentence.RecurringBillingOff':
    '{action, select, scheduleChange {Es gibt keine Verlängerung, zu der eine Änderung geplant werden könnte.} other {Lizenzen lassen sich nicht entfernen: Das Abonnement endet mit seiner Laufzeit.}}',
  'problems.sentence.TooManyUnitsToCancel':
    'Es hat {units, number} Lizenzen. Verringern Sie sie auf höchstens {max, number}, und kündigen Sie dann.',
  'problems.sentence.CustomDomainAttached':
    'Entfernen Sie {list} aus der Organisation, bevor Sie ihr letztes Abonnement kündigen.',
  'problems.sentence.PlanChangeOff':
    '{reason, select, moreUsersThanUnits {Mehr Personen haben das Produkt, als es Lizenzen hat. Heben Sie zuerst einige Zuweisungen auf.} severalSubscriptions {Es gibt mehrere Abonnements des Produkts.} government {In dieser Cloud werden Pläne von Hand geändert.} nonprofit {Bei gemeinnützigen Organisationen werden Pläne von Hand geändert.} sameProduct {Es ist schon dieses Produkt.} notForPeople {Das andere Produkt wird nicht an Personen zugewiesen.} lacksServices {Dem anderen Produkt fehlt ein Dienst, in dem Personen Daten haben.} addOnInTheWay {Jemand hat ein Add-on, das dieses Produkt braucht. Entziehen Sie es zuerst.} heldByGroups {Gruppen geben das Produkt. Ändern Sie stattdessen die Lizenzen der Gruppen.} other {Das andere Produkt kann nicht allen zugewiesen werden, die dieses haben.}}',
  'problems.sentence.ProductKeyRefused':
    '{reason, select, form {Ein Product Key hat 25 Zeichen in fünf Gruppen.} redeemed {Er ist schon eingelöst, oder niemand hat ihn ausgestellt.} notPrepaid {Nur ein Abonnement, das mit einem Product Key gekauft wurde, nimmt einen weiteren an.} otherProduct {Er gehört zu einem anderen Produkt.} other {Er hat weniger Lizenzen, als zugewiesen sind.}}',
  'problems.sentence.NotEnoughUnits':
    '{needed, number} werden gebraucht, {free, number} sind frei. Kaufen Sie zuerst {missing, number} dazu.',
  'problems.sentence.RequestsHandledElsewhere':
    '{message}{link, select, none {} other { Siehe {link}}}',
  'problems.sentence.RequestAlreadyDecided':
    'Über diese Anfrage hat schon jemand entschieden. Sehen Sie sie neu an.',
  'problems.sentence.AddressesUnknown':
    'Niemand in der Organisation hat {list}. Eine Anfrage wird nur mit ihren Personen geteilt.',
  'problems.sentence.AutoClaimPolicyRefused':
    '{reason, select, noProduct {Eine Richtlinie braucht mindestens ein Produkt.} tooManyBackups {Eine Richtlinie hat höchstens {max, number} Ersatzprodukte.} productTwice {Ein Produkt steht zweimal darin.} appNotInProduct {Ein Produkt enthält die App nicht.} appOff {Die App selbst ist in einem Produkt ausgeschaltet.} other {Eine andere Richtlinie vergibt Lizenzen für diese App.}}',
  'problems.sentence.SelfServiceNotAllowed':
    '{reason, select, notOffered {Es wird nicht direkt an Personen verkauft. Fragen Sie einen Administrator.} organizationOwnsIt {Die Organisation hat es schon. Fragen Sie eine Lizenz an.} guest {Gäste können hier keine Produkte kaufen.} cloud {In dieser Cloud können Personen keine Produkte kaufen.} sector {In Bildung und Verwaltung können Personen keine Produkte kaufen.} country {In diesem Land können Personen es nicht kaufen.} trialsOnly {Ihre Organisation erlaubt davon nur Testversionen.} other {Ihre Organisation erlaubt es nicht. Fragen Sie stattdessen eine Lizenz an.}}',
  'problems.sentence.ClockIsReal':
    'Nur in einer Organisation zum Üben, etwa der Beispielorganisation, lässt sich die Uhr stellen.',
  'problems.sentence.ClockGoesForward': 'Es ist schon {date}. Wählen Sie einen späteren Zeitpunkt.',
  'problems.sentence.NoLicenseChanges':
    'Es wurde keine Lizenz zum Zuweisen oder Entziehen gewählt.',
  'problems.sentence.SkuBothAddedAndRemoved':
    '{product} soll in einem Schritt zugewiesen und entzogen werden. Entscheiden Sie sich für eines.',
  'problems.sentence.SkuNotOwned': 'Es gibt kein Abonnement von {product}. Kaufen Sie es zuerst.',
  'problems.sentence.SkuNotAssignable':
    '{product} gilt für die ganze Organisation oder für Geräte.',
  'problems.sentence.SelfServiceSubscription':
    'Nur die Person, die {product} gekauft hat, kann es zuweisen. Ein Administrator kann das Abonnement übernehmen.',
  'problems.sentence.UseLicensesPage':
    '{product} kann von hier nicht zugewiesen werden. Öffnen Sie es auf der Seite „Lizenzen“.',
  'problems.sentence.PlanNotInSku':
    '{product} enthält {plan} nicht, also kann es darin nicht ausgeschaltet werden.',
  'problems.sentence.CompanyPlanNotSwitchable':
    '{plan} ist für alle an, sobald die Organisation {product} hat. Für einzelne Personen kann es nicht ausgeschaltet werden.',
  'problems.sentence.UserDeleted':
    'Stellen Sie das Konto zuerst wieder her, innerhalb von 30 Tagen nach dem Löschen.',
  'problems.sentence.GuestNeedsGlobalAdministrator':
    'Nur globale Administratoren dürfen hier Gäste lizenzieren.',
  'problems.sentence.NotAssigned':
    'Es gibt keine Lizenz von {product}, die geändert oder entzogen werden könnte.',
  'problems.sentence.InheritedLicense':
    '{product} kommt aus {groups} und kann nur dort entzogen werden: entfernen Sie die Person aus der Gruppe oder die Lizenz von der Gruppe.',
  'problems.sentence.AlreadyAsRequested':
    '{keptCount, plural, =0 {Alles ist schon wie gewünscht.} other {Nichts ist mehr zu entziehen: {products} kommt aus einer Gruppe und bleibt.}}',
  'problems.sentence.UsageLocationMissing':
    'Welche Dienste genutzt werden dürfen, hängt vom Land oder der Region ab. Das muss vor dem Zuweisen von Lizenzen festgelegt sein.',
  'problems.sentence.UsageLocationInvalid':
    '„{location}“ ist kein Code eines Landes oder einer Region. Legen Sie einen gültigen Nutzungsstandort fest.',
  'problems.sentence.ProhibitedInUsageLocationViolation':
    '{plans} darf in {location} nicht genutzt werden. Schalten Sie {planCount, plural, one {die App} other {die Apps}} aus, oder berichtigen Sie den Nutzungsstandort.',
  'problems.sentence.CountViolation':
    '{units, plural, =0 {Es gibt keine Lizenzen von {product} zum Zuweisen.} one {Die einzige Lizenz von {product} ist vergeben.} other {Von den # Lizenzen von {product} ist keine übrig.}} Geben Sie welche frei, oder beschaffen Sie weitere.',
  'problems.sentence.MutuallyExclusiveViolation':
    '{side, select, held {Vorhanden ist {held}. Die neue Lizenz bringt {added}. Für eine Person kann nur ein {family}-Plan an sein.} other {{both} können nicht zusammen an sein: für eine Person kann nur ein {family}-Plan an sein.}}',
  'problems.sentence.DependencyViolation': '{dependent} funktioniert nur, wo auch {needed} an ist.',
  'problems.sentence.UniquenessViolation':
    '{address} gehört auch jemand anderem. Ein Postfach braucht eine eigene Adresse: entfernen Sie sie bei einem der beiden.',
  'problems.sentence.WorldMovedOn':
    '{product, select, none {Ein späterer Vorgang hat hier etwas geändert} other {Ein späterer Vorgang hat {product} geändert}}. Rückgängig machen würde das überschreiben. Machen Sie zuerst den späteren Vorgang rückgängig.',
  'problems.sentence.Drifted':
    'Zwischen Vorschau und Änderung hat sich etwas geändert, deshalb wurde nichts getan. Berechnen Sie eine neue Vorschau.',
  'problems.sentence.GroupNotLicensable':
    'Lizenzen geben nur Sicherheitsgruppen und Microsoft 365-Gruppen mit aktivierter Sicherheit.',
  'problems.sentence.GroupStillLicensed':
    'Sie gibt ihren Mitgliedern Lizenzen. Entfernen Sie zuerst die Lizenzen der Gruppe.',
  'problems.sentence.MissingGroupService':
    '{product} nützt der Gruppe allein nichts: {plan} braucht {needed} in derselben Gruppe.',
  'problems.sentence.RemovalNotConfirmed':
    '{people, number} von {members, number} Mitgliedern von {group} würden eine Lizenz verlieren. Geben Sie den Namen der Gruppe ein, um fortzufahren.',
  'problems.sentence.NotUndoable': 'Der Server meldet: {why}',
  'problems.sentence.PlanNotReady':
    '{status, select, computing {Er wird noch berechnet.} applying {Er wird bereits angewendet.} applied {Er wurde bereits angewendet.} stopped {Er wurde angehalten. Berechnen Sie ihn neu.} failed {Er konnte nicht berechnet werden. Berechnen Sie ihn neu.} other {Berechnen Sie ihn neu.}}',

  'problems.fix.turnOffInNew': '{product} ohne {plans} zuweisen',
  'problems.fix.turnOffInHeld': '{plans} in {product} ausschalten',
  'problems.fix.removeHeld': '{products} entziehen',
  'problems.fix.turnOnPrerequisite': '{plans} in {product} einschalten',
  'problems.fix.addPrerequisite': '{product} ebenfalls zuweisen',
  'problems.fix.turnOffDependent': '{plans} in {product} ausschalten',
  'problems.fix.removeDependent': '{product} weglassen oder entziehen',
  'problems.fix.assignInstead': 'Stattdessen {instead} zuweisen',
  'problems.fix.leaveOut': '{product} lassen, wie es ist',
  'problems.fix.leavePlanOn': '{plan} an lassen',
  'problems.fix.buyUnits':
    '{units, plural, one {# weitere Lizenz} other {# weitere Lizenzen}} beschaffen',
  'problems.fix.freeUnits': 'Lizenzen von {product} freigeben',
  'problems.fix.buyProduct': '{product} kaufen',
  'problems.fix.takeOverSubscription': 'Abonnement übernehmen',
  'problems.fix.useLicensesPage': '{product} unter „Lizenzen“ öffnen',
  'problems.fix.setUsageLocation':
    'Nutzungsstandort{count, plural, one {} other { für alle #}} festlegen',
  'problems.fix.restoreUser': 'Gelöschte Benutzer öffnen',
  'problems.fix.askGlobalAdministrator': 'Globalen Administrator bitten',
  'problems.fix.planAgain': 'Neu berechnen',
  'problems.fix.changeGroups': '{groupCount, plural, one {Die Gruppe} other {Die Gruppen}} öffnen',
  'problems.fix.changeProxyAddress': 'Adresse ändern',

  'problems.consequence.turnOffInNew':
    '{count, plural, one {# Person bekommt} other {# Personen bekommen}} {product}, {planCount, plural, one {diese App bleibt} other {diese Apps bleiben}} darin aus.',
  'problems.consequence.turnOffInHeld':
    '{count, plural, one {# Person behält} other {# Personen behalten}} {product}, {planCount, plural, one {diese App ist} other {diese Apps sind}} darin aus.',
  'problems.consequence.removeHeld':
    '{count, plural, one {# Person hat} other {# Personen haben}} {products} nicht mehr direkt und auch nicht die Apps, die nur {productCount, plural, one {diese Lizenz} other {diese Lizenzen}} gab.',
  'problems.consequence.turnOnPrerequisite':
    '{count, plural, one {# Person hat} other {# Personen haben}} dann auch {plans}.',
  'problems.consequence.addPrerequisite':
    'Braucht {count, plural, one {# Lizenz} other {bis zu # Lizenzen}} von {product}, worin {plans} enthalten ist.',
  'problems.consequence.turnOffDependent':
    '{count, plural, one {# Person hat} other {# Personen haben}} {plans} aus {product} nicht. Die übrigen Apps funktionieren.',
  'problems.consequence.removeDependent':
    '{count, plural, one {# Person hat} other {# Personen haben}} {product} dann nicht direkt.',
  'problems.consequence.assignInstead':
    'Braucht {count, plural, one {# Lizenz} other {bis zu # Lizenzen}} von {instead}, worin jede App von {product} enthalten ist.',
  'problems.consequence.leaveOut': 'Alles andere wird wie gewünscht geändert.',
  'problems.consequence.leavePlanOn': 'Alles andere wird wie gewünscht geändert.',
  'problems.consequence.buyUnits': 'Danach neu berechnen.',
  'problems.consequence.freeUnits':
    'Sehen Sie, wer es hat, und entziehen Sie es, wo es nicht gebraucht wird.',
  'problems.consequence.buyProduct': 'Danach neu berechnen.',
  'problems.consequence.takeOverSubscription':
    'Seine Lizenzen gehören dann der Organisation und können zugewiesen werden.',
  'problems.consequence.useLicensesPage': 'Dort kann es zugewiesen werden.',
  'problems.consequence.setUsageLocation':
    'Das Land oder die Region, wo {count, plural, one {die Person} other {sie}} die Dienste {count, plural, one {nutzt} other {nutzen}}.',
  'problems.consequence.restoreUser': 'Das Konto kommt mit seinen Lizenzen zurück.',
  'problems.consequence.askGlobalAdministrator': 'Er kann sie Gästen zuweisen.',
  'problems.consequence.planAgain': 'Sieht nach, was alle jetzt haben.',
  'problems.consequence.changeGroups':
    'Entfernen Sie die Person aus der Gruppe oder die Lizenz von der Gruppe.',
  'problems.consequence.changeProxyAddress':
    'Entfernen Sie {address} bei einer der beiden Personen, die sie haben.',
  'problems.aGroup': '{count, plural, one {einer Gruppe} other {# Gruppen}}',
  'problems.apps': '{count, plural, one {# App} other {# Apps}}',
};
