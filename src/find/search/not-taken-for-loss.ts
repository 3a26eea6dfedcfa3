import {
  type OtherThanLoss,
  otherThanLoss,
  saysLoss,
  speaksOfFear,
  speaksOfPregnancy,
} from "./loss-words.ts";
import { tellsOfMissingChild } from "./missing-child.ts";
import { lossTopic, spokenOf } from "./particular-topics.ts";
import type { Understood } from "./understood.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a family that is afraid or mourns somebody else may need, whatever the words of death sound like. */
const instead: Readonly<Record<OtherThanLoss, readonly (readonly [string, (words: string) => boolean])[]>> = {
  feared: [
    ["pregnancy-general", speaksOfPregnancy],
    ["anxiety", speaksOfFear],
  ],
  other: [["exhaustion", () => true]],
  wishing: [
    ["pregnancy-general", () => true],
    ["anxiety", speaksOfFear],
  ],
  missing: [],
};
/** Below this the loss is one thing among others. */
const leastSure = 0.1;
/** Who wishes for a child after a loss has both; the wish goes first. */
const nextToIt = 0.9;
/** Words that leave no doubt, in a way of speaking that no example knows. */
const surely = 0.9;

const isUnheard = (loss: Understood | undefined, understood: readonly Understood[]): boolean =>
  loss === undefined || loss.confidence < spokenOf(understood);

/**
 * What was understood, without taking fear or somebody else's death for the loss of a child: that one stays, but last. A
 * child that is missed is none of our topics. Dangers that were only brushed go as well: a widow is asked for no violence.
 */
export function notTakenForLoss(
  understood: readonly Understood[],
  words: string,
  { topicNumber, slugs, urgent }: Vocabulary,
): readonly Understood[] {
  if (tellsOfMissingChild(words)) return understood.filter(({ calls }) => calls);
  const number = topicNumber.get(lossTopic);
  const loss = understood.find(({ topic }) => topic === number);
  if (number !== undefined && isUnheard(loss, understood) && saysLoss(words))
    return [
      { topic: number, confidence: surely, calls: false, aside: false },
      ...understood.filter(({ calls }) => calls),
    ];
  const kind = loss === undefined || loss.confidence < spokenOf(understood) ? null : otherThanLoss(words);
  if (loss === undefined || kind === null) return understood;
  if (kind === "missing") return understood.filter(({ calls }) => calls);
  const kept = understood.filter((one) => one !== loss && (one.calls || !urgent.has(slugs[one.topic] ?? "")));
  const added = instead[kind]
    .filter(([, applies]) => applies(words))
    .flatMap(([slug]) => topicNumber.get(slug) ?? [])
    .map((topic): Understood => {
      const sure = kept.find((one) => one.topic === topic)?.confidence ?? 0;
      return { topic, confidence: Math.max(sure, loss.confidence), calls: false, aside: false };
    });
  const others = kept.filter(({ topic }) => !added.some((one) => one.topic === topic));
  const last = {
    ...loss,
    confidence: Math.min(loss.confidence, kind === "wishing" ? loss.confidence * nextToIt : leastSure),
  };
  return [...others, ...added, last].toSorted(
    (one, other) => other.confidence - one.confidence || one.topic - other.topic,
  );
}
