import { germanTexts } from "../../platform/texts.ts";

/** What the office reads of all offers in all languages. */
export const overviewTexts = germanTexts("find-translations-overview", {
  title: "Übersetzungen im Überblick",
  back: "Zu den Angeboten",
  intro:
    "Gezählt sind alle veröffentlichten Angebote. Fertig heißt: Jeder Satz ist übersetzt. Hat sich ein deutscher Satz geändert, sehen Familien ihn auf Deutsch.",
  introOwn:
    "Gezählt sind die veröffentlichten Angebote Ihrer Stelle. Fertig heißt: Jeder Satz ist übersetzt. Hat sich ein deutscher Satz geändert, sehen Familien ihn auf Deutsch.",
  countsLabel: "Angebote je Sprache",
  columnLanguage: "Sprache",
  columnComplete: "fertig",
  columnStale: "geändert",
  columnPart: "zum Teil",
  columnMissing: "nichts",
  work: "Texte",
  byLanguage: "Nach Sprache",
  byState: "Nach Stand",
  allLanguages: "Alle Sprachen",
  allStates: "Alles, was begonnen ist",
  found: { one: "1 Text", other: "{count} Texte" },
  columnOffer: "Angebot",
  columnField: "Text",
  columnState: "Stand",
  columnLast: "Zuletzt",
  state_stale: "Deutsch geändert",
  state_part: "zum Teil",
  state_machine: "aus einem Programm",
  state_human: "von Hand übersetzt",
  state_reviewed: "geprüft",
  state_missing: "noch nichts",
  staleOf: { one: "1 Satz neu übersetzen", other: "{count} Sätze neu übersetzen" },
  doneOf: "{done} von {all} Sätzen",
  previous: "Zurück",
  next: "Weiter",
  pageOf: "Seite {page} von {pages}",
  toOverview: "Übersetzungen im Überblick",
});
