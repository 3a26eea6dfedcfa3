import { anneal } from "./anneal.ts";
import { below, type Dice } from "./dice.ts";
import { evenTables, plainProblem } from "./group-problem.ts";
import { roundsOf, type Rounds, seatingOf } from "./seating.ts";
import { wishesOf } from "./wishes.ts";
import type { Words } from "./words.ts";

/** The plan turned: for each person of it, her table in each round. */
export function wordsOf(plan: Rounds): Words {
  const words: number[][] = [];
  for (const [round, tables] of plan.entries())
    for (const [table, seated] of tables.entries())
      for (const person of seated) {
        const word = words[person] ?? [];
        word[round] = table;
        words[person] = word;
      }
  return words;
}

/** Everybody anywhere: a plan by chance. */
export function randomRounds(sizes: readonly (readonly number[])[], dice: Dice): Rounds {
  return sizes.map((due) => {
    const people = Array.from({ length: due.reduce((sum, size) => sum + size, 0) }, (_, person) => person);
    for (let at = people.length - 1; at > 0; at--) {
      const other = below(dice, at + 1);
      [people[at], people[other]] = [people[other] ?? 0, people[at] ?? 0];
    }
    return due.map((size) => people.splice(0, size));
  });
}

/**
 * Where no perfect words are known (six tables have none for four rounds: Tarry 1900), words that nearly are: one person
 * for each of `tables`² words, seated as well as annealing can. People who share a word then multiply what is good in it.
 */
export function nearWords(tables: number, rounds: number, dice: Dice, steps: number): Words {
  const people = tables * tables;
  const problem = plainProblem(people, evenTables(people, tables), rounds);
  const sizes = Array.from({ length: rounds }, () => problem.tables);
  const seating = seatingOf(people, randomRounds(sizes, dice));
  const over = () => false;
  anneal(seating, wishesOf(problem, seating), dice, { steps, hot: 0.5, cold: 0.1, enough: 0, over });
  return wordsOf(roundsOf(seating));
}
