import { germanTexts } from "../../platform/texts.ts";

/** The form for the accessibility statement; staff pages are German. */
export const statementTexts = germanTexts("statement-staff", {
  title: "Erklärung zur Barrierefreiheit",
  intro: "Diese Angaben stehen auf der Seite „Barriere-Freiheit“. Die Erklärung wird jedes Jahr neu geprüft.",
  old: "Die letzte Prüfung ist mehr als ein Jahr her. Bitte prüfen Sie neu.",
  missing: "Bitte eintragen: {what}.",
  noLaw: "Welches Gesetz Ihres Landes gilt, wissen wir nicht sicher. Bitte nennen Sie es bei der Stelle.",
  saved: "Gespeichert.",
  save: "Speichern",
  method: "Wie wurde geprüft?",
  methodNone: "Noch nicht geprüft",
  methodSelf: "Wir haben selbst geprüft",
  methodExpert: "Eine Fachstelle hat geprüft",
  methodOpen: "Bitte wählen",
  checkedOn: "Wann wurde zuletzt geprüft?",
  checkedBy: "Wer hat geprüft?",
  gaps: "Was geht noch nicht?",
  gapsHint: "Ein Punkt in jeder Zeile: was nicht geht, warum, und wie es anders geht.",
  authority: "Wer wacht über die Regeln?",
  authorityHint: "Die Durchsetzungs- oder Überwachungsstelle Ihres Landes, mit Adresse.",
  mediation: "Wer schlichtet?",
  mediationHint: "Die Schlichtungsstelle Ihres Landes, mit Adresse.",
  tooLong: "Bitte schreiben Sie kürzer.",
  dayForm: "Bitte geben Sie den Tag so ein: 2026-05-31.",
  link: "Erklärung zur Barrierefreiheit bearbeiten",
});
