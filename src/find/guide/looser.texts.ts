import { germanTexts } from "../../platform/texts.ts";

/** What stands below the offers that fit: those that fit but for one thing, and whom to ask for more. */
export const looserTexts = germanTexts("looser", {
  title: "Das hilft vielleicht auch",
  exactNone: "Genau passend haben wir noch nichts",
  phase: "Für ein anderes Alter.",
  beforeBirth: "Eher für die Schwangerschaft.",
  phaseOrBirth: "Für ein anderes Alter oder für die Schwangerschaft.",
  afterBirth: "Eher für die Zeit nach der Geburt.",
  language: "Vielleicht nicht auf {language}.",
  ways: "Vielleicht auf einem anderen Weg, als Sie möchten.",
  far: "Weiter weg als {distance}.",
  related: "Zu einem Thema, das nahe liegt.",
  few: "Mehr Angebote dazu kennen wir hier nicht.",
  askName: "Fragen Sie gern: {name}.",
  askUs: "Fragen Sie uns gern.",
});
