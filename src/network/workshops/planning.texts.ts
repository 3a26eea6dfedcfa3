import { germanTexts, speak } from "../../platform/texts.ts";

/** What the planner could not keep, what a hand has broken, and what a change would move. */
export const planningTexts = germanTexts("planning", {
  conflictTitle: "So geht es nicht auf",
  nearestTitle: "Nächstmöglicher Plan",
  conflictMore: { one: "Und noch 1 weiterer Grund.", other: "Und noch {count} weitere Gründe." },
  nearest: "Das ist der nächstmögliche Plan. Er lässt so wenig wie möglich aus.",
  takeNearest: "Diesen Plan nehmen",
  changeWishes: "Lieber etwas ändern",
  tooFewPeople: "Für wechselnde Tische braucht es mindestens zwei Personen.",
  noTables: "Es gibt noch keinen Tisch. Fügen Sie einen hinzu.",
  noRounds: "Es gibt keine Runde.",
  tooFewSeats: "In Runde {round} sind {people} Personen da, aber nur {seats} Plätze.",
  moreRoundsThanStations:
    "Das Karussell hat {rounds} Runden, aber nur {stations} Stationen. Keine Gruppe geht zweimal an dieselbe Station.",
  hostAbsent: "{name} leitet den Tisch „{table}“, ist aber in Runde {rounds} nicht da.",
  hostOfTwoTables: "{name} leitet mehr als einen Tisch: {tables}.",
  hostElsewhere: "{name} leitet den Tisch „{table}“, kann dort aber nicht sitzen: Er ist nicht stufenlos.",
  togetherAndApart: "{a} und {b} sollen sich treffen und zugleich nie an einem Tisch sitzen.",
  neverTogether: "{a} und {b} sollen sich treffen, aber keine Runde und kein Tisch passt für beide.",
  moreApartThanTables:
    "In Runde {round} sollen {people} alle getrennt sitzen. Dafür reichen {tables} Tische nicht.",
  tooFewSeatsFor: "In Runde {round} haben diese Personen nur {seats} passende Plätze: {people}.",
  companionAbsent:
    "{name} braucht jemanden für die Sprache {language}. In Runde {round} ist niemand da, der sie spricht.",
  companionApart:
    "{name} braucht jemanden für die Sprache {language}. Wer sie spricht, sitzt anderswo oder soll nie dabei sein.",
  notFound: "Alle Wünsche zusammen gehen nicht auf. Wir haben lange gesucht.",
  unkeptTitle: "Was der Plan nicht einhält",
  moreUnkept: { one: "und 1 weiterer Punkt", other: "und {count} weitere Punkte" },
  unkept_apart: "{a} und {b} sollten nie an einem Tisch sitzen, sitzen aber in Runde {round} bei „{table}“.",
  unkept_together: "{a} und {b} sollten sich treffen, sitzen aber in keiner Runde an einem Tisch.",
  unkept_stepFree: "{name} braucht einen stufenlosen Tisch. „{table}“ in Runde {round} ist keiner.",
  unkept_language: "{name} hat in Runde {round} niemanden am Tisch, der {language} spricht.",
  unkept_topic: "{name} kommt nicht zum gewünschten Thema „{table}“.",
  unkept_hostAway: "{name} leitet „{table}“, sitzt in Runde {round} aber nicht dort.",
  unkept_tooFull: "„{table}“ hat {seats} Plätze, in Runde {round} sitzen dort {people}.",
  unkept_noSeat: "{name} hat in Runde {round} keinen Platz. Rechnen Sie neu, oder setzen Sie von Hand.",
  plannerBusy:
    "Der Plan wurde nicht fertig, weil gerade zu viel gerechnet wird. Bitte versuchen Sie es noch einmal.",
  runningCompute:
    "Die Runden laufen. Nehmen Sie „Jemand fehlt oder kommt dazu“, damit gespielte Runden bleiben.",
  changedMeanwhile: "Jemand hat den Plan inzwischen geändert. Hier ist der neue.",
  roundBegan: "Diese Runde hat schon begonnen. Sie bleibt, wie sie ist.",
  noPlan: "Es gibt noch keinen Sitzplan.",
  notThere: "Diese Person ist in dieser Runde nicht da.",
  placeMissing: "Bitte wählen Sie Runde und Tisch.",
  moveTitle: "Jemanden umsetzen",
  movePerson: "Wen?",
  movePlace: "Wohin?",
  movePlaceOption: "Runde {round}, {table}",
  move: "Umsetzen",
  allBegun: "Alle Runden haben begonnen. Am Plan lässt sich nichts mehr ändern.",
  changeTitle: "Jemand fehlt oder kommt dazu",
  changeAbout:
    "Haken Sie an, wer fehlt und wer neu ist. Wir zeigen erst, wer umziehen würde. Gespielte Runden bleiben.",
  fromRound: "Ab Runde",
  gone: "Wer fehlt oder geht?",
  arrived: "Wer kommt dazu?",
  nobodyArrives:
    "Alle, die eingeladen sind, sitzen schon. Neue Gäste tragen Sie in der Anwesenheit des Treffens ein.",
  nobodyThere: "Niemand.",
  nothingChosen: "Bitte haken Sie an, wer fehlt oder dazukommt.",
  showChange: "Zeigen, was sich ändert",
  whatMoves: { one: "1 Person sitzt jetzt anders", other: "{count} Personen sitzen jetzt anders" },
  nobodyMoves: "Niemand zieht um",
  keepsSeats: "{kept} von {seats} Plätzen bleiben.",
  movesFrom: "Runde {round}: {from} → {to}",
  newAt: "Runde {round}: {to}",
  notAnyMore: "fehlt ab Runde {round}",
  takeOver: "So machen",
  notLikeThis: "Doch nicht",
  bringChair: "Bringen Sie einen Stuhl mehr zu: {tables}.",
});

export const say = speak(planningTexts, "de");
const isKey = (key: string): key is keyof typeof planningTexts.texts =>
  Object.hasOwn(planningTexts.texts, key);
/** The sentence for a reason of an act; null where it is none of these. */
export const sayReason = (key: string): string | null => (isKey(key) ? say(key) : null);
