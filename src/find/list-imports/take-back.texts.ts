import { germanTexts, speak } from "../../platform/texts.ts";

/** What the office reads before and after it takes an import back. */
export const sayTakeBack = speak(
  germanTexts("find-take-back", {
    card: "War das ein Versehen?",
    cardText: "Sie können dieses Einlesen im Ganzen zurücknehmen. Vorher sehen Sie, was geschieht.",
    look: "Einlesen zurücknehmen …",
    title: "Einlesen zurücknehmen: {source}",
    readAt: "Eingelesen am {date}. Noch ist nichts geschehen.",
    removed: {
      one: "1 Angebot wird entfernt: Es kam mit dieser Liste.",
      other: "{count} Angebote werden entfernt: Sie kamen mit dieser Liste.",
    },
    restored: {
      one: "1 Angebot steht danach wieder wie vorher.",
      other: "{count} Angebote stehen danach wieder wie vorher.",
    },
    nothing: "Alles, was diese Liste gebracht hat, wurde seitdem geändert. Es gibt nichts zurückzunehmen.",
    traceless:
      "Dieses Einlesen können wir nicht im Ganzen zurücknehmen: Damals wurde noch nicht festgehalten, was es geändert hat. Jedes Angebot hat aber seinen Verlauf.",
    already: "Dieses Einlesen ist schon zurückgenommen.",
    keptTitle: {
      one: "1 Angebot bleibt, weil es seitdem geändert wurde",
      other: "{count} Angebote bleiben, weil sie seitdem geändert wurden",
    },
    keptText: "Hier hat eine Person oder eine spätere Liste etwas geändert. Bitte sehen Sie selbst nach.",
    more: { one: "und 1 weiteres", other: "und {count} weitere" },
    staysTitle: "Das bleibt, wie es ist",
    stays_edited: "Angebote, die seitdem jemand geändert, bestätigt oder veröffentlicht hat.",
    stays_organisations:
      "Angaben, die die Liste zu schon bekannten Organisationen mitgebracht hat. Neue Organisationen gehen nur, wenn sonst nichts mehr zu ihnen gehört. Schließzeiten einer ganzen Organisation oder des Netzwerks bleiben.",
    stays_translations: "Übersetzungen, die mit der Liste zu schon bekannten Angeboten kamen.",
    stays_families:
      "Was Familien schon gemerkt, gedruckt oder in ihren Kalender übernommen haben. Seiten entfernter Angebote finden sie nicht mehr.",
    stays_mapping: "Welche Spalten Sie wie zugeordnet haben.",
    notAgain:
      "Die Angebote selbst hat danach niemand mehr. Dieselbe Datei können Sie jederzeit neu einlesen.",
    confirm: "Ja, zurücknehmen",
    back: "Zurück zum Ergebnis",
    cancel: "Nicht zurücknehmen",
    doneAt: "Zurückgenommen am {date}.",
    doneRemoved: { one: "1 Angebot wurde entfernt.", other: "{count} Angebote wurden entfernt." },
    doneRestored: {
      one: "1 Angebot steht wieder wie vorher.",
      other: "{count} Angebote stehen wieder wie vorher.",
    },
    told_refused: "Es ist nichts geschehen. So steht es jetzt:",
  }),
  "de",
);
