import { germanTexts, speak } from "../../platform/texts.ts";
import type { Risk } from "./risks.ts";

const proposalTexts = germanTexts("find-proposals", {
  title: "Vorschläge",
  introAll: {
    one: "1 Vorschlag wartet auf Ihre Entscheidung.",
    other: "{count} Vorschläge warten auf Ihre Entscheidung.",
  },
  introOwn: {
    one: "1 Vorschlag von Ihnen wartet auf die Koordination.",
    other: "{count} Vorschläge von Ihnen warten auf die Koordination.",
  },
  none: "Hier wartet nichts. Es gibt zurzeit keinen offenen Vorschlag.",
  waiting: "Wartet",
  decided: "Zuletzt entschieden",
  newOffer: "Neues Angebot: {title}",
  ending: "Soll enden: {title}",
  endingAndMore: "Soll enden und Angaben ändern: {title}",
  by: "{who}, {date}",
  provider: "Die Stelle selbst, über den Link in der E-Mail",
  look: "Vergleichen",
  state_waiting: "wartet",
  state_approved: "freigegeben",
  state_declined: "abgelehnt",
  state_withdrawn: "zurückgezogen",

  backToList: "Vorschläge",
  proposedBy: "Vorgeschlagen von {who} am {date}.",
  note: "Anmerkung: {note}",
  mergedFrom:
    "Dieser Vorschlag galt dem doppelten Eintrag „{title}“. Der ist jetzt mit diesem Angebot zusammengeführt. Passt der Vorschlag auch hier?",
  why: "Warum jemand darauf sieht",
  differences: "Unterschiede",
  now: "Jetzt",
  proposed: "Vorschlag",
  field: "Feld",
  empty: "(leer)",
  gone: "entfernt:",
  added: "neu:",
  plainTitle: "Wie leicht ist die vorgeschlagene Beschreibung?",
  clash: "Dieses Feld hat sich geändert, seit der Vorschlag gemacht wurde.",
  meanwhile:
    "Das Angebot hat sich inzwischen geändert. Verglichen wird mit dem Stand von jetzt. Bitte sehen Sie genau hin.",
  nothingLeft: "Alles, was hier vorgeschlagen wird, steht schon so da.",
  endingText: "Das Angebot gibt es nicht mehr. Mit der Freigabe kommt es ins Archiv.",
  newText: "Mit der Freigabe finden Familien das neue Angebot.",
  approve: "Freigeben",
  correct: "Ändern und freigeben",
  correctTitle: "Ändern und freigeben: {title}",
  correctText:
    "Das Formular zeigt, was vorgeschlagen ist. Was Sie ändern, gilt sofort. Im Verlauf steht, wer es vorgeschlagen hat und dass Sie es geändert haben.",
  correctTimes: "Die vorgeschlagenen Zeiten kommen mit. Ändern können Sie sie danach beim Angebot.",
  timesNone:
    "Hat das Angebot feste Zeiten? Tragen Sie sie hier ein. Sie gelten, sobald das Angebot freigegeben ist.",
  timesWithIt: "Diese Zeiten gelten, sobald das Angebot freigegeben ist.",
  timeAdd: "Zeit hinzufügen",
  timeRemove: "Zeit entfernen",
  backUnchanged: "Nicht ändern, zurück",
  clashHead: "Vorschlag und Angebot von jetzt",
  declineTitle: "Ablehnen",
  reason: "Warum nicht?",
  reasonHint:
    "Das liest, wer den Vorschlag gemacht hat, auch in einer E-Mail. Schreiben Sie nichts über Familien.",
  decline: "Ablehnen",
  withdraw: "Zurückziehen",
  ownText: "Das ist Ihr eigener Vorschlag. Eine andere Person sieht ihn sich an.",
  decidedBy: "Am {date} {state} von {who}.",
  decidedReason: "Grund: {reason}",
  decidedCorrected: "Vorher geändert: {fields}.",
  toOffer: "Zum Angebot",
  reasonMissing: "Bitte schreiben Sie einen kurzen Grund, zum Beispiel: Die Nummer gehört jemand anderem.",
  tooLong: "Bitte kürzen Sie diesen Text.",
  lookAgain: "Inzwischen hat sich etwas geändert. Bitte vergleichen Sie noch einmal.",
  decidedAlready: "Darüber hat schon jemand entschieden.",
  incomplete: "Dem Vorschlag fehlen Angaben. Bitte lehnen Sie ihn ab und legen Sie das Angebot selbst an.",

  mailSubject: "Antwort auf Ihren Vorschlag: {network}",
  mailText: `Guten Tag,

{answer}

Zur Seite:
{link}

Bei Fragen wenden Sie sich bitte an die Koordination des Netzwerks.
`,
  mailApproved: "Ihr Vorschlag vom {date} ist freigegeben und gilt jetzt: {title}",
  mailCorrected: "Die Koordination hat vorher noch etwas geändert: {corrected}.",
  mailDeclined: "Ihr Vorschlag vom {date} wurde nicht übernommen: {title}",
  mailReason: "Grund: {reason}",

  risk_new: "Neues Angebot",
  risk_title: "Neuer Titel",
  risk_organisation: "Andere Organisation",
  "risk_now-costs": "War kostenlos, die Kosten ändern sich",
  risk_contact: "Telefon, E-Mail oder Internetseite ändern sich",
  "risk_sensitive-topic": "Thema für Notlagen oder für Vertrauliches",
  risk_rewritten: "Die Beschreibung ist zum größten Teil neu",
  "risk_looks-private": "Sieht nach einer Privatperson aus",
  risk_ending: "Das Angebot soll enden",
});

export const sayProposals = speak(proposalTexts, "de");
export const sayRisk = (risk: Risk): string => sayProposals(`risk_${risk}`);
