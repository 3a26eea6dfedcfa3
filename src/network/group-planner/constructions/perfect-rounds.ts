import { roundRobin } from "./round-robin.ts";
import { roundsOf } from "./starter.ts";
import { perfectStarters, starterOf } from "./stored-starters.ts";
import { closed } from "./tidy-rounds.ts";
import { transversalRounds } from "./transversal-rounds.ts";

/** Who sits where: [round][table][seat], people counted from 0. */
export type Rounds = readonly (readonly (readonly number[])[])[];

/**
 * People of one block have not met after the transversal rounds; where the seats divide the tables, every block goes on
 * by itself, all blocks at the same time. As few rounds of that kind as possible, for they seat whole blocks together.
 */
const withinBlocks = (tables: number, seats: number, rounds: number): Rounds | null => {
  if (tables % seats !== 0) return null;
  for (let inside = Math.max(1, rounds - tables); inside < rounds; inside++) {
    const within = perfectRounds(tables / seats, seats, inside);
    const across = within && transversalRounds(tables, seats, rounds - inside);
    if (!across) continue;
    const blocks = [...Array(seats).keys()];
    const together = within.map((round) =>
      blocks.flatMap((block) => round.map((table) => table.map((person) => block * tables + person))),
    );
    return [...across, ...together];
  }
  return null;
};

/** A stored starter, with the round of those who have not met if it fills all tables. */
const stored = (tables: number, seats: number, rounds: number): Rounds | null => {
  for (const starter of perfectStarters.map(starterOf)) {
    if (starter.seats !== seats || starter.rounds[0]?.length !== tables) continue;
    const turned = roundsOf(starter);
    const closing = (closed(turned, tables * seats, seats) ?? []).slice(turned.length);
    const full = closing.filter((round) => round.every((table) => table.length === seats));
    const all = [...turned, ...full];
    if (all.length >= rounds) return all.slice(0, rounds);
  }
  return null;
};

/**
 * So many rounds at so many full tables in which nobody sits twice with the same person (the social golfer problem);
 * `null` where no construction is at hand. Where it can be, every table has one person of every block of `tables`
 * consecutive people in every round, so that the last people may be left out and all tables stay alike.
 */
export const perfectRounds = (tables: number, seats: number, rounds: number): Rounds | null => {
  if (tables < 1 || seats < 1 || rounds < 0) return null;
  if (rounds <= 1 || seats === 1) {
    const round = Array.from({ length: tables }, (_, table) =>
      Array.from({ length: seats }, (_unused, seat) => seat * tables + table),
    );
    return Array.from({ length: rounds }, () => round);
  }
  const paired = () => (seats === 2 && rounds < 2 * tables ? roundRobin(2 * tables).slice(0, rounds) : null);
  return (
    transversalRounds(tables, seats, rounds) ??
    stored(tables, seats, rounds) ??
    paired() ??
    withinBlocks(tables, seats, rounds)
  );
};
