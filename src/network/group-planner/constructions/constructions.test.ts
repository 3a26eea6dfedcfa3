import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fewestRounds } from "./fewest-rounds.ts";
import { findCovering } from "./find-covering.ts";
import { findStarter } from "./find-starter.ts";
import { perfectRounds, type Rounds } from "./perfect-rounds.ts";
import { coveringStarters, perfectStarters, starterOf } from "./stored-starters.ts";

/** What is true of a plan, counted anew from the seats alone. */
const look = (rounds: Rounds, people: number) => {
  const meetings = new Map<string, number>();
  for (const table of rounds.flat())
    for (const one of table)
      for (const other of table)
        if (one < other) meetings.set(`${one} ${other}`, (meetings.get(`${one} ${other}`) ?? 0) + 1);
  const everybody = [...Array(people).keys()].join();
  return {
    everybodyOnceInEachRound: rounds.every(
      (round) =>
        [...round]
          .flat()
          .sort((one, other) => one - other)
          .join() === everybody,
    ),
    sizes: [...new Set(rounds.flat().map((table) => table.length))].sort((one, other) => one - other),
    tables: [...new Set(rounds.map((round) => round.length))],
    mostMeetings: Math.max(0, ...meetings.values()),
    pairs: meetings.size,
  };
};

const pairsOf = (people: number): number => (people * (people - 1)) / 2;

const planned = (tables: number, seats: number, rounds: number): Rounds => {
  const plan = perfectRounds(tables, seats, rounds);
  if (!plan) throw new Error(`no plan for ${tables} tables of ${seats} in ${rounds} rounds`);
  return plan;
};

/** The number of rounds, once it is certain that everybody sits with everybody at no more than so many seats. */
const roundsToMeet = (people: number, seats: number, steps = 0): number => {
  const plan = fewestRounds(people, seats, { steps });
  if (!plan) throw new Error(`no plan for ${people} people at tables of ${seats}`);
  const seen = look(plan, people);
  expect(seen, `${people} people, ${seats} seats`).toMatchObject({
    everybodyOnceInEachRound: true,
    pairs: pairsOf(people),
  });
  expect(Math.max(0, ...seen.sizes), `${people} people, ${seats} seats`).toBeLessThanOrEqual(seats);
  return plan.length;
};

test("the looking itself notices a missing person, a pair twice and a table too large", () => {
  expect(
    look(
      [
        [[0, 1], [2]],
        [[0, 1, 2], []],
      ],
      4,
    ),
  ).toEqual({
    everybodyOnceInEachRound: false,
    sizes: [0, 1, 2, 3],
    tables: [2],
    mostMeetings: 2,
    pairs: 3,
  });
});

describe("perfect rounds", () => {
  test.each([
    [3, 3, 4],
    [4, 4, 5],
    [5, 3, 7],
    [5, 4, 5],
    [5, 5, 6],
    [6, 3, 8],
    [6, 4, 7],
    [6, 5, 5],
    [6, 6, 3],
    [7, 3, 10],
    [7, 4, 9],
    [7, 7, 8],
    [8, 3, 11],
    [8, 4, 9],
    [8, 4, 10],
    [8, 8, 9],
    [9, 3, 13],
    [9, 9, 10],
    [10, 2, 19],
    [10, 3, 14],
    [10, 5, 7],
    [10, 9, 5],
    [12, 8, 5],
    [15, 6, 5],
    [11, 3, 16],
    [10, 4, 13],
    [12, 3, 16],
    [16, 4, 21],
  ])("%i tables of %i in %i rounds seat nobody twice together, every table full", (tables, seats, rounds) => {
    const plan = planned(tables, seats, rounds);
    expect(plan).toHaveLength(rounds);
    expect(look(plan, tables * seats)).toEqual({
      everybodyOnceInEachRound: true,
      sizes: [seats],
      tables: [tables],
      mostMeetings: 1,
      pairs: rounds * tables * pairsOf(seats),
    });
  });

  test("every prime power of tables has as many rounds as tables, for any seats up to it, and may have fewer", () => {
    for (const tables of [2, 3, 4, 5, 7, 8, 9, 11, 13, 16])
      for (const seats of [2, Math.ceil((tables + 1) / 2), tables])
        for (const rounds of [2, tables])
          expect(look(planned(tables, seats, rounds), tables * seats)).toMatchObject({
            everybodyOnceInEachRound: true,
            mostMeetings: 1,
            pairs: rounds * tables * pairsOf(seats),
          });
  });

  test("when the last people stay away no table is more than one person smaller than another", () => {
    const plan = planned(7, 5, 6).map((round) => round.map((table) => table.filter((person) => person < 31)));
    expect(look(plan, 31)).toMatchObject({ everybodyOnceInEachRound: true, sizes: [4, 5], mostMeetings: 1 });
  });

  test("what cannot be or is not known is said, not guessed", () => {
    for (const [tables, seats, rounds] of [
      [3, 3, 5],
      [4, 5, 2],
      [6, 6, 4],
      [0, 3, 1],
      [3, 0, 1],
      [3, 3, -1],
    ] as const)
      expect(perfectRounds(tables, seats, rounds), `${tables}-${seats}-${rounds}`).toBeNull();
  });

  test("one round and single seats are no riddle", () => {
    expect(look(planned(4, 9, 1), 36)).toMatchObject({ everybodyOnceInEachRound: true, sizes: [9] });
    expect(look(planned(5, 1, 3), 5)).toMatchObject({ everybodyOnceInEachRound: true, pairs: 0 });
    expect(planned(3, 3, 0)).toEqual([]);
  });
});

const table = "../shared/data/rotation-dagstuhl/T_n_k.csv";

describe("the fewest rounds until everybody sat with everybody", () => {
  test.each([
    [5, 3, 3],
    [9, 3, 4],
    [11, 3, 6],
    [15, 3, 7],
    [18, 3, 9],
    [30, 3, 15],
    [16, 4, 5],
    [20, 4, 7],
    [28, 4, 9],
    [32, 4, 11],
    [25, 5, 6],
    [29, 5, 8],
    [30, 6, 7],
    [30, 8, 5],
  ])("%i people at tables of %i need %i rounds", (people, seats, rounds) => {
    expect(roundsToMeet(people, seats)).toBe(rounds);
  });

  test("the rounds of the published table are reached for all its sizes", (context) => {
    if (!existsSync(table)) return context.skip(`skipped: ${table} not present`);
    const [, ...lines] = readFileSync(table, "utf8").trim().split("\n");
    const missed = lines.flatMap((line) => {
      const [people = 0, seats = 0, , upper = 0] = line.split(",").map(Number);
      const rounds = roundsToMeet(people, seats);
      return rounds <= upper ? [] : [`${people} people at tables of ${seats}: ${rounds}, known ${upper}`];
    });
    expect(lines.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });

  test("other sizes and larger tables get a plan as well, and one person more never needs fewer rounds", () => {
    for (const seats of [3, 4, 5, 8, 11])
      for (const people of [6, 13, 20, 23, 35, 42]) {
        const rounds = roundsToMeet(people, seats);
        expect(roundsToMeet(people + 1, seats), `${people + 1} at ${seats}`).toBeGreaterThanOrEqual(rounds);
      }
  });

  test("a hundred people get a plan too", () => {
    expect(roundsToMeet(100, 8)).toBeLessThanOrEqual(18);
  });

  test("above thirty people a search goes on where the constructions end, and the same one when asked again", () => {
    const plan = fewestRounds(41, 3, { steps: 20_000 });
    expect(look(plan ?? [], 41)).toMatchObject({ everybodyOnceInEachRound: true, pairs: pairsOf(41) });
    expect(fewestRounds(41, 3, { steps: 20_000 })).toEqual(plan);
  });

  test("one person needs no round, and at single seats nobody ever meets", () => {
    expect(fewestRounds(1, 4)).toEqual([]);
    expect(fewestRounds(3, 1)).toBeNull();
    expect(fewestRounds(0, 4)).toBeNull();
    expect(roundsToMeet(2, 2)).toBe(1);
  });
});

describe("the stored starters", () => {
  test.each(perfectStarters.map((stored) => [JSON.stringify(stored.wish).slice(0, 60), stored] as const))(
    "are found again by their wish: %s",
    (_name, stored) => {
      expect(findStarter(stored.wish).rounds).toEqual(starterOf(stored).rounds);
    },
  );

  test.each(coveringStarters.map((stored) => [JSON.stringify(stored.wish).slice(0, 60), stored] as const))(
    "that repeat pairs are found again by their wish: %s",
    (_name, stored) => {
      expect(findCovering(stored.wish)?.rounds).toEqual(starterOf(stored).rounds);
    },
  );

  test("a search that runs out of steps says so", () => {
    const wish = { seats: 3, modulus: 3, strings: 3, fixed: 2, turning: 1, steps: 1000, seed: 1 };
    expect(findCovering(wish)).toBeNull();
  });
});
