import type { WishDanger } from "../connect/concerns/wish-danger.tsx";
import type { WishWords } from "../connect/concerns/wish-steps.ts";
import type { Language } from "../core/languages.ts";
import { dangerCards } from "../find/feedback/danger-cards.tsx";
import { dangerBefore, dangerFields, dangerTold, noDanger } from "../find/feedback/danger-told.ts";
import { showOffer } from "../find/offers/show-offer.ts";
import type { Find } from "../find/public.ts";
import { findTexts } from "../find/texts.ts";
import { groupsOf, topicsFor, topicWords } from "../find/topics/topic.ts";
import { urgentCard } from "../find/urgent/urgent-card.ts";
import { ask, type Desk } from "../platform/perform.ts";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";

/** What the form of CONNECT says in the words of FIND. */
export const wishWords = (find: Find): WishWords => ({
  topics: (lang, loss) =>
    groupsOf(topicsFor(find.topics, loss)).flatMap(({ group, topics }) =>
      topics.map((topic) => ({
        no: topic.no,
        ...topicWords(topic, lang),
        group: groupName(group, lang),
      })),
    ),
  offerTitle: async (desk, view, slug) => (await offerOf(desk, view, slug))?.title ?? null,
  offerAsked: offerOf,
  danger: wishDanger(find),
});

/** Of the topic that was chosen and of the words that were typed, by the same rules as everywhere in FIND. */
const wishDanger = (find: Find): WishDanger => ({
  told: async (desk, view, { topic, wish }) => {
    // A wish is stored before its receipt is made: no fault of the search may take the receipt away.
    const heard = await dangerTold(find, desk, view, wish).catch(() => noDanger);
    const chosen = find.topics.filter(
      ({ no, slug }) => String(no) === topic && urgentCard([slug], view.loss),
    );
    return dangerFields(find, { ...heard, slugs: [...chosen.map(({ slug }) => slug), ...heard.slugs] });
  },
  cards: (view, told) => {
    const fields = new URLSearchParams(told);
    const ask = { query: (name: string) => fields.get(name) ?? "", queryAll: fields.getAll.bind(fields) };
    return told === "" ? null : dangerCards({ find, view, danger: dangerBefore(find, ask) });
  },
  isUrgent: (topic) => find.topics.some(({ no, urgent }) => no === topic && urgent),
});

async function offerOf(desk: Desk, view: View, slug: string) {
  const call = { actor: view.actor, networkId: view.network.id };
  const offer = await ask(desk, showOffer, call, { slug, lang: "de" });
  return offer.kind === "done" ? offer.value : null;
}

type TextKey = keyof (typeof findTexts)["texts"];
const isTextKey = (key: string): key is TextKey => key in findTexts.texts;
/** A group that has no words yet is called by its own key, as on the page of all topics. */
const groupName = (group: string, lang: Language): string => {
  const key = `group_${group}`;
  return isTextKey(key) ? speak(findTexts, lang)(key) : group;
};
