import { germanTexts } from "../../platform/texts.ts";

/** What an editor reads about her text. */
export const plainLanguageTexts = germanTexts("find-plain-language", {
  score:
    "Der Text im Ganzen: verständlich ab etwa der {year}. Klasse. Ziel für Familien: höchstens die {goal}. Klasse.",
  scoreEasy: "Der Text im Ganzen: verständlich schon ab der Grundschule.",
  scoreHard:
    "Der Text im Ganzen: sehr schwer, eher für Fachleute. Ziel für Familien: höchstens die {goal}. Klasse.",
  tooShort: "Der Text ist zu kurz, um ihn im Ganzen zu messen.",
  good: "Der Text ist leicht zu lesen.",
  hardest: { one: "Dieser Satz ist am schwersten:", other: "Diese {count} Sätze sind am schwersten:" },
  sentenceYear: "(verständlich ab etwa der {year}. Klasse)",
  sentenceHard: "(sehr schwer, eher für Fachleute)",
  count: { one: "1 weiterer Hinweis", other: "{count} weitere Hinweise" },
  how: "Gemessen wird mit der Wiener Sachtextformel. Die Hinweise sind Vorschläge, Sie entscheiden.",
  "long-sentence": "{value} Wörter in einem Satz. Besser: höchstens 12, oder zwei Sätze.",
  "long-word": "Langes Wort: {value}. Besser: kürzer, oder mit Bindestrich.",
  "office-word": "Amtswort: {value}. Besser: {instead}",
  passive: "Wer tut es? Statt „wird … {value}“ besser sagen, wer etwas tut.",
  "noun-style": "Viele Hauptwörter: {value}. Besser: mit Tätigkeitswörtern.",
  "two-thoughts": "Mehrere Gedanken in einem Satz. Besser: je Gedanke ein Satz.",
  abbreviation: "Abkürzung: {value}. Besser ausschreiben.",
  "many-syllables": "Viele lange Wörter: {value}. Besser: kürzere, oder mehr kleine Wörter dazwischen.",
  shouting: "Ausrufezeichen oder GROSSBUCHSTABEN. Besser: ruhig sagen.",
});
