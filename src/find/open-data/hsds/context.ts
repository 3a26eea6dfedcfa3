import type { Topic } from "../../topics/topic.ts";
import { type Term, topicTerm } from "./taxonomy.ts";

/** What the records of one network share. */
export type HsdsContext = {
  readonly network: { readonly id: string; readonly name: string; readonly land: string | null };
  readonly topicTerms: ReadonlyMap<string, Term>;
  /** The pages of this network, without a slash at the end. */
  readonly baseUrl: string;
};

export const hsdsContext = (
  network: HsdsContext["network"],
  topics: readonly Topic[],
  baseUrl: string,
): HsdsContext => ({
  network,
  topicTerms: new Map(topics.map((topic) => [topic.slug, topicTerm(topic)])),
  baseUrl,
});
