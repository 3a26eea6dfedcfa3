import { partialWords } from "../partial-words.ts";
import { pairsOf } from "./tidy-rounds.ts";
import { type Words, wordsFor } from "../words.ts";

/** Words in blocks of `tables`, of which every block has every table once in each round; `null` where there are none. */
const blockWords = (tables: number, rounds: number, blocks: number): Words | null =>
  [wordsFor(tables, rounds), partialWords(tables, rounds, blocks * tables)].find(
    (words) =>
      words !== null &&
      words.length >= blocks * tables &&
      [...Array(blocks * rounds).keys()].every((at) => {
        const [block, round] = [Math.floor(at / rounds), at % rounds];
        const met = words.slice(block * tables, (block + 1) * tables).map((word) => word[round]);
        return new Set(met).size === tables;
      }),
  ) ?? null;

/**
 * Rounds in which nobody meets twice and every table has one person of every block of `tables` consecutive people (a
 * resolvable transversal design, cut to the seats wanted). Whoever leaves out the last people keeps all tables alike.
 */
export const transversalRounds = (tables: number, seats: number, rounds: number): number[][][] | null => {
  if (tables < 2 || seats > tables || rounds > tables) return null;
  const direct = blockWords(tables, rounds, seats);
  // Blocks and rounds may change their parts: two blocks differ by another number in every round, and so the reverse.
  const crossed = direct ? null : blockWords(tables, seats, rounds);
  if (!direct && !crossed) return null;
  const tableOf = (block: number, person: number, round: number): number | undefined =>
    direct ? direct[block * tables + person]?.[round] : crossed?.[round * tables + person]?.[block];
  const plan = Array.from({ length: rounds }, (_, round) => {
    const seated = Array.from({ length: tables }, (): number[] => []);
    for (let block = 0; block < seats; block++)
      for (let person = 0; person < tables; person++)
        seated[tableOf(block, person, round) ?? 0]?.push(block * tables + person);
    return seated;
  });
  // Words with fixed elements, as for ten tables, do not cross.
  const pairs = plan.flatMap((round) => pairsOf(round, tables * seats));
  return new Set(pairs).size === pairs.length ? plan : null;
};
