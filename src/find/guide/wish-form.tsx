import type { View } from "../../platform/view.ts";
import { Chips } from "../../ui/chips.tsx";
import type { Topic } from "../topics/topic.ts";
import type { Say } from "../texts.ts";
import { guideChips } from "./questions/guide-chips.ts";
import { facetChips } from "./facet-chips.ts";
import { questionAddress } from "./questions/question-address.ts";
import { lossTopic, saidTopic } from "./said-topic.ts";
import { type Wish, wishAddress } from "./wish.ts";
import { distanceText, isolated, languageName } from "./wording.ts";

type WishProps = {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  readonly topics: readonly Topic[];
};

/** A chip is as wide as a small phone: a whole letter in it would push the offers off the page. */
const longestChip = 80;
const shortened = (words: string): string => {
  const letters = [...words];
  return letters.length > longestChip ? `${letters.slice(0, longestChip).join("").trim()} …` : words;
};

/** What was asked for; a tap takes one part away. */
export const WishChips = ({ view, t, wish, topics }: WishProps) => {
  const { lang } = view;
  const without = (change: Partial<Wish>) => view.href(wishAddress({ ...wish, more: false, ...change }));
  const chosen = topics.filter(({ no }) => wish.topics.includes(no));
  // What a family typed may speak of a baby, in any language.
  const words = view.loss ? t("ownWords") : shortened(wish.q);
  const chips = [
    ...chosen.flatMap((topic) => {
      const label = saidTopic(topic, view);
      const others = wish.topics.filter((no) => no !== topic.no);
      // After a loss the list without a topic is this very list: whoever wants another need is asked for it.
      const isAgain = view.loss && topic.slug === lossTopic && others.length === 0 && wish.q === "";
      const href = isAgain
        ? view.href(questionAddress(3, { ...wish, topics: [] }))
        : without({ topics: others });
      return label === null ? [] : [{ label, href }];
    }),
    ...(wish.q === "" ? [] : [{ label: words, href: without({ q: "" }) }]),
    ...(wish.place === "" ? [] : [{ label: wish.place, href: without({ place: "", maxKm: null }) }]),
    ...(wish.language === null
      ? []
      : [{ label: languageName(wish.language, lang), href: without({ language: null }) }]),
    ...(wish.withoutRegistration
      ? [{ label: t("withoutRegistration"), href: without({ withoutRegistration: false }) }]
      : []),
    ...(wish.atHome ? [{ label: t("atHome"), href: without({ atHome: false }) }] : []),
    ...(wish.free ? [{ label: t("free"), href: without({ free: false }) }] : []),
    ...facetChips(view, wish, topics).map(({ label, change }) => ({ label, href: without(change) })),
    ...guideChips(lang, wish).map(({ label, change }) => ({ label, href: without(change) })),
    ...(wish.maxKm === null
      ? []
      : [
          {
            label: t("upToKm", { distance: isolated(distanceText(wish.maxKm, lang)) }),
            href: without({ maxKm: null }),
          },
        ]),
  ];
  return chips.length === 0 ? null : (
    <Chips chips={chips} texts={{ list: t("yourChoices"), remove: t("remove") }} />
  );
};
