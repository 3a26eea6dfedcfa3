/**
 * A starter: few rounds that, turned again and again, make all rounds. People sit on `strings` circles of `modulus`
 * places each (person `string * modulus + place`); `fixed` people, numbered last, never turn.
 */
export type Starter = {
  readonly seats: number;
  readonly modulus: number;
  readonly strings: number;
  readonly fixed: number;
  /** Rounds of which every turn is a round of its own. */
  readonly rounds: readonly (readonly (readonly number[])[])[];
  /** A round that turns into itself: tables of which all turns together are the round. */
  readonly standing?: readonly (readonly number[])[];
};

type Circles = Pick<Starter, "modulus" | "strings" | "fixed">;

/** How many people a starter seats. */
export const peopleOf = ({ modulus, strings, fixed }: Circles): number => modulus * strings + fixed;

/** Where a person sits after everybody on the circles moved on by `turn` places. */
export const turnedBy = ({ modulus, strings }: Circles, person: number, turn: number): number =>
  person >= modulus * strings
    ? person
    : Math.floor(person / modulus) * modulus + (((person % modulus) + turn) % modulus);

/** All rounds of a starter. */
export const roundsOf = (starter: Starter): number[][][] => {
  const turns = [...Array(starter.modulus).keys()];
  const turned = (table: readonly number[], turn: number): number[] =>
    table.map((person) => turnedBy(starter, person, turn));
  const moving = starter.rounds.flatMap((round) =>
    turns.map((turn) => round.map((table) => turned(table, turn))),
  );
  const standing = (starter.standing ?? []).flatMap((table) => {
    const all = turns.map((turn) => turned(table, turn).sort((one, other) => one - other));
    return [...new Map(all.map((row) => [row.join(), row])).values()];
  });
  return standing.length > 0 ? [...moving, standing] : moving;
};
