import { germanTexts } from "../../platform/texts.ts";

/** What makes contact safer still, for those who need it; asked in a fold that stays closed. */
export const saferTexts = germanTexts("safer", {
  more: "Noch sicherer",
  codeWord: "Ein Kennwort, das nur wir kennen",
  codeWordHint: "Wir sagen es am Anfang. So wissen Sie: Wir sind es.",
  substitute: "Wer darf noch ans Telefon gehen?",
  substituteHint: "Zum Beispiel: meine Schwester. Allen anderen sagen wir nichts.",
  interpreter: "Ich möchte mit Übersetzung sprechen",
});
