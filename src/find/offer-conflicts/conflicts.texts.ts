import { germanTexts, speak } from "../../platform/texts.ts";

export const sayConflicts = speak(
  germanTexts("find-conflicts", {
    title: "Widersprüche zu Listen",
    intro:
      "Diese Angaben hat jemand hier geändert, und die eingelesene Liste sagt jetzt auch etwas Neues. Bis Sie entscheiden, gilt die Angabe hier.",
    none: "Es gibt keinen offenen Widerspruch. Alle Listen passen zu dem, was hier steht.",
    ofSource: { one: "{source}: 1 Angabe", other: "{source}: {count} Angaben" },
    allOurs: "Alle Angaben hier behalten",
    allTheirs: "Alle Angaben der Liste nehmen …",
    takeAllTitle: "Alle Angaben der Liste nehmen?",
    takeAllText: {
      one: "1 Angabe, die jemand hier geändert hat, wird überschrieben. Die Liste heißt: {source}",
      other: "{count} Angaben, die jemand hier geändert hat, werden überschrieben. Die Liste heißt: {source}",
    },
    takeAllUndo:
      "Im Verlauf jedes Angebots bleibt der jetzige Stand erhalten. Dort können Sie zu ihm zurück, Angebot für Angebot.",
    overwritten: "Das wird überschrieben",
    overwrittenBy: "Das steht danach da",
    more: { one: "und 1 weitere Angabe", other: "und {count} weitere Angaben" },
    takeAllYes: { one: "Ja, 1 Angabe überschreiben", other: "Ja, {count} Angaben überschreiben" },
    takeAllNo: "Nichts überschreiben",
    changedMeanwhile:
      "Es ist nichts geschehen: Inzwischen gibt es andere Widersprüche. Bitte sehen Sie noch einmal nach.",
    sheetTitle: "Widerspruch zur Liste",
    sheetText: {
      one: "Bei 1 Angabe sagt die Liste etwas anderes, als hier steht. Bis jemand entscheidet, gilt die Angabe hier.",
      other:
        "Bei {count} Angaben sagt die Liste etwas anderes, als hier steht. Bis jemand entscheidet, gelten die Angaben hier.",
    },
    sheetDecide: "Vergleichen und entscheiden",
    sheetWaits: "Die Koordination entscheidet.",
    ofOffer: "Nur die Widersprüche eines Angebots.",
    showAll: "Alle Widersprüche zeigen",
    ofList: "aus {source}",
    field: "Angabe",
    ours: "Hier",
    theirs: "In der Liste",
    foundAt: "Bemerkt am {date}.",
    keep: "Unsere behalten",
    take: "Aus der Liste nehmen",
    about: "{title}, {field}",
    times: { one: "1 Zeit", other: "{count} Zeiten" },
    next: "Weiter",
    previous: "Zurück",
    told_decided: "Entschieden.",
  }),
  "de",
);
