import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { findTexts } from "../texts.ts";
import { type Topic, topicWords } from "../topics/topic.ts";

/** Who speaks of a dead child sees nothing about babies from then on (decisions.md 11). */
export const lossTopic = "pregnancy-loss";

/**
 * A topic as the page may name it. After the loss of a child its own topic is called as on the start page, because its
 * usual name speaks of a baby; topics about babies are not named at all: null.
 */
export function saidTopic(topic: Topic, { lang, loss }: Pick<View, "lang" | "loss">): string | null {
  if (loss && topic.slug === lossTopic) return speak(findTexts, lang)("tileLoss");
  return loss && topic.babyContent ? null : topicWords(topic, lang).words;
}
