import { attendance, hostsAt } from "./attendance.ts";
import type { GroupProblem } from "./group-problem.ts";
import type { Rounds } from "./seating.ts";
import { tableSizes } from "./table-sizes.ts";

/** Everybody stays where she was, except as many as must move to make tables even again; who came takes a free chair. */
export function moveFew(problem: GroupProblem, before: Rounds, fromRound: number): Rounds {
  const there = attendance(problem);
  const stayed = there.map((now, round) => {
    const present = new Set(now);
    return (before[round] ?? []).map((seated) => seated.filter((person) => present.has(person)));
  });
  const sizes = tableSizes(problem, (round, table) => stayed[round]?.[table]?.length ?? 0);
  const met = meetingsOf(problem.people, before.slice(0, fromRound));
  return there.map((present, round) => {
    if (round < fromRound) return before[round] ?? [];
    const tables = problem.tables.map((_, table) => [...(stayed[round]?.[table] ?? [])]);
    const hosts = hostsAt(problem, present);
    const seated = new Set(tables.flat());
    const standing = present.filter((person) => !seated.has(person));
    for (const [table, people] of tables.entries())
      while (people.length > (sizes[round]?.[table] ?? 0) - awaited(hosts[table], people))
        standing.push(people.splice(leaving(people, hosts, met), 1)[0] ?? 0);
    seatStanding(tables, standing, hosts, sizes[round] ?? [], met);
    for (const people of tables) countPairs(met, people);
    return tables;
  });
}

/** A chair is kept for a host who comes back. */
const awaited = (host: number | null | undefined, people: readonly number[]): number =>
  typeof host === "number" && !people.includes(host) ? 1 : 0;

type Met = { readonly people: number; readonly times: Uint8Array };

function meetingsOf(people: number, rounds: Rounds): Met {
  const met = { people, times: new Uint8Array(people * people) };
  for (const seated of rounds.flat()) countPairs(met, seated);
  return met;
}

function countPairs({ people, times }: Met, seated: readonly number[]): void {
  for (const one of seated)
    for (const other of seated) times[one * people + other] = (times[one * people + other] ?? 0) + 1;
}

const known = ({ people, times }: Met, person: number, seated: readonly number[]): number =>
  seated.filter((other) => other !== person && (times[person * people + other] ?? 0) > 0).length;

/** Who knows most of this table already goes; a host never does. */
function leaving(seated: readonly number[], hosts: readonly (number | null)[], met: Met): number {
  let best = -1;
  for (const [at, person] of seated.entries())
    if (
      !hosts.includes(person) &&
      (best < 0 || known(met, person, seated) > known(met, seated[best] ?? 0, seated))
    )
      best = at;
  return Math.max(0, best);
}

/** Hosts to their own tables, the others where they know fewest. */
function seatStanding(
  tables: number[][],
  standing: readonly number[],
  hosts: readonly (number | null)[],
  due: readonly number[],
  met: Met,
): void {
  const hosting = standing.filter((person) => hosts.includes(person));
  for (const host of hosting) tables[hosts.indexOf(host)]?.push(host);
  for (const person of standing) {
    if (hosting.includes(person)) continue;
    const open = tables.filter((people, table) => people.length < (due[table] ?? 0));
    open.toSorted((a, b) => known(met, person, a) - known(met, person, b))[0]?.push(person);
  }
}

/** In a carousel groups stay: who is gone leaves hers, who came joins the smallest that still has a chair everywhere. */
export function moveGroups(problem: GroupProblem, before: Rounds, fromRound: number): Rounds {
  const there = attendance(problem);
  const after = there.map((present, round) => {
    const seen = new Set(present);
    return (before[round] ?? []).map((seated) =>
      seated.filter((person) => round < fromRound || seen.has(person)),
    );
  });
  const late = there.slice(fromRound);
  const newcomers = [...new Set(late.flat())].filter(
    (person) =>
      !problem.hosts.includes(person) &&
      !after.slice(fromRound).some((tables) => tables.flat().includes(person)),
  );
  const ways = waysOf(before, fromRound, problem);
  for (const person of newcomers) joinSmallest(person, after, ways, there, fromRound);
  for (const [round, present] of there.entries())
    for (const [table, host] of hostsAt(problem, present).entries())
      if (round >= fromRound && host !== null && !after[round]?.[table]?.includes(host))
        after[round]?.[table]?.push(host);
  return after;
}

/** For each group its station in each round: where one of its guests goes, or one further each round. */
function waysOf(
  before: Rounds,
  fromRound: number,
  { hosts, tables }: GroupProblem,
): readonly (readonly number[])[] {
  return tables.map((_, start) => {
    const guest = before[fromRound]?.[start]?.find((person) => !hosts.includes(person));
    return before.map((seated, round) => {
      const found = guest === undefined ? -1 : seated.findIndex((people) => people.includes(guest));
      return found >= 0 ? found : (start + round - fromRound + tables.length) % tables.length;
    });
  });
}

function joinSmallest(
  person: number,
  after: number[][][],
  ways: readonly (readonly number[])[],
  there: readonly (readonly number[])[],
  fromRound: number,
): void {
  const rounds = [...there.keys()].filter((round) => round >= fromRound && there[round]?.includes(person));
  const crowd = ways.map((way) =>
    Math.max(0, ...rounds.map((round) => after[round]?.[way[round] ?? 0]?.length ?? 0)),
  );
  const way = ways[crowd.indexOf(Math.min(...crowd))] ?? [];
  for (const round of rounds) after[round]?.[way[round] ?? 0]?.push(person);
}
