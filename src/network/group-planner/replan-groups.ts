import { anneal } from "./anneal.ts";
import { conflictsOf, relaxed } from "./conflicts.ts";
import { cpuClock } from "./cpu-clock.ts";
import { diceOf } from "./dice.ts";
import { finishedPlan } from "./finished-plan.ts";
import type { GroupConflict, GroupPlan, GroupProblem, GroupResult, Presence } from "./group-problem.ts";
import { pairBound } from "./pair-bound.ts";
import { moveGroups, moveFew } from "./move-few.ts";
import { type Rounds, roundsOf, type Seating, seatingOf } from "./seating.ts";
import { type Wishes, wishesOf } from "./wishes.ts";

/** What happened since the plan was made. People who are new have numbers after the old ones and stand in `problem`. */
export type GroupChange = {
  /** The first round that can still be changed; earlier ones stay as they were. */
  readonly fromRound: number;
  /** Who does not sit at any table from that round on. */
  readonly gone: readonly number[];
  /** Who is there from that round on and was not before: late arrivals, and who comes back. */
  readonly arrived: readonly number[];
};

export type Replanned = {
  /** The problem as it is now: give this one to the next change. */
  readonly problem: GroupProblem;
  readonly result: GroupResult;
  /** Seats from `fromRound` on, one a person and round, of people who had one before: how many there are and how many stay. */
  readonly seats: number;
  readonly keptSeats: number;
};

/**
 * A plan after people left or came: of the others, as few as possible sit elsewhere than they were told, at most two of them
 * in each round for each one who left or came.
 */
export function replanGroups(
  problem: GroupProblem,
  plan: GroupPlan,
  change: GroupChange,
  options: { readonly seed?: number; readonly timeMs?: number } = {},
): Replanned {
  const clock = cpuClock(options.timeMs ?? 150);
  const now = changedProblem(problem, plan, change);
  const conflicts = conflictsOf(now);
  const solvable = conflicts.length === 0 ? now : relaxed(now);
  const { fromRound } = change;
  if (problem.format === "carousel") {
    const rounds = moveGroups(solvable, plan.rounds, fromRound);
    const crowded = crowdedIn(solvable, rounds);
    const result = finishedPlan(withChairsFor(solvable, rounds), [...conflicts, ...crowded], rounds, clock);
    return { problem: now, result, ...countKept(plan.rounds, rounds, fromRound) };
  }
  const start = moveFew(solvable, plan.rounds, fromRound);
  const rounds = improve(solvable, plan, start, change, options.seed ?? 1, clock);
  const result = finishedPlan(solvable, conflicts, rounds, clock);
  return { problem: now, result, ...countKept(plan.rounds, rounds, fromRound) };
}

/** Groups of a carousel stay as they are, so who came may find no chair in any of them. */
function crowdedIn({ tables }: GroupProblem, rounds: Rounds): GroupConflict[] {
  const full = (people: readonly number[], table: number) => people.length > (tables[table] ?? 0);
  const round = rounds.findIndex((seated) => seated.some(full));
  const people = rounds[round]?.flat().length ?? 0;
  const seats = tables.reduce((sum, count) => sum + count, 0);
  return round < 0 ? [] : [{ kind: "tooFewSeats", round, people, seats }];
}

const withChairsFor = (problem: GroupProblem, rounds: Rounds): GroupProblem => ({
  ...problem,
  tables: problem.tables.map((seats, table) =>
    Math.max(seats, ...rounds.map((seated) => seated[table]?.length ?? 0)),
  ),
});

/** Who sat in a round that is over was there; from `fromRound` on everybody is, less who is gone or was to leave anyway. */
function changedProblem(problem: GroupProblem, plan: GroupPlan, change: GroupChange): GroupProblem {
  const seated = plan.rounds.map((tables) => new Set(tables.flat()));
  const [gone, arrived] = [new Set(change.gone), new Set(change.arrived)];
  const present: Presence[] = [];
  for (let person = 0; person < problem.people; person++) {
    const own = problem.present.filter((stay) => stay.person === person);
    const planned = (round: number) =>
      own.length === 0 || own.some(({ from, to }) => from <= round && round <= to);
    const flags = Array.from({ length: problem.rounds }, (_, round) =>
      round < change.fromRound
        ? seated[round]?.has(person) === true
        : !gone.has(person) && (arrived.has(person) || planned(round)),
    );
    if (flags.includes(false)) present.push(...staysOf(person, flags));
  }
  return { ...problem, present };
}

function staysOf(person: number, flags: readonly boolean[]): Presence[] {
  const stays = flags.flatMap((there, from) => {
    if (!there || flags[from - 1]) return [];
    const end = flags.indexOf(false, from);
    return [{ person, from, to: (end < 0 ? flags.length : end) - 1 }];
  });
  return stays.length > 0 ? stays : [{ person, from: 1, to: 0 }];
}

/** How dear it is to send somebody elsewhere: cheap where many changed, so many may move; dearer if too many would. */
const homePrices = (changed: number, people: number): readonly number[] =>
  changed * 12 > people ? [0.15, 1.2] : [0.4, 1.2];

function improve(
  problem: GroupProblem,
  before: GroupPlan,
  start: Rounds,
  change: GroupChange,
  seed: number,
  clock: ReturnType<typeof cpuClock>,
): Rounds {
  const changed = change.gone.length + change.arrived.length;
  const { seats } = countKept(before.rounds, start, change.fromRound);
  const most = Math.floor((2 * changed * seats) / Math.max(1, problem.people));
  const home = homesOf(problem, before.rounds, change.fromRound);
  for (const price of homePrices(changed, problem.people)) {
    const seating = seatingOf(problem.people, start);
    const wishes = {
      ...frozen(wishesOf(problem, seating), seating, change.fromRound),
      home: { at: home, price },
    };
    const enough = meetings(seating) - pairBound(problem);
    const steps = clock.steps(0.9);
    anneal(seating, wishes, diceOf(seed), { steps, hot: 0.3, cold: 0.05, enough, over: clock.over });
    const found = roundsOf(seating);
    const { keptSeats } = countKept(before.rounds, found, change.fromRound);
    if (seats - keptSeats <= most) return found;
  }
  return start;
}

const meetings = ({ sizes }: Seating): number =>
  sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

/** Nobody changes seats in a round that is over. */
function frozen(wishes: Wishes, { people }: Seating, fromRound: number): Wishes {
  wishes.hosting.fill(1, 0, fromRound * people);
  return wishes;
}

function homesOf({ people, rounds }: GroupProblem, before: Rounds, fromRound: number): Int16Array {
  const home = new Int16Array(rounds * people).fill(-1);
  for (let round = fromRound; round < rounds; round++)
    for (const [table, seated] of (before[round] ?? []).entries())
      for (const person of seated) home[round * people + person] = table;
  return home;
}

function countKept(before: Rounds, after: Rounds, fromRound: number): { seats: number; keptSeats: number } {
  let seats = 0;
  let keptSeats = 0;
  for (let round = fromRound; round < after.length; round++)
    for (const [table, seated] of (before[round] ?? []).entries())
      for (const person of seated) {
        if (!after[round]?.some((now) => now.includes(person))) continue;
        seats++;
        if (after[round]?.[table]?.includes(person)) keptSeats++;
      }
  return { seats, keptSeats };
}
