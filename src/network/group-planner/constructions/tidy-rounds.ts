type Round = readonly (readonly number[])[];

/** The pairs that sit together in a round, each as one number. */
export const pairsOf = (round: Round, people: number): number[] =>
  round.flatMap((table) =>
    table.flatMap((one, at) =>
      table.slice(at + 1).map((other) => Math.min(one, other) * people + Math.max(one, other)),
    ),
  );

/** Puts small tables together as far as the seats go, the largest first. */
const packed = (round: Round, seats: number): number[][] => {
  const tables: number[][] = [];
  for (const group of [...round].sort((one, other) => other.length - one.length)) {
    if (group.length === 0) continue;
    const home = tables.find((table) => table.length + group.length <= seats);
    if (home) home.push(...group);
    else tables.push([...group]);
  }
  return tables;
};

/** The rounds for the first `people` only: the others go home, small tables join, rounds nobody needs any more are left out. */
export const cutTo = (rounds: readonly Round[], people: number, seats: number): number[][][] => {
  const cut = rounds.map((round) =>
    packed(
      round.map((table) => table.filter((person) => person < people)),
      seats,
    ),
  );
  const met = new Map<number, number>();
  for (const pair of cut.flatMap((round) => pairsOf(round, people))) met.set(pair, (met.get(pair) ?? 0) + 1);
  return cut.filter((round) => {
    const pairs = pairsOf(round, people);
    if (pairs.some((pair) => met.get(pair) === 1)) return true;
    for (const pair of pairs) met.set(pair, (met.get(pair) ?? 0) - 1);
    return false;
  });
};

/**
 * The rounds and, where people have not met in them, one more in which they do; `null` when one is not enough, because
 * those who have not met are no separate groups that fit a table.
 */
export const closed = (rounds: readonly Round[], people: number, seats: number): Round[] | null => {
  const met = new Set(rounds.flatMap((round) => pairsOf(round, people)));
  const everybody = [...Array(people).keys()];
  const groupOf = everybody.map((person) => [
    person,
    ...everybody.filter(
      (other) => other !== person && !met.has(Math.min(person, other) * people + Math.max(person, other)),
    ),
  ]);
  const groups = new Map(
    groupOf.map((group) => [[...group].sort((one, other) => one - other).join(), group]),
  );
  const seated = [...groups.values()];
  if (seated.length === people) return [...rounds];
  return seated.flat().length === people && seated.every((group) => group.length <= seats)
    ? [...rounds, packed(seated, seats)]
    : null;
};
