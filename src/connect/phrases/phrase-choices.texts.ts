import { germanTexts } from "../../platform/texts.ts";

/** The choice of prepared sentences on the page of a concern; staff pages are German. */
export const phraseStaffTexts = germanTexts("phrasesstaff", {
  title: "Sätze in der Sprache der Familie",
  hint: "Die Familie liest diese Sätze in ihrer Sprache. Ihre eigenen Worte stehen darunter auf Deutsch.",
  sentence: "Satz {no}",
  none: "kein Satz",
  theDay: "[Tag]",
  day: "Der Tag in den Sätzen",
  dayHint: "Nur nötig, wenn ein Satz einen Tag nennt.",
  "group-greeting": "Anrede",
  "group-days": "Termine",
  "group-ask": "Fragen",
  "group-tell": "Auskunft",
  "group-closing": "Schluss",
  "error-phrase-unclear": "Bitte wählen Sie einen Satz aus der Liste.",
  "error-phrase-day-missing": "Ein Satz nennt einen Tag. Bitte wählen Sie ihn.",
});
