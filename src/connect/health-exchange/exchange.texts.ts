import { germanTexts } from "../../platform/texts.ts";

export const exchangeTexts = germanTexts("exchange", {
  title: "Überweisung aus einer Datei",
  about:
    "Ihr System kann eine Überweisung als FHIR-Datei (R4, JSON) ausgeben. Laden Sie die Datei hier. Sie sehen danach alles im Formular und senden erst dann.",
  consent: "Die Einwilligung halten Sie selbst fest. Sie kommt nie aus der Datei.",
  file: "Datei",
  fileHint: "höchstens 1 MB, Endung .json",
  load: "Datei ansehen",
  toForm: "Ohne Datei überweisen",
  download: "Als FHIR-Datei herunterladen",
  nothing: "Bitte wählen Sie eine Datei.",
  tooLarge: "Die Datei ist zu groß. Höchstens 1 MB.",
  "not-json": "Die Datei ist kein JSON. Bitte geben Sie sie aus Ihrem System noch einmal aus.",
  "not-a-bundle": "Die Datei ist kein FHIR-Bundle.",
  "no-patient": "In der Datei steht keine Familie (Patient).",
  "two-patients": "In der Datei stehen mehrere Familien. Bitte eine Datei je Familie.",
  "no-request": "In der Datei steht keine Überweisung (ServiceRequest).",
  "no-consent":
    "In der Datei steht keine gültige Einwilligung (Consent). Ohne Einwilligung keine Überweisung.",
});
