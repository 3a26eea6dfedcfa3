import { keptDangerWords } from "../../src/find/pocket-index/kept-danger-words.ts";
import { readThesauri, readTopicList, readVocabulary } from "../../src/find/topics/topic-files.ts";

/** Learns from the examples once, before the tests: else whichever test came first would, within its own time. */
export function setup(): void {
  readVocabulary("data", readTopicList("data"));
  keptDangerWords("data", readThesauri("data"));
}
