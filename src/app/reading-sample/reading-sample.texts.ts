import { germanTexts, speak } from "../../platform/texts.ts";

/** The weekly look at who opened what, for the data protection officer. */
const readingSampleTexts = germanTexts("app", {
  title: "Stichprobe der Zugriffe",
  toPapers: "Zurück zu den Unterlagen",
  about:
    "Jede Woche zehn Zugriffe von Fachkräften auf Anliegen von Familien, gezogen nach der Prüfsumme im Protokoll: Niemand kann sie sich aussuchen, und sie bleiben die ganze Woche dieselben. Notfallzugriffe sind immer alle dabei. Listen zählen nicht mit. Wird ein Anliegen gelöscht, gehen seine Einträge mit, und der nächste rückt nach.",
  noWords: "Worte von Familien und Kennungen ihrer Anliegen stehen hier nicht.",
  whatAsk:
    "„Bitte klären“ hält nur fest, dass Sie nachfragen. Das Programm benachrichtigt niemanden: Sprechen Sie die Person oder die Netzwerkkoordination an.",
  week: "Woche vom {from} bis {to}: {count} von {all} Zugriffen.",
  none: "In der Woche vom {from} bis {to} hat niemand ein Anliegen geöffnet.",
  who: "Wer",
  team: "Team heute",
  what: "Was",
  when: "Wann",
  standing: "Zuständig?",
  look: "Ihr Blick",
  nobody: "nicht mehr im Netzwerk",
  hour: "{day}, {hour} Uhr",
  standing_responsible: "Team war zuständig oder gefragt",
  standing_intake: "Kontaktteam; zuständig war ein anderes Team",
  standing_emergency: "Notfallzugriff des Kontaktteams",
  standing_readsAlong: "liest mit, mit Einwilligung der Familie",
  standing_moved: "Umzug, diesem Netzwerk angeboten",
  standing_unknown: "lässt sich nicht mehr sagen",
  standing_other: "Team war nicht zuständig",
  verdict_fine: "Angesehen, in Ordnung",
  verdict_ask: "Bitte klären",
  lookedBy: "{verdict}: {name}, {at}",
  forWhom: "({name}, {at})",
  gone: "Diese Zeile gehört nicht mehr zur Stichprobe. Hier ist die aktuelle.",
});
export const saySample = speak(readingSampleTexts, "de");
