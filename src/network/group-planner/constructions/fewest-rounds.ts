import { planeRounds } from "./arc.ts";
import { findCovering } from "./find-covering.ts";
import type { Rounds } from "./perfect-rounds.ts";
import { roundRobin } from "./round-robin.ts";
import { peopleOf, roundsOf } from "./starter.ts";
import { coveringStarters, perfectStarters, starterOf } from "./stored-starters.ts";
import { closed, cutTo } from "./tidy-rounds.ts";
import { transversalRounds } from "./transversal-rounds.ts";

export type FewestRoundsOptions = {
  /** Exchanges tried beyond the constructions, half a million a second or more; 0 for the constructions alone. */
  readonly steps?: number;
};

/** Up to here the constructions reach the fewest rounds known, so that a search would only cost time. */
const settledPeople = 30;

/** Rounds under which nobody can go: every person meets `seats - 1` others a round, all tables together so many pairs. */
const roundsNeeded = (people: number, seats: number): number => {
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const perRound = Math.floor(people / seats) * pairs(seats) + pairs(people % seats);
  return people < 2
    ? 0
    : Math.max(Math.ceil((people - 1) / (seats - 1)), Math.ceil(pairs(people) / perRound));
};

/** Stored starters for as many people or more. */
const fromStarters = (people: number, seats: number): (Rounds | null)[] =>
  [...perfectStarters, ...coveringStarters]
    .map(starterOf)
    .filter((starter) => starter.seats <= seats && peopleOf(starter) >= people)
    .map((starter) => closed(roundsOf(starter), peopleOf(starter), starter.seats));

/** Groups that stay together all the time stand for one person of a smaller plan. */
const fromGroups = (people: number, seats: number): (Rounds | null)[] =>
  [...Array(Math.floor(seats / 2) + 1).keys()]
    .filter((size) => size >= 2 && size < people)
    .map((size) =>
      constructed(Math.ceil(people / size), Math.floor(seats / size)).map((round) =>
        round.map((table) =>
          table.flatMap((group) => Array.from({ length: size }, (_, member) => group * size + member)),
        ),
      ),
    );

/** Everybody meets everybody of the other blocks, then the blocks go on by themselves, all at the same time. */
const fromBlocks = (people: number, seats: number, under: number): (Rounds | null)[] =>
  [0, 1, 2].map((more) => {
    const tables = Math.ceil(people / seats) + more;
    const across = tables < Math.min(people, under) ? transversalRounds(tables, seats, tables) : null;
    if (!across) return null;
    const blocks = [...Array(seats).keys()];
    const inside = constructed(tables, seats).map((round) =>
      blocks.flatMap((block) => round.map((table) => table.map((person) => block * tables + person))),
    );
    return [...across, ...inside];
  });

/** The smallest affine plane that seats so many people in fewer rounds; it has one direction more than its order. */
const fromPlanes = (people: number, seats: number, under: number): (Rounds | null)[] => {
  for (let order = 2; order + 1 < under; order++) {
    const rounds = planeRounds(order, people, seats);
    if (rounds) return [rounds];
  }
  return [];
};

/** The best of all constructions. Pairs, which every table has room for, end every recursion. */
const constructed = (people: number, seats: number): Rounds => {
  if (people < 2) return [];
  if (people <= seats) return [[[...Array(people).keys()]]];
  let best: Rounds = cutTo(roundRobin(people + (people % 2)), people, seats);
  if (seats === 2) return best;
  for (const from of [fromStarters, fromGroups, fromBlocks, fromPlanes])
    for (const candidate of from(people, seats, best.length)) {
      const rounds = candidate && cutTo(candidate, people, seats);
      if (rounds && rounds.length < best.length) best = rounds;
    }
  return best;
};

/** A plan of so many rounds, if a search on circles finds one; circles of as many places as there are rounds first. */
const inRounds = (rounds: number, people: number, seats: number, steps: number): Rounds | null => {
  const circles = [...Array(rounds + 1).keys()].filter(
    (modulus) => modulus > 0 && rounds % modulus === 0 && modulus <= people && people % modulus <= seats,
  );
  for (const modulus of circles.reverse()) {
    const found = findCovering({
      seats,
      modulus,
      strings: Math.floor(people / modulus),
      fixed: people % modulus,
      turning: rounds / modulus,
      steps: Math.floor(steps / circles.length),
      seed: rounds,
    });
    if (found) return cutTo(roundsOf(found), people, seats);
  }
  return null;
};

/** One round fewer by search, and again, each time with half of the steps that are left. */
const improved = (start: Rounds, people: number, seats: number, steps: number): Rounds => {
  const target = start.length - 1;
  const half = Math.floor(steps / 2);
  const found =
    half > 0 && target >= roundsNeeded(people, seats) ? inRounds(target, people, seats, half) : null;
  return found ? improved(found, people, seats, half) : start;
};

/**
 * The fewest rounds found in which everybody sits with everybody at tables of at most so many seats. Pairs may repeat.
 * The same question has the same answer; the time is bounded by the steps. `null` for a single seat, where nobody meets.
 */
export const fewestRounds = (
  people: number,
  seats: number,
  { steps = 2_000_000 }: FewestRoundsOptions = {},
): Rounds | null => {
  if (people < 1 || seats < 2) return people === 1 ? [] : null;
  const start = constructed(people, seats);
  return people <= settledPeople ? start : improved(start, people, seats, steps);
};
