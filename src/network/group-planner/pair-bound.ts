import { attendance, hostsAt } from "./attendance.ts";
import type { GroupProblem } from "./group-problem.ts";
import { fewestAmong, fewestMeetingAgain } from "./overlap.ts";
import { tableSizes } from "./table-sizes.ts";

type Sizes = readonly (readonly number[])[];

/** No plan for this problem has more distinct pairs. Each of the bounds below is proved in README.md; the least one counts. */
export function pairBound(problem: GroupProblem): number {
  const there = attendance(problem);
  const possible = possiblePartners(problem, there);
  const total = possible.reduce((sum, count) => sum + count, 0) / 2;
  if (problem.format === "carousel") return Math.min(total, carouselBound(problem, there));
  const sizes = tableSizes(problem);
  return Math.min(
    total,
    roundsBound(sizes, there),
    hostedBound(problem, sizes, there),
    degreeBound(possible, sizes, there),
  );
}

/** For each person, whom she may sit with at all: both there in one round, not apart, some table open to both. */
function possiblePartners(problem: GroupProblem, there: Sizes): number[] {
  const { people } = problem;
  const rounds = there.map((present) => new Set(present));
  const apart = new Set(problem.apart.flatMap(([a, b]) => [a * people + b, b * people + a]));
  const open = new Map<number, ReadonlySet<number>>();
  for (const { person, tables } of problem.onlyTables) open.set(person, new Set(tables));
  for (const [table, host] of problem.hosts.entries()) if (host !== null) open.set(host, new Set([table]));
  const meet = (a: number, b: number): boolean => {
    if (apart.has(a * people + b)) return false;
    const [here, other] = [open.get(a), open.get(b)];
    if (here !== undefined && other !== undefined && ![...here].some((table) => other.has(table)))
      return false;
    return rounds.some((present) => present.has(a) && present.has(b));
  };
  return Array.from({ length: people }, (_, a) => {
    let count = 0;
    for (let b = 0; b < people; b++) if (a !== b && meet(a, b)) count++;
    return count;
  });
}

const pairsOf = (sizes: readonly number[]): number =>
  sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

/** All meetings of all rounds, less those that each later round must repeat of one earlier round. */
function roundsBound(sizes: Sizes, there: Sizes): number {
  const again = pairsAgain(sizes, there);
  return sizes.reduce((sum, round, r) => {
    let most = 0;
    for (let q = 0; q < r; q++) most = Math.max(most, again(q, r));
    return sum + pairsOf(round) - most;
  }, 0);
}

function pairsAgain(sizes: Sizes, there: Sizes): (q: number, r: number) => number {
  const known = new Map<string, number>();
  const fewest = (q: number, r: number): number => {
    const [rows, columns] = [sizes[q] ?? [], sizes[r] ?? []];
    const present = new Set(there[q]);
    const common = (there[r] ?? []).filter((person) => present.has(person)).length;
    if (common === there[q]?.length && common === there[r]?.length) {
      const key = `${rows.toSorted().join()} ${columns.toSorted().join()}`;
      const before = known.get(key) ?? fewestMeetingAgain(rows, columns);
      known.set(key, before);
      return before;
    }
    return Math.max(fewestAmong(common, rows.length, columns), fewestAmong(common, columns.length, rows));
  };
  return fewest;
}

/** Hosts never meet each other: what they meet, and what the others meet among themselves, is bounded apart. */
function hostedBound(problem: GroupProblem, sizes: Sizes, there: Sizes): number {
  const hosting = new Set(problem.hosts.filter((host) => host !== null));
  const seats = problem.tables.reduce((sum, count) => sum + count, 0);
  const known = there.every((present) => {
    // Which tables get one guest more is free where chairs are left and not every table has a host.
    const hosted = hostsAt(problem, present).filter((host) => host !== null).length;
    return present.length === seats || hosted === problem.tables.length;
  });
  if (hosting.size === 0 || !known) return Number.POSITIVE_INFINITY;
  const guests = there.map((present) => present.filter((person) => !hosting.has(person)));
  const every = new Set(guests.flat()).size;
  const guestSizes = sizes.map((round, r) => {
    const hosts = hostsAt(problem, there[r] ?? []);
    return round.map((size, table) => (typeof hosts[table] === "number" ? size - 1 : size));
  });
  const largest = sizes.map((round, r) => {
    const count = hostsAt(problem, there[r] ?? []).filter((host) => host !== null).length;
    return round.toSorted((a, b) => b - a).slice(0, count);
  });
  const seatsBeside = largest.flat().reduce((sum, size) => sum + size - 1, 0);
  const withHosts = Math.min(hosting.size * every, seatsBeside);
  return withHosts + Math.min((every * (every - 1)) / 2, roundsBound(guestSizes, guests));
}

/** Nobody meets more people than there are chairs beside her. */
function degreeBound(possible: readonly number[], sizes: Sizes, there: Sizes): number {
  const chairs = possible.map(() => 0);
  for (const [round, present] of there.entries()) {
    const beside = Math.max(1, ...(sizes[round] ?? [])) - 1;
    for (const person of present) chairs[person] = (chairs[person] ?? 0) + beside;
  }
  const sum = possible.reduce((all, count, person) => all + Math.min(count, chairs[person] ?? 0), 0);
  return Math.floor(sum / 2);
}

/** Guests meet their own group and the hosts of the stations they come to, nobody else. */
function carouselBound(problem: GroupProblem, there: Sizes): number {
  const hosting = new Set(problem.hosts.filter((host) => host !== null));
  const guests = [...new Set(there.flat())].filter((person) => !hosting.has(person)).length;
  if (there.some((present) => present.length !== problem.people)) return Number.POSITIVE_INFINITY;
  const seats = problem.tables.map((count, table) =>
    typeof problem.hosts[table] === "number" ? count - 1 : count,
  );
  const most = Math.max(...seats);
  const groups = problem.tables.length;
  const sizes = Array.from(
    { length: groups },
    (_, group) => Math.floor(guests / groups) + (group < guests % groups ? 1 : 0),
  );
  const visits = Math.min(problem.rounds, groups);
  const withHosts = Math.min(
    hosting.size * guests,
    hosting.size * visits * Math.min(most, Math.ceil(guests / groups)),
  );
  return pairsOf(sizes) + withHosts;
}
