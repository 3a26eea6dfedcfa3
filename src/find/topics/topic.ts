import type { Language } from "../../core/languages.ts";

/** One of the 66 topics: what a family may need, in its own words. `no` stands in addresses, `slug` in the store. */
export type Topic = {
  readonly no: number;
  readonly slug: string;
  readonly group: string;
  readonly de: string;
  readonly plain: string;
  readonly en: string;
  readonly urgent: boolean;
  /** Speaks of living babies and children: not shown to a family that lost its child. */
  readonly babyContent: boolean;
  readonly names: Readonly<Record<string, string>>;
};

export type TopicWords = { readonly words: string; readonly lang: "de" | undefined };

/** The topic as the family would say it; `lang` is "de" where a translation is missing. */
export const topicWords = (topic: Topic, lang: Language): TopicWords => {
  const words = topic.names[lang];
  if (words !== undefined) return { words, lang: undefined };
  return { words: topic.plain, lang: lang === "de" || lang === "de-simple" ? undefined : "de" };
};

/** Topics a family may see: after a loss nothing about babies. */
export const topicsFor = (topics: readonly Topic[], loss: boolean): readonly Topic[] =>
  loss ? topics.filter(({ babyContent }) => !babyContent) : topics;

export type TopicGroup = { readonly group: string; readonly topics: readonly Topic[] };

/** Topics in their groups, in the order of the list. */
export const groupsOf = (topics: readonly Topic[]): readonly TopicGroup[] =>
  [...new Set(topics.map(({ group }) => group))].map((group) => ({
    group,
    topics: topics.filter((topic) => topic.group === group),
  }));
