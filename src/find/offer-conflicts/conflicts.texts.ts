import { germanTexts, speak } from "../../platform/texts.ts";

export const sayConflicts = speak(
  germanTexts("find-conflicts", {
    title: "Widersprüche zu Listen",
    intro:
      "Diese Angaben hat jemand hier geändert, und die eingelesene Liste sagt jetzt auch etwas Neues. Bis Sie entscheiden, gilt die Angabe hier.",
    none: "Es gibt keinen offenen Widerspruch. Alle Listen passen zu dem, was hier steht.",
    ofSource: { one: "{source}: 1 Angabe", other: "{source}: {count} Angaben" },
    allOurs: "Alle Angaben hier behalten",
    allTheirs: "Alle Angaben der Liste nehmen",
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
