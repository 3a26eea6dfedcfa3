import { germanTexts, speak } from "../../platform/texts.ts";

/** The plan of the tables: its figures, its letters, what a hand may change. */
export const seatingTexts = germanTexts("seating", {
  whoSitsWhere: "Wer sitzt wo?",
  noTables: "An diesem Treffen gibt es noch keine wechselnden Tische.",
  noTablesDo: "Richten Sie Tische ein, wenn sich alle kennenlernen oder an Themen arbeiten sollen.",
  setUp: "Tische einrichten",
  noPlan: "Es gibt noch keinen Sitzplan.",
  openTables: "Zu den Tischen",
  peopleTablesRounds: "Personen, Tische, Runden",
  repeats: "treffen sich doppelt",
  newPairs: "neue Begegnungen, von höchstens möglichen",
  allPairs:
    "{reached} von höchstens {bound} möglichen Begegnungen: Mehr geht mit diesen Tischen und Runden nicht. Das ist bewiesen.",
  fewerPairs:
    "{reached} von höchstens {bound} möglichen Begegnungen: Mehr als {bound} kann kein Plan erreichen.",
  sectorsAtTable: "Bereiche an jedem Tisch",
  topicsOfGuest: "Themen je Gast",
  leastOf: "{least} von {most}",
  plan: "Sitzplan",
  table: "Tisch",
  station: "Station",
  round: "Runde {round}",
  stays: "{name} bleibt hier",
  noSector: "ohne Bereich",
  empty: "niemand",
  someoneMissing: "Jemand fehlt oder kommt dazu",
  computeAgain: "Neu rechnen",
  compute: "Sitzplan rechnen",
  prints: "Tischkarten und Namensschilder drucken",
  screen: "Leinwand",
  harvest: "Ernte",
  openNotes: {
    one: "1 Notiz der Tische ist noch nicht zugeordnet.",
    other: "{count} Notizen der Tische sind noch nicht zugeordnet.",
  },
  toHarvest: "Zur Ernte",
});

export const say = speak(seatingTexts, "de");
