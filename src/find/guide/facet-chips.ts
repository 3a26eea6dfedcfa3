import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { Topic } from "../topics/topic.ts";
import { facetTexts } from "./facets.texts.ts";
import { saidTopic } from "./said-topic.ts";
import type { Wish } from "./wish.ts";
import { weekdayName } from "./wording.ts";

type FacetChip = { readonly label: string; readonly change: Partial<Wish> };

/** What the refining added to the wish, each with what takes it away again. */
export function facetChips(
  view: Pick<View, "lang" | "loss">,
  wish: Wish,
  topics: readonly Topic[],
): readonly FacetChip[] {
  const { lang } = view;
  const t = speak(facetTexts, lang);
  const need = topics.find(({ no }) => no === wish.need);
  const said = need === undefined ? null : saidTopic(need, view);
  return [
    ...(said === null ? [] : [{ label: said, change: { need: null } }]),
    ...(wish.openNow ? [{ label: t("openNow"), change: { openNow: false } }] : []),
    ...(wish.weekday === null ? [] : [{ label: weekdayName(wish.weekday, lang), change: { weekday: null } }]),
    ...(wish.accessible ? [{ label: t("accessible"), change: { accessible: false } }] : []),
  ];
}
