import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import { type Topic, topicWords } from "../topics/topic.ts";
import { facetTexts } from "./facets.texts.ts";
import type { Wish } from "./wish.ts";
import { weekdayName } from "./wording.ts";

type FacetChip = { readonly label: string; readonly change: Partial<Wish> };

/** What the refining added to the wish, each with what takes it away again. */
export function facetChips(lang: Language, wish: Wish, topics: readonly Topic[]): readonly FacetChip[] {
  const t = speak(facetTexts, lang);
  const need = topics.find(({ no }) => no === wish.need);
  return [
    ...(need === undefined ? [] : [{ label: topicWords(need, lang).words, change: { need: null } }]),
    ...(wish.openNow ? [{ label: t("openNow"), change: { openNow: false } }] : []),
    ...(wish.weekday === null ? [] : [{ label: weekdayName(wish.weekday, lang), change: { weekday: null } }]),
    ...(wish.accessible ? [{ label: t("accessible"), change: { accessible: false } }] : []),
  ];
}
