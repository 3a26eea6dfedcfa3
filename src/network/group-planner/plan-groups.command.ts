import type { Json } from "../../core/json.ts";
import { type AnswerDesk, CommandRefused, command, type Given } from "../../platform/command.ts";
import { readGiven } from "../../platform/given-path.ts";
import { conflictSentence } from "./conflict-sentences.ts";
import { type Constraints, problemWith, readConstraints } from "./constraints-file.ts";
import { evenTables, type GroupPlan, type GroupProblem } from "./group-problem.ts";
import { planGroups } from "./plan-groups.ts";
import { planUntilAllMet } from "./plan-until-all-met.ts";

/** More people than any hall has, and few enough for the tables of who met whom. */
const mostPeople = 1000;

/** `plan groups`: who sits where in which round, with the proved bound beside the pairs reached. */
export const planGroupsCommand = command({
  name: "plan groups",
  summary: "plant wechselnde Tische, an denen sich möglichst viele einmal begegnen",
  needsStore: false,
  options: {
    people: { help: `so viele Personen, 2 bis ${mostPeople}`, required: true },
    tables: { help: "so viele Tische; die Plätze unterscheiden sich höchstens um einen" },
    seats: { help: "oder so viele Plätze je Tisch" },
    rounds: { help: "so viele Runden, 1 bis 50" },
    constraints: { help: "JSON-Datei mit Wünschen, siehe docs/how-to/plan-groups.md" },
    seed: { help: "gleiche Zahl, gleicher Plan", default: "1" },
    "time-ms": { help: "Rechenzeit in Millisekunden", default: "1000" },
    "until-all-met": { help: "so wenige Runden, dass sich alle begegnen (mit --seats)", flag: true },
  },
  run: async (given, desk) => {
    const people = readNumber(given, "people", 1, mostPeople) ?? 0;
    const options = {
      seed: readNumber(given, "seed", 0, 2 ** 31 - 1) ?? 1,
      timeMs: readNumber(given, "time-ms", 1, 600_000) ?? 1000,
    };
    const until = given.flag("until-all-met");
    const path = given.option("constraints");
    if (until && (path !== undefined || given.option("rounds") !== undefined))
      throw new CommandRefused(
        "options-conflict",
        "--until-all-met geht nicht mit --rounds oder --constraints.",
      );
    if (until && Number(given.option("seats")) === 1)
      throw new CommandRefused("seats-invalid", "Mit einem Platz je Tisch begegnet sich niemand.");
    const file = path === undefined ? {} : readConstraints(new TextDecoder().decode(await readGiven(path)));
    const tables = readTables(given, people, file);
    const rounds = until ? 1 : (readNumber(given, "rounds", 0, 50) ?? missing("--rounds"));
    const problem = problemWith({ people, tables, rounds }, file);
    const result = until
      ? planUntilAllMet(problem, {
          ...options,
          seats: readNumber(given, "seats", 0, mostPeople) ?? missing("--seats"),
        })
      : planGroups(problem, options);
    if (result.ok) return desk.answer(...answerOf(problem, result.plan));
    const sentences = result.conflicts.map((conflict) => conflictSentence(conflict));
    return tellConflict(
      sentences.join(" "),
      result.conflicts[0]?.kind ?? "notFound",
      answerOf(problem, result.nearest),
      desk,
    );
  },
});

function missing(option: string): never {
  throw new CommandRefused("option-missing", `${option} fehlt.`);
}

function readNumber(given: Given, name: string, least: number, most: number): number | undefined {
  const text = given.option(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new CommandRefused(`${name}-invalid`, `--${name} braucht eine ganze Zahl von ${least} bis ${most}.`);
}

/** Tables as counted, as seats a table, or as the file lists them. */
function readTables(given: Given, people: number, file: Constraints): readonly number[] {
  const count = readNumber(given, "tables", 0, 500);
  const seats = readNumber(given, "seats", 0, mostPeople);
  const ways = [count, seats, file.seats].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw new CommandRefused(
      "tables-unclear",
      ways.length === 0
        ? "Gebraucht wird --tables, --seats oder „seats“ in der Datei der Wünsche."
        : "Von --tables, --seats und „seats“ in der Datei der Wünsche darf nur eines stehen.",
    );
  if (file.seats !== undefined) return file.seats;
  if (seats === 0) return [];
  return evenTables(people, seats === undefined ? (count ?? 0) : Math.ceil(people / seats));
}

type Answer = readonly [object: { readonly [key: string]: Json }, forPeople: string];

/** People are counted from 1 outside. */
function answerOf(problem: GroupProblem, plan: GroupPlan): Answer {
  const rounds = plan.rounds.map((tables) => tables.map((seated) => seated.map((person) => person + 1)));
  const { distinctPairs, bound, repeats, cpuMs } = plan;
  const mix = Object.fromEntries(problem.mix.map(({ name }, at) => [name, plan.mixQuality[at] ?? 1]));
  const wishes = {
    ...(problem.mix.length > 0 ? { mixQuality: mix } : {}),
    ...(plan.unmet.length > 0 ? { unmet: plan.unmet.map(countedFromOne) } : {}),
  };
  const lines = rounds.flatMap((tables, round) => [
    `Runde ${round + 1}`,
    ...tables.map((seated, table) => `  Tisch ${table + 1}: ${seated.join(", ")}`),
  ]);
  const known = `${distinctPairs} Paare begegnen sich (mehr als ${bound} geht nicht), ${repeats} Wiederholungen.`;
  return [{ rounds, distinctPairs, bound, repeats, cpuMs, ...wishes }, [...lines, known].join("\n")];
}

function countedFromOne({ kind, ...of }: GroupPlan["unmet"][number]): { readonly [key: string]: Json } {
  const up = (value: number | readonly number[]) =>
    typeof value === "number" ? value + 1 : value.map((one) => one + 1);
  return { kind, ...Object.fromEntries(Object.entries(of).map(([key, value]) => [key, up(value)])) };
}

/** The conflict in one sentence, and the nearest plan beside it. */
function tellConflict(
  message: string,
  kind: string,
  [nearest, forPeople]: Answer,
  { answer }: AnswerDesk,
): string {
  const code = `plan-${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  answer({ error: { code, message }, nearest }, `Der nächstmögliche Plan:\n${forPeople}`);
  return message;
}
