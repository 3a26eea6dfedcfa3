import { germanTexts } from "../../platform/texts.ts";

/** What an editor reads about her text. */
export const plainLanguageTexts = germanTexts("find-plain-language", {
  score: "Lesbar ab dem {year}. Schuljahr. Ziel für Familien: höchstens {goal}.",
  tooShort: "Der Text ist zu kurz für eine Zahl.",
  good: "Der Text ist leicht zu lesen.",
  count: { one: "1 Hinweis", other: "{count} Hinweise" },
  how: "Die Zahl ist die Wiener Sachtextformel. Die Hinweise sind Vorschläge, Sie entscheiden.",
  "long-sentence": "{value} Wörter in einem Satz. Besser: höchstens 12, oder zwei Sätze.",
  "long-word": "Langes Wort: {value}. Besser: kürzer, oder mit Bindestrich.",
  "office-word": "Amtswort: {value}. Besser: {instead}",
  passive: "Wer tut es? Statt „wird … {value}“ besser sagen, wer etwas tut.",
  "noun-style": "Viele Hauptwörter: {value}. Besser: mit Tätigkeitswörtern.",
  "two-thoughts": "Mehrere Gedanken in einem Satz. Besser: je Gedanke ein Satz.",
  abbreviation: "Abkürzung: {value}. Besser ausschreiben.",
  shouting: "Ausrufezeichen oder GROSSBUCHSTABEN. Besser: ruhig sagen.",
});
