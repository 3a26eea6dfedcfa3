import { discreetTopics } from "../search/discreet-topics.ts";

/** Topics that bring the urgent card, as `data/topics.json` marks them (a test compares). */
export const urgentTopics = ["anger", "suicidal", "violence"] as const;

/**
 * Who is found under these meets people in danger or with something to hide: an offer comes here only when a second
 * person agrees.
 */
export const sensitiveTopics: ReadonlySet<string> = new Set([...urgentTopics, ...discreetTopics]);
