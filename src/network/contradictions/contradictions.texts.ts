import { germanTexts, speak } from "../../platform/texts.ts";

/** What does not fit together between services, and what becomes of it. */
export const contradictionTexts = germanTexts("network-contradictions", {
  title: "Was nicht zusammenpasst",
  intro:
    "Verglichen wird nur, was in den Profilen steht und an jemanden gerichtet ist. Jede Stelle nennt beide Sätze im Wortlaut.",
  backToList: "Alle Dienste",
  openTitle: { one: "1 offene Stelle", other: "{count} offene Stellen" },
  none: "Nichts widerspricht sich.",
  noneHow:
    "Damit etwas gefunden wird, sagen Dienste in ihren Profilen, was sie von wem erwarten und worum es dabei geht.",
  noneProfiles: "Noch kein Dienst hat sein Profil geschrieben.",
  onAgendaTitle: "Auf der Tagesordnung",
  decidedTitle: "Geklärt",
  saysNothing: "sagt dazu nichts",
  sideBySide: "Nebeneinander ansehen",
  gone: "inzwischen behoben, die Sätze haben sich geändert",
  onAgendaOf: "steht auf der Tagesordnung: {meeting}",
  meetingGone: "ein Treffen, das es nicht mehr gibt",
  settled: "geklärt am {day}",
  dismissed: "kein Widerspruch, entschieden am {day}",
  reopen: "Wieder öffnen",

  agendaOn: "Auf die Tagesordnung vom {day} setzen",
  agendaOf: "Auf die Tagesordnung setzen: {title}",
  agendaAll: "Alle offenen auf die Tagesordnung setzen",
  agendaAllAbout: "Jede Stelle wird ein Punkt, mit beiden Sätzen.",
  agendaWhich: "Für welches Treffen?",
  agendaPut: "Auf die Tagesordnung setzen",
  agendaNoMeeting:
    "Zurzeit ist kein Treffen geplant. Legen Sie eines an, dann kann dies auf die Tagesordnung.",
  agendaToMeetings: "Zu den Treffen",
  noDateYet: "{title}, Termin wird noch gesucht",
  meetingOn: "{title}, {day}",
  settle: "Klären",
  settleHow: "Was gilt jetzt, oder warum ist es kein Widerspruch?",
  settleDone: "Geklärt",
  settleNone: "Kein Widerspruch",

  told_agenda: "Das steht jetzt auf der Tagesordnung.",
  told_settled: "Geklärt. Es erscheint erst wieder, wenn sich einer der Sätze ändert.",
  told_dismissed: "Notiert. Es erscheint erst wieder, wenn sich einer der Sätze ändert.",
  told_reopened: "Die Stelle ist wieder offen.",
  howMissing: "Bitte schreiben Sie einen Satz dazu: was jetzt gilt, oder warum es keiner ist.",
  notFound: "Das gibt es so nicht mehr. Vielleicht hat jemand das Profil inzwischen geändert.",
  noMeeting: "Für diese Reihe ist gerade kein Treffen geplant. Bitte wählen Sie ein anderes.",
  nothingOpen: "Es ist nichts mehr offen.",
  tooLong: "Bitte kürzen Sie diesen Text.",
  pleaseCheckField: "Bitte prüfen Sie diese Angabe.",

  compareTitle: "{one} und {other}",
  compareHeading: "Zwei Dienste nebeneinander",
  question: "Frage",
  fits: "Hier ist nichts gefunden, was sich widerspricht.",
  clash: "Hier passt etwas nicht:",
  sameService: "Bitte wählen Sie zwei verschiedene Dienste.",
  unknownService: "Einen dieser Dienste gibt es hier nicht. Bitte wählen Sie neu.",
  chooseTwo: "Wählen Sie zwei Dienste.",
  handovers: "Schnittstelle zueinander",
  noInterface: "nennt keine Schnittstelle",

  kind_answerTime: "Antwort",
  kind_waitingTime: "Wartezeit",
  kind_feedback: "Rückmeldung",
  kind_belief: "Falsche Annahme",
  kind_oneSidedInterface: "Einseitige Schnittstelle",
  kind_handover: "Übergabe",
  kind_ageRange: "Alter",
  kind_ageGap: "Lücke im Alter",
  kind_basis: "Freiwillig oder im Auftrag",
  kind_consent: "Einwilligung",
  kind_language: "Sprache",
  kind_openingDays: "Tage",
  kind_catchment: "Einzugsgebiet",
  kind_cost: "Kosten",
  kind_unclaimedTask: "Niemand macht es",
  kind_soleClaim: "Zwei machen es allein",
  kind_outdatedContact: "Veralteter Kontakt",

  noConsent: "keine",
  unnamedPerson: "(Name nicht veröffentlicht)",
  say_answerTime: "{one}: Antwort erwartet {expected}. {other}: Antwort zugesagt {said}.",
  say_waitingTime: "{one}: gerechnet mit dieser Wartezeit: {expected}. {other}: Wartezeit {said}.",
  say_feedback: "{one}: Rückmeldung erwartet. {other}: so nicht zugesagt.",
  say_belief: "{one}: Annahme über {other}: „{expected}“. {other} selbst: „{said}“.",
  say_beliefTask:
    "{one}: Annahme über {other}: „übernimmt {expected}“. {other} selbst: das gehört nicht dazu.",
  say_oneSidedInterface: "Schnittstelle nur einseitig genannt: von {one} zu {other}, nicht umgekehrt.",
  say_handover: "Übergabe: bei {one} {expected}, bei {other} {said}.",
  say_ageRange: "{one}: Erwartung an {other}: „{expected}“. {other} selbst: „{said}“.",
  say_ageGap: "{one}: Ende bei {until}. {other}: Beginn erst ab {from}. Dazwischen ist niemand da.",
  say_basis: "{one}: Annahme über {other}: „{expected}“. {other} selbst: „{said}“.",
  say_consent: "Einwilligung der Familie: bei {one} {expected}, bei {other} {said}.",
  say_language: "{one}: {expected} erwartet. {other}: diese Sprache nicht im Angebot.",
  say_openingDays: "{one}: {expected} jemand erwartet. {other}: {expected} niemand da.",
  say_catchment:
    "{one}: Aufnahme von Familien aus {expected} erwartet. {other}: gehört nicht zum Einzugsgebiet.",
  say_cost: "{one}: Annahme über {other}: „{expected}“. {other} selbst: „{said}“.",
  say_unclaimedTask: "„{task}“: {names} verweisen auf andere. Niemand sagt: Das machen wir.",
  say_soleClaim: "„{task}“: {names} sagen jeweils, dass nur sie das übernehmen.",
  say_outdatedContact: "{one}: Ansprechperson {person}. Im Verzeichnis ist diese Person nicht mehr da.",
});

export const say = speak(contradictionTexts, "de");
type Key = keyof typeof contradictionTexts.texts;
const isKey = (key: string): key is Key => Object.hasOwn(contradictionTexts.texts, key);
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheckField");
/** The word for a coded value: `kind_answerTime`; empty where there is none. */
export const sayCode = (kind: string, value: string, values?: Record<string, string>): string => {
  const key = `${kind}_${value}`;
  return isKey(key) ? say(key, values) : "";
};
