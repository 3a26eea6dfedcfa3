import type { Temporal } from "temporal-polyfill";
import type { StatedFacts } from "../../network/pages/stated-facts.ts";

/** A statement is looked at again within a year; this one was, whenever the demo starts. Days. */
const checkedDaysAgo = 90;

/** What the invented county says about the accessibility of its pages. Every line says that nobody of it exists. */
export const demoStatement = (today: Temporal.PlainDate): StatedFacts => ({
  conformity: "partial",
  method: "self",
  checkedOn: today.subtract({ days: checkedDaysAgo }).toString(),
  checkedBy: "Netzwerkstelle Frühe Hilfen Lindental (erfunden)",
  gaps: [
    "Gebärden-Sprache: Videos fehlen noch. Wir laden auf Wunsch eine Dolmetscherin zu Ihrem Gespräch ein. (Beispiel)",
    "Texte der Partner: Manche sind noch schwer zu lesen. Rufen Sie an, wir erklären sie Ihnen. (Beispiel)",
    "PDF-Dateien der Partner: Einige liest ein Vorlese-Programm nicht. Wir lesen sie Ihnen am Telefon vor. (Beispiel)",
  ].join("\n"),
  authority: [
    "Erfundene Stelle für digitale Barriere-Freiheit im Land Lindental",
    "Lindenallee 40, 05310 Lindenbrück",
    "Telefon 069 90009-190, aufsicht@barriere-freiheit.example",
  ].join("\n"),
  mediation: [
    "Erfundene Schlichtungs-Stelle Lindental. Sie hilft, wenn unsere Antwort nicht genügt. Das kostet nichts.",
    "Lindenallee 42, 05310 Lindenbrück",
    "Telefon 069 90009-191, schlichtung@barriere-freiheit.example",
  ].join("\n"),
  controller: "Landkreis Lindental (erfunden)\nLindenallee 20, 05310 Lindenbrück",
  representative: "Landrätin Rosa Lindner (erfunden)",
  bodyEmail: "landkreis@lindental.example",
  privacyOfficer: "Olga Frey (erfunden), Telefon 069 90009-102, olga.frey@lindental.example",
  legalBasis:
    "Beispiel einer Angabe: Ihre Nachricht verarbeiten wir mit Ihrer Einwilligung (Art. 6 Absatz 1 a DSGVO). Jede Kommune prüft ihre eigene Rechtsgrundlage.",
  processors: "Erfundenes Rechenzentrum Lindental, Lindenallee 30, 05310 Lindenbrück",
  serverLogs: "Beispiel: Der Server vor diesen Seiten schreibt nichts auf.",
});
