import { readTopicList, readVocabulary } from "../../src/find/topics/topic-files.ts";

/** Learns from the examples once, before the tests: else every worker would, at the same time. */
export function setup(): void {
  readVocabulary("data", readTopicList("data"));
}
