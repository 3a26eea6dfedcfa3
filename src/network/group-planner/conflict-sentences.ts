import type { GroupConflict } from "./group-problem.ts";

const list = new Intl.ListFormat("de", { type: "conjunction" });
const up = (numbers: readonly number[]): string => list.format(numbers.map((one) => String(one + 1)));

/** One German sentence that names the conflict: for the command line, where people and tables have numbers only. */
export function conflictSentence(conflict: GroupConflict): string {
  switch (conflict.kind) {
    case "tooFewPeople":
      return "Wechselnde Tische brauchen mindestens zwei Personen.";
    case "noTables":
      return "Es gibt keinen Tisch mit einem Platz.";
    case "noRounds":
      return "Es gibt keine Runde.";
    case "tooFewSeats":
      return `In Runde ${conflict.round + 1} sind ${conflict.people} Personen da, aber nur ${conflict.seats} Plätze.`;
    case "moreRoundsThanStations":
      return `Das Karussell hat ${conflict.rounds} Runden, aber nur ${conflict.stations} Stationen, und keine Gruppe kommt zweimal an dieselbe.`;
    case "hostAbsent":
    case "hostOfTwoTables":
    case "hostElsewhere":
      return hostSentence(conflict);
    case "togetherAndApart":
      return `Die Personen ${up(conflict.people)} sollen sich treffen und zugleich nie an einem Tisch sitzen.`;
    case "neverTogether":
      return `Die Personen ${up(conflict.people)} sollen sich treffen, aber keine Runde und kein Tisch passt für beide.`;
    case "moreApartThanTables":
      return `In Runde ${conflict.round + 1} sollen die Personen ${up(conflict.people)} alle getrennt sitzen; dafür reichen ${conflict.tables} Tische nicht.`;
    case "tooFewSeatsFor":
      return `In Runde ${conflict.round + 1} können die Personen ${up(conflict.people)} nur an Tisch ${up(conflict.tables)} sitzen; dort sind ${conflict.seats} Plätze.`;
    case "companionAbsent":
      return `Person ${conflict.person + 1} braucht in Runde ${conflict.round + 1} Person ${or(conflict.oneOf)} am Tisch, aber niemand davon ist da.`;
    case "companionApart":
      return `Person ${conflict.person + 1} braucht Person ${or(conflict.oneOf)} am Tisch, kann aber mit niemandem davon zusammensitzen.`;
    case "notFound":
      return `Es wurde kein Plan gefunden, der alle Regeln einhält; was er nicht einhält, steht unter „unmet“ (${conflict.unmet.length}).`;
  }
}

const either = new Intl.ListFormat("de", { type: "disjunction" });
const or = (numbers: readonly number[]): string => either.format(numbers.map((one) => String(one + 1)));

type HostConflict = Extract<GroupConflict, { kind: "hostAbsent" | "hostOfTwoTables" | "hostElsewhere" }>;

function hostSentence(conflict: HostConflict): string {
  const person = conflict.person + 1;
  if (conflict.kind === "hostOfTwoTables")
    return `Person ${person} leitet mehrere Tische zugleich: ${up(conflict.tables)}.`;
  const leads = `Person ${person} leitet Tisch ${conflict.table + 1}`;
  return conflict.kind === "hostAbsent"
    ? `${leads}, ist aber in Runde ${up(conflict.rounds)} nicht da.`
    : `${leads}, kann dort aber nicht sitzen.`;
}
