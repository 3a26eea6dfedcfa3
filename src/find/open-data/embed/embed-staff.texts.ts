import { germanTexts, speak } from "../../../platform/texts.ts";

/** German of the page where the coordination says who may show the list of offers. */
const embedStaffTexts = germanTexts("find-embed", {
  title: "Angebote auf anderen Seiten zeigen",
  intro:
    "Partner können Ihre Angebote auf ihrer eigenen Internet-Seite zeigen. Die Liste ist immer aktuell. Sie setzt kein Cookie und lädt nichts von anderen Firmen.",
  saved: "Gespeichert. Nur diese Seiten dürfen die Liste zeigen.",
  origins: "Welche Seiten dürfen die Liste zeigen?",
  originsHint: "Eine Adresse in jeder Zeile, zum Beispiel https://www.stadt.example. Höchstens 50.",
  save: "Speichern",
  nobody: "Noch darf keine andere Seite die Liste zeigen.",
  notAddress: "Bitte schreiben Sie in jede Zeile eine Adresse, die mit https:// beginnt.",
  tooMany: "Bitte nennen Sie höchstens 50 Seiten.",
  tooLong: "Das ist zu lang. Bitte kürzen Sie.",
  snippetTitle: "Was auf der anderen Seite steht",
  snippetIntro: "Wählen Sie aus, was die Liste zeigt. Dann geben Sie den Text unten weiter.",
  topic: "Thema",
  anyTopic: "Alle Themen",
  place: "Ort oder Postleitzahl",
  placeHint: "Leer lassen für das ganze Netzwerk",
  most: "Wie viele Angebote höchstens?",
  choose: "Text erstellen",
  snippet: "Text für die andere Seite (HTML)",
  snippetHint: "Wer die andere Seite pflegt, fügt ihn dort ein, wo die Liste stehen soll.",
  preview: "Liste ansehen",
  back: "Zu den Angeboten",
});
export const sayEmbedding = speak(embedStaffTexts, "de");
