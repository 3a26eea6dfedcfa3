import type { GroupProblem, UnmetWish } from "./group-problem.ts";
import type { Rounds } from "./seating.ts";

/** Every wish that this plan does not keep. */
export function unmetWishes(problem: GroupProblem, rounds: Rounds): readonly UnmetWish[] {
  const tableOf = rounds.map((tables) => {
    const found = new Map<number, number>();
    for (const [table, people] of tables.entries()) for (const person of people) found.set(person, table);
    return found;
  });
  const unmet: UnmetWish[] = [];
  for (const people of problem.together)
    if (!tableOf.some((at) => at.has(people[0]) && at.get(people[0]) === at.get(people[1])))
      unmet.push({ kind: "together", people });
  for (const { person, tables } of problem.topics)
    for (const table of tables)
      if (!tableOf.some((at) => at.get(person) === table)) unmet.push({ kind: "topic", person, table });
  for (const [round, at] of tableOf.entries()) {
    for (const people of problem.apart) {
      const table = at.get(people[0]);
      if (table !== undefined && table === at.get(people[1]))
        unmet.push({ kind: "apart", people, round, table });
    }
    for (const { person, tables } of problem.onlyTables) {
      const table = at.get(person);
      if (table !== undefined && !tables.includes(table))
        unmet.push({ kind: "onlyTables", person, round, table });
    }
    for (const { person, oneOf } of problem.companions) {
      const table = at.get(person);
      if (table !== undefined && !oneOf.some((other) => at.get(other) === table))
        unmet.push({ kind: "companion", person, oneOf, round });
    }
  }
  return unmet;
}
