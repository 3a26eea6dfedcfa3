import type { Topic } from "../topics/topic.ts";
import type { TopicNames } from "./say-fact.ts";

/** Says topics by their German name; one that is no longer on the list by its own word. */
export function topicNames(topics: readonly Topic[]): TopicNames {
  const names = new Map(topics.map(({ slug, de }) => [slug, de]));
  return (slug) => names.get(slug) ?? slug;
}
