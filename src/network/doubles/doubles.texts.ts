import { germanTexts, speak } from "../../platform/texts.ts";

/** Entries of the register that may stand there twice. */
export const doubleTexts = germanTexts("doubles", {
  title: "Doppelte im Verzeichnis",
  intro: "Diese Einträge sehen sich ähnlich. Sehen Sie sich je zwei nebeneinander an und entscheiden Sie.",
  none: "Nichts sieht doppelt aus. Nach dem nächsten Einlesen einer Liste lohnt sich ein Blick.",
  back: "Zum Netzwerk",
  backToList: "Zu allen Doppelten",
  persons: "Personen",
  organisations: "Organisationen",
  more: {
    one: "Ein weiteres Paar folgt.",
    other: "{count} weitere Paare folgen, wenn diese entschieden sind.",
  },
  pair: "{one} und {other}",
  why: "Weil: {reasons}",
  reason_sameMail: "dieselbe E-Mail-Adresse",
  reason_samePhone: "dieselbe Telefonnummer",
  reason_sameName: "derselbe Name",
  reason_similarName: "ein ähnlicher Name",
  reason_shortName: "der Kurzname des einen ist der Name des anderen",
  reason_sameWebsite: "dieselbe Webseite",
  pairTitle: "Ist das einer oder sind es zwei?",
  field: "Angabe",
  stays: "Bleibt",
  goes: "Geht darin auf",
  swap: "Seiten tauschen",
  field_name: "Name",
  field_function: "Funktion",
  field_organisation: "Organisation",
  field_email: "E-Mail",
  field_phone: "Telefon",
  field_shortName: "Kurzname",
  field_organisationType: "Art",
  field_sector: "Bereich",
  field_description: "Beschreibung",
  field_website: "Webseite",
  takeTitle: "Was übernehmen wir vom Eintrag, der aufgeht?",
  takeText: "Was beim ersten leer ist, füllen wir von selbst.",
  take: "{field}: {value}",
  nothingElse: "Beide Einträge sagen dasselbe.",
  movesPerson:
    "Gruppen, Einladungen und Aufgaben gehen mit. Wer Rundschreiben abbestellt hat, bekommt weiter keine.",
  movesPersonConsent:
    "Ein Einverständnis für die Liste aller Partner geht nicht mit. Es gilt nur, wenn es beim Eintrag steht, der bleibt.",
  movesOrganisation: "Personen, Gruppen, Vereinbarungen, Treffen und Angebote gehen mit.",
  merge: "Zusammenführen",
  different: "Sind zwei",
  hasTeam:
    "Diese Organisation hat ein Team oder Zugänge. Sie kann nur die sein, die bleibt. Tauschen Sie die Seiten.",
  bothHaveTeams:
    "Beide Organisationen haben ein Team oder Zugänge. Zusammenführen geht erst, wenn eine davon keine mehr hat.",
  bothHaveAccounts: "Beide Einträge haben einen Zugang. Lösen Sie zuerst bei einem Eintrag den Zugang.",
  decidedAlready: "Das ist schon entschieden.",
  told_merged: "Aus zwei Einträgen ist einer geworden.",
  told_different: "Gemerkt: Das sind zwei. Wir fragen nicht noch einmal.",
});

export const sayDoubles = speak(doubleTexts, "de");
const isKey = (key: string): key is keyof typeof doubleTexts.texts => key in doubleTexts.texts;
export const sayDoubleReason = (key: string): string => sayDoubles(isKey(key) ? key : "decidedAlready");
