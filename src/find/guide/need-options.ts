import type { View } from "../../platform/view.ts";
import type { Option } from "../../ui/fields.tsx";
import type { FacetCounts } from "../search/facet-counts.ts";
import { type Topic, topicsFor, topicWords } from "../topics/topic.ts";
import { saidTopic } from "./said-topic.ts";
import type { Wish } from "./wish.ts";

/** More would be a second list of topics, and weigh on the first load. */
const mostNeeds = 6;

/** The needs by which a list can be narrowed: those most of its offers answer, but not all of them. */
export function needOptions(
  { need, topics: chosen }: Wish,
  topics: readonly Topic[],
  counts: FacetCounts | null | undefined,
  { lang, loss }: Pick<View, "lang" | "loss">,
): readonly Option[] {
  if (!counts) return [];
  const countOf = ({ slug }: Topic): number => counts.need.get(slug) ?? 0;
  return topicsFor(topics, loss)
    .filter(
      (topic) =>
        topic.no === need ||
        (countOf(topic) > 0 && (need !== null || countOf(topic) < counts.all) && !chosen.includes(topic.no)),
    )
    .sort(
      (one, other) => Number(other.no === need) - Number(one.no === need) || countOf(other) - countOf(one),
    )
    .slice(0, mostNeeds)
    .map((topic) => {
      const { lang: german } = topicWords(topic, lang);
      const words = saidTopic(topic, { lang, loss }) ?? "";
      return {
        value: String(topic.no),
        label: `${words} (${countOf(topic)})`,
        ...(german === undefined ? {} : { lang: german }),
      };
    });
}
