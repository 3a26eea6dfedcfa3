import { germanTexts, speak } from "../../platform/texts.ts";

/** What the office reads while it reads in a list. */
const listImportTexts = germanTexts("find-list-imports", {
  title: "Liste einlesen",
  intro:
    "Wählen Sie die Datei Ihrer Liste. Zuerst sehen Sie eine Vorschau. Gespeichert wird erst, wenn Sie zustimmen.",
  file: "Datei",
  fileHint:
    "Excel (.xlsx), CSV, JSON, GeoJSON, GML, HSDS, Open Referral UK oder das XML der BZgA-Beratungsstellen („beratungsstellen“), auch als ZIP. Höchstens {mb} MB und {rows} Zeilen.",
  whichList: "Welche Liste ist das?",
  whichListHint: "Dann sehen Sie auch, welche Angebote dieser Liste jetzt fehlen.",
  newList: "Bitte erkennen; sonst eine neue Liste, die wie die Datei heißt",
  recognised:
    "Diese Angebote kennen wir schon aus der Liste „{source}“. Wir lesen die Datei als deren neue Ausgabe.",
  recognisedMissing: {
    one: "1 Angebot dieser Liste fehlt dann.",
    other: "{count} Angebote dieser Liste fehlen dann.",
  },
  preview: "Vorschau zeigen",
  toOffers: "Zu den Angeboten",
  pastTitle: "Zuletzt eingelesen",
  pastIntro: "Beim Ergebnis können Sie ein Einlesen auch zurücknehmen.",
  pastBySystem: "über die Befehlszeile",
  pastTakenBack: "zurückgenommen",
  pleaseCheck: "Bitte prüfen Sie die Datei",
  nothingStored: "Es ist nichts gespeichert.",

  noFile: "Bitte wählen Sie eine Datei.",
  twoFiles: "Bitte wählen Sie nur eine Datei auf einmal.",
  fileEmpty: "Die Datei ist leer. Bitte wählen Sie eine andere.",
  fileTooLarge: "Die Datei ist größer als {mb} MB. Bitte teilen Sie sie auf.",
  tooManyRows:
    "Die Datei hat mehr als {rows} Zeilen. Bitte teilen Sie sie auf. Ganze Verzeichnisse liest die Befehlszeile.",
  notStorable: "Die Datei wurde gelesen, passt aber nicht in den Speicher ({where}).",
  otherFile: "Das ist eine andere Datei als in der Vorschau. Hier ist ihre eigene Vorschau.",
  sameFileMissing: "Bitte wählen Sie dieselbe Datei noch einmal.",

  previewTitle: "Vorschau: {name}",
  nothingYet: "Noch ist nichts gespeichert.",
  rowsRead: { one: "1 Zeile gelesen.", other: "{count} Zeilen gelesen." },
  asList: "Danach gehören die Angebote zur Liste „{source}“.",
  willCreate: "neu",
  willUpdate: "geändert",
  unchanged: "unverändert",
  skipped: "übersprungen",
  missing: "fehlen jetzt",
  willBeDrafts: {
    one: "1 neues Angebot wird ein Entwurf. Familien sehen es erst, wenn eine Person es ansieht und veröffentlicht.",
    other:
      "{count} neue Angebote werden Entwürfe. Familien sehen sie erst, wenn eine Person sie ansieht und veröffentlicht.",
  },
  nothingToStore: "In dieser Datei ist kein Angebot, das wir übernehmen können.",
  confirmTitle: "So übernehmen",
  areaCode: "Vorwahl für Nummern ohne Vorwahl (darf leer bleiben)",
  areaCodeHint:
    "Nur wenn alle Nummern der Liste aus einem Ort sind, zum Beispiel 0461. Danach sehen Sie eine neue Vorschau.",
  sameFile: "Dieselbe Datei noch einmal: {name}",
  sameFileHint:
    "Bis hier haben wir nichts behalten, auch die Datei nicht. Darum brauchen wir sie jetzt noch einmal.",
  confirm: "Jetzt einlesen",
  otherStart: "Andere Datei wählen",

  errorsTitle: {
    one: "1 Zeile kann kein Angebot werden",
    other: "{count} Zeilen können kein Angebot werden",
  },
  errorsText: {
    one: "Sie wird übersprungen. Alle anderen werden gelesen.",
    other: "Sie werden übersprungen. Alle anderen werden gelesen.",
  },
  warningsTitle: "Was uns aufgefallen ist",
  warningsText: "Nichts davon hält das Einlesen auf. Was unklar ist, bleibt im Wortlaut erhalten.",
  noWarnings: "Uns ist nichts aufgefallen.",
  times: { one: "1-mal", other: "{count}-mal" },
  andMore: { one: "und 1 weitere Stelle", other: "und {count} weitere Stellen" },
  inRow: "Zeile {row}",
  inRowField: "Zeile {row}, {field}",
  inFile: "Ganze Datei",
  missingTitle: {
    one: "1 Angebot fehlt jetzt in der Liste",
    other: "{count} Angebote fehlen jetzt in der Liste",
  },
  missingText: {
    one: "Es stand früher in dieser Liste. Es bleibt, bis eine Person es verbirgt. Prüfen Sie, ob es das noch gibt.",
    other:
      "Sie standen früher in dieser Liste. Sie bleiben, bis eine Person sie verbirgt. Prüfen Sie, ob es sie noch gibt.",
  },
  asDrafts: "Neue Angebote als Entwurf einlesen",
  asDraftsHint: "Familien sehen sie erst, wenn eine Person sie veröffentlicht.",
  mappingFile: "Zuordnung der Spalten (wenn Sie eine haben)",
  mappingFileHint: "Eine JSON-Datei, die Sie bei einer früheren Vorschau heruntergeladen haben.",
  mappingFileBroken: "Die Datei mit der Zuordnung ist kein JSON. Bitte wählen Sie eine andere oder keine.",
  mappingFileLarge: "Die Datei mit der Zuordnung ist zu groß.",
  mappingKept: "Wir haben die Spalten so gelesen, wie Sie es bei dieser Liste schon einmal gewählt haben.",
  columnsText:
    "Stimmt eine Zeile nicht? Wählen Sie, was in der Spalte steht. Danach sehen Sie eine neue Vorschau. Beim Einlesen merken wir uns Ihre Wahl für Listen mit denselben Spalten.",
  correctTitle: "Spalten anders zuordnen",
  columnLabel: "Was steht in der Spalte „{column}“?",
  previewAgain: "Neue Vorschau",
  download: "Zuordnung herunterladen",
  columnsChanged: "Sie haben Spalten anders zugeordnet. Das ist die neue Vorschau.",

  columnsTitle: "So haben wir die Spalten verstanden",
  column: "Spalte der Datei",
  understoodAs: "verstanden als",
  carriedAlong: "wird nur mitgeführt",

  resultTitle: "Eingelesen: {source}",
  resultAt: "Am {date}.",
  resultDrafts: {
    one: "1 Entwurf wartet, dass eine Person ihn ansieht.",
    other: "{count} Entwürfe warten, dass eine Person sie ansieht.",
  },
  toDrafts: "Entwürfe ansehen",
  resultConflicts: {
    one: "Bei 1 Angabe sagt die Liste etwas anderes als Sie hier. Ihre Angabe gilt, bis Sie entscheiden.",
    other:
      "Bei {count} Angaben sagt die Liste etwas anderes als Sie hier. Ihre Angaben gelten, bis Sie entscheiden.",
  },
  willConflict: {
    one: "1 Angabe haben Sie hier selbst geändert. Sie bleibt, bis Sie entscheiden.",
    other: "{count} Angaben haben Sie hier selbst geändert. Sie bleiben, bis Sie entscheiden.",
  },
  toConflicts: "Widersprüche ansehen",
  resultDuplicates: {
    one: "Aus dieser Liste kam 1 Paar von Angeboten dazu, das doppelt aussieht.",
    other: "Aus dieser Liste kamen {count} Paare von Angeboten dazu, die doppelt aussehen.",
  },
  noDuplicates: "Aus dieser Liste kam kein doppeltes Angebot dazu.",
  waitingDuplicates: {
    one: "Insgesamt wartet 1 Paar darauf, dass eine Person entscheidet.",
    other: "Insgesamt warten {count} Paare darauf, dass eine Person entscheidet.",
  },
  toDuplicates: "Doppelte ansehen",
  nextFile: "Noch eine Liste einlesen",
});

export const sayListImport = speak(listImportTexts, "de");
