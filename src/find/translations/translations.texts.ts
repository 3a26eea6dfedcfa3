import { germanTexts } from "../../platform/texts.ts";

/** What the office reads while offers are translated. */
export const translationTexts = germanTexts("find-translations", {
  title: "Sprachen: {title}",
  back: "Zum Angebot",
  intro:
    "Jeder deutsche Satz hat seine Übersetzung. Ändern Sie einen Satz, zeigt die Seite ihn auf Deutsch, bis er neu übersetzt ist. Alle anderen bleiben.",
  languages: "Stand je Sprache",
  columnLanguage: "Sprache",
  columnDone: "übersetzt",
  columnStale: "Deutsch hat sich geändert",
  columnReviewed: "von einem Menschen geprüft",
  columnLast: "Zuletzt",
  columnAct: "Nächster Schritt",
  done: "{done} von {all} Sätzen",
  translate: "Übersetzen",
  formTitle: "{language}: {title}",
  before: "Vorher hieß es: „{source}“ Übersetzt war es so: „{text}“",
  origin: "Was Sie jetzt neu schreiben,",
  status_human: "habe ich selbst übersetzt",
  status_machine: "kommt aus einem Übersetzungs-Programm",
  state_machine: "Aus einem Programm, am {date}. Niemand hat es geprüft.",
  state_human: "Von Hand übersetzt von {name} am {date}.",
  state_humanList: "Von Hand übersetzt, eingelesen am {date}.",
  state_reviewed: "Geprüft von {name} am {date}.",
  state_reviewedList: "Geprüft am {date}, laut einer eingelesenen Liste.",
  state_tested: "Von Leserinnen und Lesern geprüft. Eingetragen von {name} am {date}.",
  state_testedList: "Von Leserinnen und Lesern geprüft am {date}, laut einer eingelesenen Liste.",
  reviewTitle: "Prüfen",
  reviewed: "{reviewed} von {done} übersetzten Sätzen hat ein Mensch geprüft.",
  reviewMeans:
    "Prüfen heißt: Sie können die Sprache und haben jeden Satz mit dem deutschen verglichen. Ihr Name und das Datum stehen dann dabei.",
  testedMeans:
    "Menschen mit Lernschwierigkeiten lesen den Text und sagen, was sie nicht verstehen. Ihr Name und das Datum stehen dann dabei.",
  saveFirst: "Speichern Sie zuerst, was Sie geändert haben.",
  ownWords: {
    one: "1 Satz haben Sie selbst übersetzt. Ihn prüft jemand anderes.",
    other: "{count} Sätze haben Sie selbst übersetzt. Sie prüft jemand anderes.",
  },
  review: {
    one: "Ich habe diesen Satz gelesen, er stimmt",
    other: "Ich habe diese {count} Sätze gelesen, sie stimmen",
  },
  tested: "Menschen mit Lernschwierigkeiten haben den Text gelesen und verstanden",
  changedMeanwhile:
    "Jemand hat inzwischen etwas geändert. Es ist noch nichts als geprüft vermerkt. Bitte lesen Sie noch einmal.",
  save: "Speichern",
  saved: "Gespeichert.",
  why_lost: "Auf Deutsch steht {facts}. Das fehlt in der Übersetzung.",
  why_added: "In der Übersetzung steht {facts}. Das steht nicht im deutschen Satz.",
  why_tooLong: "Ein Satz hat höchstens 4000 Zeichen. Das sind {count}.",
  why_meanwhile:
    "Jemand hat diesen Satz inzwischen anders übersetzt: „{text}“. Speichern Sie noch einmal, dann gilt Ihr Satz.",
  why_cleared:
    "Jemand hat die Übersetzung inzwischen entfernt. Speichern Sie noch einmal, dann gilt Ihr Satz.",
  why_gone:
    "Der deutsche Satz hat sich geändert, während Sie geschrieben haben. Sie hatten geschrieben: „{text}“",
  pleaseCheck: { one: "Bitte prüfen: 1 Satz", other: "Bitte prüfen: {count} Sätze" },
  keptAll: "Alle anderen Sätze sind gespeichert. Was Sie geschrieben haben, steht unten.",
  keptNothing: "Es ist noch nichts gespeichert. Was Sie geschrieben haben, steht unten.",
  tooMuch: "Das ist zu viel Text auf einmal. Gehen Sie zurück und kürzen Sie die Sätze.",
  field_title: "Titel",
  field_description: "Beschreibung",
  field_eligibilityText: "Für wen",
  field_whoComes: "Wer kommt",
  field_whatNext: "Was danach passiert",
  field_whoLearns: "Wer davon erfährt",
  field_costText: "Kosten",
  field_openingHoursText: "Öffnungszeiten",
  field_accessibilityText: "Wege und Stufen",
  nothing: "Dieses Angebot hat noch keinen deutschen Text.",
});
