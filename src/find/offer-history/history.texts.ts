import { germanTexts, speak } from "../../platform/texts.ts";

const historyTexts = germanTexts("find-history", {
  title: "Verlauf: {title}",
  intro:
    "Jeder Stand bleibt erhalten. Sie können zu einem früheren Stand zurück, mit seinen Zeiten und Orten. Einzelne Termine, die jetzt abgesagt sind, bleiben abgesagt.",
  none: "Dieses Angebot ist seit dem Einlesen nicht geändert worden.",
  noneNew: "Es gibt noch keinen aufgehobenen Stand.",
  entry: "Stand {no}, {date}",
  current: "jetzt",
  by_staff: "{who}",
  by_provider: "Die Stelle selbst, über den Link in der E-Mail",
  by_import: "Eingelesen aus einer Liste",
  by_system: "Tragnetz",
  restore: "Diesen Stand wiederherstellen",
  restoreOf: "Stand {no}",
  before: "Vorher",
  after: "Danach",
  noFacts: "Die Angaben selbst sind gleich geblieben.",
  unreadable: "Dieser Stand lässt sich nicht mehr vergleichen.",
  risky:
    "Titel, Kosten, Kontakt, heikle Themen und neue Texte gehen beim Wiederherstellen erst zur Koordination. Zeiten gelten sofort.",
  what_created: "angelegt",
  what_imported: "neu eingelesen",
  what_published: "veröffentlicht",
  what_hidden: "verborgen",
  what_archived: "ins Archiv gelegt",
  what_draft: "wieder Entwurf",
  what_confirmed: "bestätigt",
  what_approved: "Vorschlag freigegeben",
  what_corrected: "Vorschlag geändert und freigegeben",
  proposedBy: "vorgeschlagen von {who}",
  proposedByProvider: "vorgeschlagen von der Stelle über den Link in der E-Mail",
  what_restored: "früherer Stand wiederhergestellt",
  what_takenBack: "Einlesen einer Liste zurückgenommen",
  what_duplicate: "Doppeltes zusammengeführt",
  what_conflict: "Widerspruch zur Liste entschieden",
  changed: "geändert: {fields}",
});

type Key = keyof typeof historyTexts.texts;
const isKey = (key: string): key is Key => key in historyTexts.texts;

export const sayHistory = speak(historyTexts, "de");

/** What a version says was done, beyond changed fields; undefined where it is the name of a field. */
export const sayDeed = (what: string): string | undefined => {
  const key = `what_${what}`;
  return isKey(key) ? sayHistory(key) : undefined;
};
