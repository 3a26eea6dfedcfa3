import { germanTexts, speak } from "../../platform/texts.ts";

/** Papers of a meeting: for the coordination, and for whoever reads them. */
export const documentTexts = germanTexts("documents", {
  title: "Unterlagen: {title}",
  about: "PDF, Bilder und Dateien aus Text-, Tabellen- und Folienprogrammen, jede bis 10 MB.",
  backToMeeting: "Zum Treffen",
  none: "Noch keine Unterlagen.",
  name: "Datei",
  size: "Größe",
  who: "Für wen",
  act: "Tun",
  forAll: "alle Eingeladenen",
  forAccounts: "nur Eingeladene mit Konto",
  kilobytes: "{count} kB",
  remove: "Löschen",
  removeNamed: "„{name}“",
  add: "Unterlage hinzufügen",
  file: "Datei",
  fileHint: "PDF, JPEG, PNG, DOCX, XLSX, PPTX, ODT, ODS oder ODP",
  forAllChoice: "Für alle: auch Eingeladene ohne Konto öffnen sie über ihren Link",
  addButton: "Hochladen",
  added: "Die Unterlage ist gespeichert.",
  removed: "Die Unterlage ist gelöscht.",
  unnamed: "Unterlage",
  fileMissing: "Bitte wählen Sie eine Datei.",
  fileEmpty: "Diese Datei ist leer.",
  fileTooLarge: "Diese Datei ist größer als 10 MB. Bitte verkleinern oder teilen Sie sie.",
  fileKind: "Dieses Format nehmen wir nicht. Speichern Sie die Datei zum Beispiel als PDF, ohne Makros.",
  meetingFull: "Für dieses Treffen sind schon 60 MB gespeichert. Bitte löschen Sie zuerst etwas.",
  linkGone: "Dieser Link öffnet nichts mehr",
  linkGoneText: "Fragen Sie bei der Koordination nach der Unterlage.",
});

export const say = speak(documentTexts, "de");
const isKey = (key: string): key is keyof typeof documentTexts.texts => key in documentTexts.texts;
export const sayIssue = (key: string): string => say(isKey(key) ? key : "fileKind");
