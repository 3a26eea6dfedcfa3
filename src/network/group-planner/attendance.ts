import type { GroupProblem, Presence } from "./group-problem.ts";

/** Who is there in which round: for each round the people in rising order. */
export function attendance({ people, rounds, present }: GroupProblem): readonly (readonly number[])[] {
  const stays = new Map<number, Presence[]>();
  for (const stay of present) stays.set(stay.person, [...(stays.get(stay.person) ?? []), stay]);
  const everybody = Array.from({ length: people }, (_, person) => person);
  return Array.from({ length: rounds }, (_, round) =>
    everybody.filter((person) => {
      const own = stays.get(person);
      return own === undefined || own.some(({ from, to }) => from <= round && round <= to);
    }),
  );
}

/** The table at which somebody is host in this round; people who are not there host nothing. */
export function hostsAt({ hosts }: GroupProblem, there: readonly number[]): readonly (number | null)[] {
  const seen = new Set(there);
  return hosts.map((host) => (host !== null && seen.has(host) ? host : null));
}
