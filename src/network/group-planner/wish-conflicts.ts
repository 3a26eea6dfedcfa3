import type { GroupConflict, GroupProblem, Pair } from "./group-problem.ts";

type There = readonly (readonly number[])[];

/** Hosts who are not there all the time, have two tables or cannot sit at their own. */
export function hostConflicts({ hosts, onlyTables, tables }: GroupProblem, there: There): GroupConflict[] {
  return tables.flatMap((_, table): GroupConflict[] => {
    const person = hosts[table] ?? null;
    if (person === null) return [];
    const own = hosts.flatMap((host, at) => (host === person ? [at] : []));
    const rounds = [...there.keys()].filter((round) => !there[round]?.includes(person));
    const elsewhere = onlyTables.some((one) => one.person === person && !one.tables.includes(table));
    return [
      ...(rounds.length > 0 ? [{ kind: "hostAbsent", person, table, rounds } as const] : []),
      ...(own.length > 1 && own[0] === table
        ? [{ kind: "hostOfTwoTables", person, tables: own } as const]
        : []),
      ...(elsewhere ? [{ kind: "hostElsewhere", person, table } as const] : []),
    ];
  });
}

/** Pairs that are wanted and cannot be. */
export function pairConflicts(problem: GroupProblem, there: There): GroupConflict[] {
  const apart = new Set(problem.apart.map(keyOf));
  return problem.together.flatMap((people): GroupConflict[] => {
    if (apart.has(keyOf(people))) return [{ kind: "togetherAndApart", people }];
    const meet = there.some((present) => present.includes(people[0]) && present.includes(people[1]));
    return meet && shareTable(problem, people) ? [] : [{ kind: "neverTogether", people }];
  });
}

/** Who needs somebody who is not there, or with whom she can never sit. */
export function companionConflicts(problem: GroupProblem, there: There): GroupConflict[] {
  const apart = new Set(problem.apart.map(keyOf));
  return problem.companions.flatMap(({ person, oneOf }): GroupConflict[] => {
    const round = there.findIndex(
      (present) => present.includes(person) && !oneOf.some((other) => present.includes(other)),
    );
    if (round >= 0) return [{ kind: "companionAbsent", person, oneOf, round }];
    const possible = oneOf.some(
      (other) => !apart.has(keyOf([person, other])) && shareTable(problem, [person, other]),
    );
    return possible ? [] : [{ kind: "companionApart", person, oneOf }];
  });
}

const keyOf = ([a, b]: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function shareTable(problem: GroupProblem, [a, b]: Pair): boolean {
  const [here, there] = [openTo(problem, a), openTo(problem, b)];
  return problem.tables.some((seats, table) => seats > 1 && here(table) && there(table));
}

/** At which tables somebody can sit: a host at the own one, others where they said. */
export function openTo({ hosts, onlyTables }: GroupProblem, person: number): (table: number) => boolean {
  const hosted = hosts.indexOf(person);
  const only = onlyTables.filter((one) => one.person === person);
  return (table) => (hosted >= 0 ? hosted === table : only.every((one) => one.tables.includes(table)));
}
