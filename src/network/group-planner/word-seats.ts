import { below, type Dice } from "./dice.ts";
import type { Words } from "./words.ts";

export type SeatsAsked = {
  readonly people: number;
  /** Due people of each table in each round. */
  readonly sizes: readonly (readonly number[])[];
  /** Whether a person is there: `there[round]` holds her. */
  readonly there: readonly ReadonlySet<number>[];
  /** People who keep the word of their table (hosts): person and table. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly words: Words;
  readonly dice: Dice;
  readonly steps: number;
};

/** What a chair too many or too few weighs against a pair that meets again. */
const chairWeight = 3;

/**
 * Gives every person a word so that each table has the people it is due and as few as possible share a word: those sit
 * together in all rounds. Where all numbers fit, this is a plan with the fewest repeats there can be. Returns the word
 * of each person; it may leave tables that are one too full.
 */
export function takeWords(asked: SeatsAsked): number[] {
  const { words, dice, steps } = asked;
  const state = begin(asked);
  const { taken, word } = state;
  const free = Array.from({ length: asked.people }, (_, person) => person).filter(
    (person) => !asked.fixed.has(person),
  );
  let cost = totalCost(state);
  let best = cost;
  let kept = word.slice();
  let heat = 2;
  const decay = (0.15 / heat) ** (1 / steps);
  const least = leastShared(asked.people, words.length) * (asked.sizes.length - 1);
  for (let step = 0; step < steps && best > least && free.length > 0; step++) {
    heat *= decay;
    const person = free[below(dice, free.length)] ?? 0;
    const from = word[person] ?? 0;
    const to = emptier(state, from, dice);
    if (from === to) continue;
    const shares = ((taken[to] ?? 0) - (taken[from] ?? 0) + 1) * (asked.sizes.length - 1);
    const grows = shares + chairWeight * chairChange(state, person, from, to);
    if (grows > 0 && dice() >= Math.exp(-grows / heat)) continue;
    move(state, person, from, to);
    cost += grows;
    if (cost < best) {
      best = cost;
      kept = word.slice();
    }
  }
  return kept;
}

/** A word that fewer people have, if one is found soon. */
function emptier({ taken }: State, from: number, dice: Dice): number {
  let to = below(dice, taken.length);
  for (let more = 0; more < 8 && (taken[to] ?? 0) >= (taken[from] ?? 0); more++)
    to = below(dice, taken.length);
  return to;
}

type State = {
  readonly asked: SeatsAsked;
  /** Of each person. */
  readonly word: number[];
  /** People of each word. */
  readonly taken: number[];
  /** People at each table in each round, and how few and how many are right. */
  readonly seated: number[][];
  readonly fewest: readonly (readonly number[])[];
  readonly most: readonly (readonly number[])[];
};

/** Words one after the other: their columns fill all tables of all rounds evenly. */
function begin(asked: SeatsAsked): State {
  const { words, sizes } = asked;
  const named = asked.fixed.size > 0 || sizes.some((due) => Math.max(...due) - Math.min(...due) > 1);
  const state: State = {
    asked,
    word: [],
    taken: words.map(() => 0),
    seated: sizes.map((due) => due.map(() => 0)),
    fewest: named ? sizes : sizes.map((due) => due.map(() => Math.min(...due))),
    most: named ? sizes : sizes.map((due) => due.map(() => Math.max(...due))),
  };
  let next = asked.fixed.size;
  for (let person = 0; person < asked.people; person++) {
    const table = asked.fixed.get(person);
    const at = table ?? next++ % words.length;
    state.word[person] = at;
    seat(state, person, at, 1);
  }
  return state;
}

function seat({ asked, taken, seated }: State, person: number, at: number, by: number): void {
  taken[at] = (taken[at] ?? 0) + by;
  for (const [round, table] of (asked.words[at] ?? []).entries()) {
    const tables = seated[round];
    if (tables !== undefined && asked.there[round]?.has(person)) tables[table] = (tables[table] ?? 0) + by;
  }
}

function move(state: State, person: number, from: number, to: number): void {
  seat(state, person, from, -1);
  seat(state, person, to, 1);
  state.word[person] = to;
}

/** How far so many people are from what is right at this table. */
function wrongBy({ fewest, most }: State, round: number, table: number, people: number): number {
  return Math.max(0, people - (most[round]?.[table] ?? 0), (fewest[round]?.[table] ?? 0) - people);
}

function chairChange(state: State, person: number, from: number, to: number): number {
  const { asked, seated } = state;
  const [left, right] = [asked.words[from], asked.words[to]];
  let change = 0;
  for (let round = 0; round < seated.length; round++) {
    const [a, b] = [left?.[round] ?? 0, right?.[round] ?? 0];
    if (a === b || !asked.there[round]?.has(person)) continue;
    const [atA, atB] = [seated[round]?.[a] ?? 0, seated[round]?.[b] ?? 0];
    change += wrongBy(state, round, a, atA - 1) - wrongBy(state, round, a, atA);
    change += wrongBy(state, round, b, atB + 1) - wrongBy(state, round, b, atB);
  }
  return change;
}

function totalCost(state: State): number {
  const shared = state.taken.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const chairs = state.seated.flatMap((tables, round) =>
    tables.map((people, table) => wrongBy(state, round, table, people)),
  );
  return shared * (state.seated.length - 1) + chairWeight * chairs.reduce((sum, wrong) => sum + wrong, 0);
}

const leastShared = (people: number, words: number): number => {
  const each = Math.floor(people / words);
  return (words * each * (each - 1)) / 2 + (people % words) * each;
};
