import { moreApartThanTables } from "./apart-cliques.ts";
import { attendance } from "./attendance.ts";
import { crowdedRound } from "./carousel.ts";
import type { GroupConflict, GroupProblem } from "./group-problem.ts";
import { companionConflicts, hostConflicts, pairConflicts } from "./wish-conflicts.ts";

/** What makes it impossible to keep all wishes, as far as it can be told without searching. The plainest first. */
export function conflictsOf(problem: GroupProblem): readonly GroupConflict[] {
  const { people, tables, rounds } = problem;
  if (people < 2) return [{ kind: "tooFewPeople", people }];
  if (tables.every((seats) => seats < 1)) return [{ kind: "noTables" }];
  if (rounds < 1) return [{ kind: "noRounds" }];
  const there = attendance(problem);
  return [
    ...seatConflicts(problem, there),
    ...hostConflicts(problem, there),
    ...pairConflicts(problem, there),
    ...fullTables(problem, there),
    ...moreApartThanTables(problem, there),
    ...companionConflicts(problem, there),
  ];
}

/** The problem without what cannot be: the nearest plan is a plan for this one. */
export function relaxed(problem: GroupProblem): GroupProblem {
  const seatless = problem.tables.every((seats) => seats < 1);
  const rounds = Math.max(1, problem.rounds);
  const hosts = seatless
    ? []
    : problem.hosts.map((host, table) => (problem.hosts.indexOf(host) === table ? host : null));
  const tables = seatless
    ? [Math.max(1, problem.people)]
    : problem.tables.map((seats, table) => Math.max(seats, typeof hosts[table] === "number" ? 1 : 0));
  const visits = problem.format === "carousel" ? Math.min(rounds, tables.length) : rounds;
  const possible = { ...problem, tables, hosts, rounds: visits };
  return { ...possible, tables: withChairs(possible) };
}

function seatConflicts(problem: GroupProblem, there: readonly (readonly number[])[]): GroupConflict[] {
  const { tables, rounds, format } = problem;
  const conflicts: GroupConflict[] = [];
  if (format === "carousel" && rounds > tables.length)
    conflicts.push({ kind: "moreRoundsThanStations", rounds, stations: tables.length });
  const round = format === "carousel" ? crowdedRound(problem) : fullRound(problem, there);
  if (round >= 0) {
    const seats = format === "carousel" ? carouselSeats(problem) : sum(tables);
    conflicts.push({ kind: "tooFewSeats", round, people: there[round]?.length ?? 0, seats });
  }
  return conflicts;
}

const sum = (seats: readonly number[]): number => seats.reduce((all, count) => all + count, 0);

function fullRound({ tables }: GroupProblem, there: readonly (readonly number[])[]): number {
  const most = Math.max(...there.map((present) => present.length));
  return most > sum(tables) ? there.findIndex((present) => present.length === most) : -1;
}

/** A group comes to every station, so the smallest station says how large groups may be. */
function carouselSeats({ tables, hosts }: GroupProblem): number {
  const own = tables.map((_, table) => (typeof hosts[table] === "number" ? 1 : 0));
  const least = Math.min(...tables.map((seats, table) => seats - (own[table] ?? 0)));
  return Math.max(0, least) * tables.length + sum(own);
}

/** One more chair where there are fewest beside a host's own, until there are enough. */
function withChairs(problem: GroupProblem): readonly number[] {
  const tables = [...problem.tables];
  const wider = { ...problem, tables };
  const there = attendance(problem);
  const tight = () => (problem.format === "carousel" ? crowdedRound(wider) : fullRound(wider, there)) >= 0;
  while (tight()) {
    const guests = tables.map((seats, table) => seats - (typeof problem.hosts[table] === "number" ? 1 : 0));
    const least = guests.indexOf(Math.min(...guests));
    tables[least] = (tables[least] ?? 0) + 1;
  }
  return tables;
}

/** People who can sit at certain tables only, and those have fewer seats than they are (Hall's condition). */
function fullTables(problem: GroupProblem, there: readonly (readonly number[])[]): GroupConflict[] {
  const sets = new Map(
    problem.onlyTables.map(({ tables }) => [tables.toSorted((a, b) => a - b).join(), tables]),
  );
  for (const [table, host] of problem.hosts.entries()) if (host !== null) sets.set(`${table}`, [table]);
  const several = [...sets.values()];
  const unions = [
    ...several,
    ...several.flatMap((a, at) => several.slice(at + 1).map((b) => [...new Set([...a, ...b])])),
  ];
  for (const tables of unions) {
    const open = new Set(tables);
    const seats = tables.reduce((sum, table) => sum + (problem.tables[table] ?? 0), 0);
    for (const [round, present] of there.entries()) {
      const people = present.filter((person) => {
        const hosted = problem.hosts.indexOf(person);
        if (hosted >= 0) return open.has(hosted);
        const only = problem.onlyTables.filter((one) => one.person === person);
        return only.some((one) => one.tables.every((table) => open.has(table)));
      });
      if (people.length > seats) return [{ kind: "tooFewSeatsFor", people, tables, seats, round }];
    }
  }
  return [];
}
