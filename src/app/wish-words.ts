import type { WishWords } from "../connect/concerns/wish-steps.ts";
import { showOffer } from "../find/offers/show-offer.ts";
import type { Find } from "../find/public.ts";
import { topicsFor, topicWords } from "../find/topics/topic.ts";
import { ask } from "../platform/perform.ts";

/** What the form of CONNECT says in the words of FIND. */
export const wishWords = (find: Find): WishWords => ({
  topics: (lang, loss) =>
    topicsFor(find.topics, loss).map((topic) => ({ no: topic.no, words: topicWords(topic, lang).words })),
  offerTitle: async (desk, view, slug) => {
    const offer = await ask(desk, showOffer, { actor: view.actor, networkId: view.network.id }, { slug });
    return offer.kind === "done" ? offer.value.title : null;
  },
});
