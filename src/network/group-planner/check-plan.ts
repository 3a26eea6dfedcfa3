import type { GroupPlan, GroupProblem, UnmetWish } from "./group-problem.ts";

/**
 * The independent judge of a plan: counts everything anew, from the problem and the seats alone, slowly and plainly. It shares no
 * line with the search. An empty list means: the plan keeps every rule, and every wish that it does not keep is named.
 */
export function faultsOfPlan(
  problem: GroupProblem,
  plan: GroupPlan,
  { uneven = false }: { readonly uneven?: boolean } = {},
): readonly string[] {
  const faults = seatFaults(problem, plan);
  if (faults.length > 0) return faults;
  return [
    ...hostFaults(problem, plan),
    ...(problem.format === "carousel" ? carouselFaults(problem, plan) : []),
    ...(problem.format === "carousel" || uneven ? [] : evenFaults(problem, plan)),
    ...countFaults(problem, plan),
    ...wishFaults(problem, plan),
  ];
}

const isThere = (problem: GroupProblem, person: number, round: number): boolean =>
  problem.present.every((stay) => stay.person !== person) ||
  problem.present.some((stay) => stay.person === person && stay.from <= round && round <= stay.to);

function seatFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  const faults: string[] = [];
  if (plan.rounds.length !== problem.rounds) faults.push(`${plan.rounds.length} rounds`);
  for (const [round, tables] of plan.rounds.entries()) {
    if (tables.length !== problem.tables.length) faults.push(`round ${round}: ${tables.length} tables`);
    for (const [table, people] of tables.entries())
      if (people.length > (problem.tables[table] ?? 0))
        faults.push(`round ${round}: ${people.length} people at table ${table}`);
    const seated = tables.flat();
    for (let person = 0; person < problem.people; person++) {
      const times = seated.filter((one) => one === person).length;
      const due = isThere(problem, person, round) ? 1 : 0;
      if (times !== due) faults.push(`round ${round}: person ${person} sits at ${times} tables`);
    }
    const strangers = seated.filter((one) => !(one >= 0 && one < problem.people));
    if (strangers.length > 0) faults.push(`round ${round}: nobody is ${strangers.join(", ")}`);
  }
  return faults;
}

function hostFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  return plan.rounds.flatMap((tables, round) =>
    problem.hosts.flatMap((host, table) =>
      host !== null && isThere(problem, host, round) && !tables[table]?.includes(host)
        ? [`round ${round}: host ${host} is not at table ${table}`]
        : [],
    ),
  );
}

/** No table has two more than another one that still has a seat; who is bound to tables may make them uneven. */
function evenFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  if (problem.onlyTables.length > 0) return [];
  return plan.rounds.flatMap((tables, round) => {
    const largest = Math.max(...tables.map((people) => people.length));
    return tables.flatMap((people, table) =>
      people.length + 1 < largest && people.length < (problem.tables[table] ?? 0)
        ? [`round ${round}: table ${table} has ${people.length}, another one ${largest}`]
        : [],
    );
  });
}

/** Who was together stays together, and nobody but a host comes to a station twice. */
function carouselFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  const faults: string[] = [];
  const placeOf = (person: number, round: number) =>
    plan.rounds[round]?.findIndex((people) => people.includes(person));
  for (let person = 0; person < problem.people; person++) {
    if (problem.hosts.includes(person)) continue;
    const visited = plan.rounds.map((_, round) => placeOf(person, round)).filter((table) => table !== -1);
    if (new Set(visited).size < visited.length) faults.push(`person ${person} visits a station twice`);
  }
  for (let round = 1; round < plan.rounds.length; round++)
    for (const people of plan.rounds[round - 1] ?? []) {
      const guests = people.filter((one) => !problem.hosts.includes(one) && isThere(problem, one, round));
      if (new Set(guests.map((one) => placeOf(one, round))).size > 1)
        faults.push(`round ${round}: the group of ${guests.join(", ")} is split`);
    }
  return faults;
}

/** For every two people: in how many rounds they sit together, known by `smaller * people + larger`. */
function meetings({ people: all }: GroupProblem, plan: GroupPlan): Map<number, number> {
  const times = new Map<number, number>();
  for (const people of plan.rounds.flat())
    for (const one of people)
      for (const other of people)
        if (one < other) times.set(one * all + other, (times.get(one * all + other) ?? 0) + 1);
  return times;
}

function countFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  const times = meetings(problem, plan);
  const repeats = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
  const faults: string[] = [];
  if (times.size !== plan.distinctPairs) faults.push(`${times.size} pairs, said ${plan.distinctPairs}`);
  if (repeats !== plan.repeats) faults.push(`${repeats} repeats, said ${plan.repeats}`);
  // Turned round, because nothing is more than what is no number.
  if (!(times.size <= plan.bound)) faults.push(`${times.size} pairs, more than the bound ${plan.bound}`);
  if (plan.mixQuality.length !== problem.mix.length) faults.push("a mix without quality");
  return faults;
}

function wishFaults(problem: GroupProblem, plan: GroupPlan): string[] {
  const text = (wish: UnmetWish) => JSON.stringify(wish, Object.keys(wish).toSorted());
  const said = plan.unmet.map(text);
  const found = brokenWishes(problem, plan).map(text);
  return [
    ...found.filter((one) => !said.includes(one)).map((one) => `not named as unmet: ${one}`),
    ...said.filter((one) => !found.includes(one)).map((one) => `named as unmet and yet kept: ${one}`),
  ];
}

function brokenWishes(problem: GroupProblem, plan: GroupPlan): UnmetWish[] {
  const times = meetings(problem, plan);
  const met = ([a, b]: readonly [number, number]) =>
    times.has(Math.min(a, b) * problem.people + Math.max(a, b));
  const seats = plan.rounds.flatMap((tables, round) =>
    tables.map((people, table) => ({ round, table, people })),
  );
  return [
    ...problem.together
      .filter((people) => !met(people))
      .map((people) => ({ kind: "together", people }) as const),
    ...problem.apart.flatMap((pair) =>
      seats
        .filter(({ people }) => people.includes(pair[0]) && people.includes(pair[1]))
        .map(({ round, table }) => ({ kind: "apart", people: pair, round, table }) as const),
    ),
    ...problem.onlyTables.flatMap(({ person, tables }) =>
      seats
        .filter(({ table, people }) => people.includes(person) && !tables.includes(table))
        .map(({ round, table }) => ({ kind: "onlyTables", person, round, table }) as const),
    ),
    ...problem.companions.flatMap(({ person, oneOf }) =>
      seats
        .filter(({ people }) => people.includes(person) && !oneOf.some((one) => people.includes(one)))
        .map(({ round }) => ({ kind: "companion", person, oneOf, round }) as const),
    ),
    ...problem.topics.flatMap(({ person, tables }) =>
      tables
        .filter((table) => !seats.some((seat) => seat.table === table && seat.people.includes(person)))
        .map((table) => ({ kind: "topic", person, table }) as const),
    ),
  ];
}
