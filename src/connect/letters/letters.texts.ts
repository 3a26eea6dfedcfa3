import { germanTexts } from "../../platform/texts.ts";

/** Sentences of a letter, in the family's language. Nothing says what the family asked for. */
export const letterTexts = germanTexts("letters", {
  hello: "Guten Tag,",
  notReached: "wir haben Sie nicht erreicht. Wir möchten gern mit Ihnen sprechen.",
  news: "wir haben eine Nachricht für Sie.",
  appointment: "am {day} haben wir Zeit für Sie. Passt das?",
  last: "wir warten bis {day} auf Ihre Antwort. Danach schließen wir Ihre Anfrage.",
  again: "Sie können sich später jederzeit wieder melden.",
  call: "Rufen Sie uns bitte an:",
  read: "Oder lesen und schreiben Sie mit Ihrem Code hier:",
  noCode: "Ist der Code weg? Dann rufen Sie einfach an.",
  free: "Möchten Sie keinen Kontakt mehr? Dann müssen Sie nichts tun.",
  bye: "Freundliche Grüße",
});
