import { attendance, hostsAt } from "./attendance.ts";
import type { GroupProblem } from "./group-problem.ts";
import type { Rounds } from "./seating.ts";

/** Groups of even size that move on by one station each round; hosts stay. Who comes or leaves when is spread over the groups. */
export function carouselStart(problem: GroupProblem): Rounds {
  const there = attendance(problem);
  const stations = problem.tables.length;
  const groupOf = groups(problem, there);
  return there.map((present, round) => {
    const hosts = hostsAt(problem, present);
    const seated: number[][] = problem.tables.map(() => []);
    for (const person of present) {
      const own = hosts.indexOf(person);
      seated[own >= 0 ? own : ((groupOf.get(person) ?? 0) + round) % stations]?.push(person);
    }
    return seated;
  });
}

/** The first round in which a group has more people than a station has chairs for guests, or -1. */
export function crowdedRound(problem: GroupProblem): number {
  return carouselStart(problem).findIndex((tables) =>
    tables.some((people, table) => people.length > (problem.tables[table] ?? 0)),
  );
}

/** One guest after the other, who is there longest first, to the group that is smallest while she is there. */
function groups(problem: GroupProblem, there: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const stays = new Map<number, number[]>();
  for (const [round, present] of there.entries())
    for (const person of present) stays.set(person, [...(stays.get(person) ?? []), round]);
  const guests = [...stays].filter(([person]) => !problem.hosts.includes(person));
  const sizes = problem.tables.map(() => there.map(() => 0));
  const found = new Map<number, number>();
  for (const [person, rounds] of guests.toSorted(([, a], [, b]) => b.length - a.length)) {
    const crowd = sizes.map((size) => rounds.reduce((most, round) => Math.max(most, size[round] ?? 0), 0));
    const group = crowd.indexOf(Math.min(...crowd));
    found.set(person, group);
    for (const round of rounds) {
      const size = sizes[group];
      if (size !== undefined) size[round] = (size[round] ?? 0) + 1;
    }
  }
  return found;
}
