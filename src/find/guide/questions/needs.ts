import { isPregnant, type LifePhase } from "./life-phase.ts";

/**
 * One need to tap: the numbers of its topics as they stand in the address. `text` where the words of the first topic
 * would say too little.
 */
export type Need = {
  readonly topics: readonly number[];
  readonly text?: "needFeeding" | "needMoney" | "needSad";
};

const money: Need = { topics: [58, 59, 60, 61], text: "needMoney" };
const one = (no: number): Need => ({ topics: [no] });

const inPregnancy: readonly Need[] = [one(1), one(4), one(5), one(19), one(37), one(2), money, one(44)];
const withBaby: readonly Need[] = [
  one(12),
  { topics: [13, 14, 15], text: "needFeeding" },
  one(35),
  one(36),
  one(50),
  one(55),
  money,
  one(42),
];
const withToddler: readonly Need[] = [one(30), one(13), one(22), one(35), one(63), one(55), money, one(42)];
const withAnyChild: readonly Need[] = [one(12), one(30), one(35), one(50), one(33), one(55), money, one(42)];
const afterLoss: readonly Need[] = [
  one(11),
  { topics: [36], text: "needSad" },
  one(35),
  one(42),
  one(57),
  one(50),
  money,
];

/** The needs that families in this phase name most often; eight at most. After a loss nothing speaks of a living baby. */
export function usualNeeds(phase: LifePhase | null, loss: boolean): readonly Need[] {
  if (loss) return afterLoss;
  if (phase === null || phase.name === "several") return withAnyChild;
  if (isPregnant(phase)) return inPregnancy;
  return (phase.months ?? 0) <= 12 ? withBaby : withToddler;
}
