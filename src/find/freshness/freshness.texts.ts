import { germanTexts } from "../../platform/texts.ts";

/** What providers and the office read while offers are kept current. */
export const freshnessTexts = germanTexts("find-freshness", {
  askMailSubject: {
    one: "Stimmt Ihr Angebot noch? {network}",
    other: "Stimmen Ihre {count} Angebote noch? {network}",
  },
  askMailText: `Guten Tag,

Familien finden Sie im Verzeichnis: {network}.
Bitte sagen Sie uns, ob noch alles stimmt. Es dauert eine Minute, eine Anmeldung brauchen Sie nicht.

{list}

Jeder Link gehört zu einem Angebot. Er gilt {days} Tage und nur einmal. Auf der Seite wählen Sie:
- Es stimmt noch.
- Etwas hat sich geändert.
- Das Angebot gibt es nicht mehr.

Danke, dass Familien sich auf Ihre Angaben verlassen können.
`,
  askMailOffer: `{title}
{link}
Ohne Ihre Antwort sehen Familien das Angebot ab {day} nicht mehr.`,
  hiddenMailSubject: {
    one: "1 Angebot ist ausgeblendet: {network}",
    other: "{count} Angebote sind ausgeblendet: {network}",
  },
  hiddenMailText: `Guten Tag,

niemand hat diese Angebote bestätigt. Familien sehen sie seit heute nicht mehr:

{list}

Bitte rufen Sie an und klären Sie, ob es sie noch gibt:
{link}
`,
  endedMailSubject: {
    one: "1 Angebot wurde eingestellt: {network}",
    other: "{count} Angebote wurden eingestellt: {network}",
  },
  endedMailText: `Guten Tag,

das haben die Stellen selbst mit ihrem Link eingestellt. Familien sehen es nicht mehr:

{list}

War es ein Versehen? Öffnen Sie das Angebot und veröffentlichen Sie es wieder. Sonst legen Sie es ins Archiv.

Wir schreiben Ihnen höchstens einmal am Tag. Was heute noch dazukommt, steht in der Liste:
{link}
`,

  linkTitle: "Stimmt Ihr Angebot noch?",
  linkIntro: "So sehen Familien Ihr Angebot. Bitte lesen Sie es durch.",
  linkIntroHidden: "Familien sehen Ihr Angebot zurzeit nicht. Das wissen wir darüber:",
  notSaid: "noch keine Angabe",
  linkSeePage: "Die Seite ansehen, wie Familien sie sehen",
  stillRight: "Es stimmt noch",
  hasChanged: "Etwas hat sich geändert",
  hasChangedHow:
    "Ändern Sie, was nicht mehr stimmt. Titel, Nummern und Adressen sieht die Koordination vorher durch.",
  change: "Angaben ändern",
  backToLink: "Zurück",
  sendChanges: "Änderung senden",
  isOver: "Das Angebot gibt es nicht mehr",
  isOverHow: "Wir fragen vorher noch einmal nach. Danach sehen Familien es nicht mehr.",
  endIt: "Angebot einstellen",
  endAsk: "Wirklich einstellen?",
  endAskText: "Das lesen Familien jetzt. Wenn Sie es einstellen, finden sie das Angebot sofort nicht mehr.",
  endYes: "Ja, Angebot einstellen",
  endNo: "Nein, zurück",

  done_confirmed: "Danke. Ihr Angebot ist bestätigt.",
  done_confirmedText:
    "Familien lesen jetzt, dass die Angaben heute bestätigt wurden. Wir fragen erst wieder, wenn es Zeit ist.",
  done_changed: "Danke. Ihre Änderung ist angekommen.",
  changedStands: "Schon übernommen: {fields}.",
  changedWaits:
    "Das sieht die Koordination zuerst durch: {fields}. Bis dahin gelten dort die bisherigen Angaben.",
  done_ended: "Das Angebot ist eingestellt.",
  done_endedText:
    "Familien sehen es ab sofort nicht mehr. Die Koordination sieht, dass Sie es eingestellt haben.",
  undoText: "War das ein Versehen? Solange dieser Link gilt, können Sie es hier zurücknehmen.",
  undo: "Doch nicht einstellen",
  undone: "Das Angebot ist wieder da",
  undoneText: "Es steht da wie vorher. Ihr Link gilt weiter.",
  undoneGoOn: "Zum Angebot",
  callCoordination: "Fragen? Rufen Sie die Koordination an:",
  linkUsed: "Dieser Link wurde schon benutzt",
  linkUsedText: "Er gilt nur einmal. Möchten Sie noch etwas ändern? Wir schicken Ihnen einen neuen Link.",
  linkExpired: "Dieser Link gilt nicht mehr",
  linkExpiredText: "Links gelten {days} Tage. Wir schicken Ihnen gern einen neuen.",
  linkUnknown: "Diesen Link kennen wir nicht",
  linkUnknownText: "Bitte öffnen Sie den Link noch einmal aus der E-Mail. Er muss ganz übernommen werden.",
  newLink: "Neuen Link an meine Adresse schicken",
  newLinkSent: "Der neue Link ist unterwegs",
  newLinkSentText: "Er geht an die Adresse, an die schon die letzte Mail ging.",
  newLinkWait: "Heute gingen schon mehrere Links an diese Adresse",
  newLinkWaitText:
    "Bitte schauen Sie in Ihr Postfach, auch in den Spam-Ordner. Morgen können Sie wieder einen anfordern.",

  title: "Angebote aktuell halten",
  figVisible: "sichtbare Angebote",
  figConfirmed: "bestätigt",
  figDue: "bald fällig",
  figGrey: "überfällig, noch sichtbar",
  figEnded: "von der Stelle eingestellt",
  figHidden: "für Familien ausgeblendet",
  organisation: "Organisation",
  all: "Alle",
  show: "Anzeigen",
  list: "Liste der Angebote",
  oldestFirst: "Älteste zuerst",
  columnOffer: "Angebot",
  columnOrganisation: "Organisation",
  columnConfirmed: "Stand vom",
  columnState: "Stand",
  columnNext: "Nächster Schritt",
  stateHidden: "ausgeblendet",
  stateEnded: "eingestellt",
  stateEndedByLink: "von der Stelle eingestellt",
  stateOverdue: { one: "seit 1 Tag überfällig", other: "seit {days} Tagen überfällig" },
  stateToday: "heute fällig",
  stateDue: { one: "fällig in 1 Tag", other: "fällig in {days} Tagen" },
  stateConfirmed: "bestätigt",
  nextNothing: "nichts zu tun",
  nextBySelf: "Link geht am {day} von selbst",
  nextSent: { one: "Link 1-mal gesendet, zuletzt {day}", other: "Link {count}-mal gesendet, zuletzt {day}" },
  nextCall: "Keine E-Mail-Adresse. Bitte anrufen und klären: {phone}",
  nextCallUnknown: "Keine E-Mail-Adresse und keine Nummer. Bitte nachfragen.",
  nextEnded: "Die Stelle hat es eingestellt",
  nextEndedByLink:
    "Die Stelle hat es am {day} eingestellt. Bitte öffnen Sie es: ins Archiv legen oder wieder veröffentlichen.",
  sendLink: "Link senden",
  confirm: "Stimmt noch",
  how: "Organisationen bestätigen mit einem Link in der E-Mail, ohne Anmeldung. Nach spätestens 6 Monaten fragt das System von selbst. 4 Wochen später blendet es den Eintrag für Familien aus und sagt Ihnen Bescheid.",
  noneDue: "Nichts ist überfällig oder in den nächsten 60 Tagen fällig.",
  showAll: "Alle zeigen",
  showDue: "Nur zeigen, was zu tun ist",
  none: "Hier sind noch keine Angebote.",
  sent: "Der Link ist unterwegs.",
  notSent: "Es ist keine E-Mail-Adresse bekannt, oder heute gingen schon mehrere Links dorthin.",
  confirmedNow: "Das Angebot ist bestätigt.",
  previous: "Vorherige",
  next: "Weitere",
});
