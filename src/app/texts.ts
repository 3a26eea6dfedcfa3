import { germanTexts } from "../platform/texts.ts";

/** What is said when something is not there, too much, or broken. */
export const faultTexts = germanTexts("app", {
  notFoundTitle: "Diese Seite gibt es nicht",
  notFoundText: "Vielleicht ist die Adresse falsch. Oder die Seite ist weg.",
  toStart: "Zur Startseite",
  forgedTitle: "Bitte noch einmal",
  forgedText: "Die Seite war zu lange offen. Gehen Sie zurück und senden Sie noch einmal.",
  tooLargeTitle: "Das war zu viel Text",
  tooLargeText: "Bitte kürzen Sie Ihren Text und senden Sie noch einmal.",
  faultTitle: "Das hat nicht geklappt",
  faultText: "Es liegt an uns. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  databaseDownText: "Wir können gerade nichts speichern. Ihre Nachricht ist noch nicht angekommen.",
  callUs: "Rufen Sie uns an:",
  urgent: "Können Sie nicht warten?",
  urgentLink: "Hilfe sofort, auch nachts",
  yourText: "Was Sie geschrieben haben",
  yourTextHint: "Sie können es hier abschreiben oder später noch einmal senden.",
  sendAgain: "Noch einmal senden",
  mailTitle: "Post (Probe)",
  mailIntro: "Ohne Mail-Server verlässt keine Post das Haus. In der Probe lesen Sie sie hier.",
  mailNone: "Noch keine Post.",
});
