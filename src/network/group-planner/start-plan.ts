import { attendance, hostsAt } from "./attendance.ts";
import { perfectRounds } from "./constructions/perfect-rounds.ts";
import { below, type Dice } from "./dice.ts";
import type { GroupProblem } from "./group-problem.ts";
import { nearWords, wordsOf } from "./near-words.ts";
import { partialWords } from "./partial-words.ts";
import type { Rounds } from "./seating.ts";
import { takeWords } from "./word-seats.ts";
import { type Words, wordsFor } from "./words.ts";

/** Where the search begins: a known arrangement in which nobody meets twice, cut or doubled to this problem; else chance. */
export function startPlan(
  problem: GroupProblem,
  sizes: readonly (readonly number[])[],
  dice: Dice,
  steps: number,
): Rounds {
  const there = attendance(problem).map((present) => new Set(present));
  const fixed = hostWords(problem, there);
  const words = knownWords(problem, sizes, fixed.size > 0) ?? nearlyKnown(problem, sizes, dice, steps);
  const wish =
    words === null
      ? randomWish(problem, dice)
      : wishedTables(takeWords({ people: problem.people, sizes, there, fixed, words, dice, steps }), words);
  return sizes.map((due, round) => {
    const free = [...(there[round] ?? [])];
    const hosts = hostsAt(problem, free);
    const wished = fixed.size > 0 ? wish : renamed(wish, round, free, due);
    return seatAll(free, hosts, due, (person) => wished(person, round));
  });
}

type Wish = (person: number, round: number) => number;

const wishedTables =
  (taken: readonly number[], words: Words): Wish =>
  (person, round) =>
    words[taken[person] ?? 0]?.[round] ?? 0;

function randomWish({ people, rounds, tables }: GroupProblem, dice: Dice): Wish {
  const wish = Array.from({ length: rounds * people }, () => below(dice, tables.length));
  return (person, round) => wish[round * people + person] ?? 0;
}

/** Hosts keep the word that says their table in every round. */
function hostWords(
  problem: GroupProblem,
  there: readonly ReadonlySet<number>[],
): ReadonlyMap<number, number> {
  return new Map(
    problem.hosts.flatMap((host, table) =>
      host !== null && there.some((present) => present.has(host)) ? [[host, table] as const] : [],
    ),
  );
}

function knownWords(
  { people, rounds, tables }: GroupProblem,
  sizes: readonly (readonly number[])[],
  hosted: boolean,
): Words | null {
  const usable = (words: Words | null): Words | null =>
    words !== null && hosted && !tables.every((_, table) => words[table]?.every((at) => at === table))
      ? null
      : words;
  const largest = Math.max(...sizes.flat());
  const whole = () => (people > largest ? perfectRounds(tables.length, largest, rounds) : null);
  const cut = (plan: Rounds | null) => (plan === null ? null : usable(wordsOf(plan)));
  return (
    usable(wordsFor(tables.length, rounds)) ??
    usable(partialWords(tables.length, rounds, people)) ??
    (largest <= tables.length ? cut(whole()) : usable(repeatedWords(tables.length, rounds)))
  );
}

/** Three or four tables for more rounds than their words have: after all have met, the first rounds come again. */
function repeatedWords(tables: number, rounds: number): Words | null {
  const all = rounds > tables + 1 ? wordsFor(tables, tables + 1) : null;
  return (
    all?.map((word) => Array.from({ length: rounds }, (_, round) => word[round % (tables + 1)] ?? 0)) ?? null
  );
}

/** Units of people who stay together help only where tables have at least as many seats as there are tables. */
function nearlyKnown(
  { rounds, tables, hosts }: GroupProblem,
  sizes: readonly (readonly number[])[],
  dice: Dice,
  steps: number,
): Words | null {
  const units = Math.min(...sizes.flat()) >= tables.length && rounds <= tables.length + 1;
  return units && hosts.every((host) => host === null) && rounds > 1 && tables.length > 1
    ? nearWords(tables.length, rounds, dice, steps * 3)
    : null;
}

/** Where no host keeps a table, tables are named anew each round, so that the fullest is where most seats are. */
function renamed(wish: Wish, round: number, there: readonly number[], due: readonly number[]): Wish {
  const wanted = due.map(() => 0);
  for (const person of there) wanted[wish(person, round)] = (wanted[wish(person, round)] ?? 0) + 1;
  const rank = (sizes: readonly number[]) =>
    [...sizes.keys()].toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const names = new Map<number, number>();
  const seats = rank(due);
  for (const [at, table] of rank(wanted).entries()) names.set(table, seats[at] ?? 0);
  return (person, at) => names.get(wish(person, at)) ?? 0;
}

/** Everybody at the table wished for as long as there is a chair; who found none takes what is left. */
function seatAll(
  there: readonly number[],
  hosts: readonly (number | null)[],
  due: readonly number[],
  wish: (person: number) => number,
): number[][] {
  const tables: number[][] = due.map((_, table) => {
    const host = hosts[table] ?? null;
    return host === null ? [] : [host];
  });
  const hosting = new Set(hosts);
  const standing: number[] = [];
  for (const person of there) {
    if (hosting.has(person)) continue;
    const table = tables[wish(person)];
    if (table !== undefined && table.length < (due[wish(person)] ?? 0)) table.push(person);
    else standing.push(person);
  }
  for (const [table, seated] of tables.entries())
    while (seated.length < (due[table] ?? 0)) {
      const person = standing.pop();
      if (person === undefined) break;
      seated.push(person);
    }
  return tables;
}
