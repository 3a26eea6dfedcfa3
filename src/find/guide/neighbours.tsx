import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { markNames, readsGerman } from "../../ui/german-text.tsx";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import { facetTexts } from "./facets.texts.ts";
import { howFar } from "./how-far.ts";
import type { NeighbourOffer } from "./neighbour-offers.ts";
import { reasonsOf, type Wording } from "./reasons.ts";
import { isolated, listText } from "./wording.ts";

type NeighboursProps = {
  readonly view: View;
  readonly wording: Wording;
  readonly offers: readonly NeighbourOffer[];
};

/** What networks next door have, below the own offers and the own person to ask. */
export const Neighbours = ({ view, wording, offers }: NeighboursProps) => {
  const t = speak(facetTexts, view.lang);
  if (offers.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="neighbours">
      <h2 id="neighbours">{t("neighbours")}</h2>
      <p>{t("neighboursText")}</p>
      <ResultsList results={offers.map((one) => cardOf(one, wording))} />
    </section>
  );
};

function cardOf(one: NeighbourOffer, wording: Wording): Result {
  const { offer, network } = one;
  const { lang } = wording;
  const known = [network, offer.organisation, offer.place, howFar(one, wording)];
  return {
    href: one.href,
    title: offer.titles?.[lang] ?? offer.title,
    where: markNames(
      lang,
      listText(
        known.filter((part) => part !== null).map((part) => isolated(part)),
        lang,
      ),
      [network, offer.organisation, offer.place]
        .filter((name) => name !== null)
        .map((name) => isolated(name)),
    ),
    fits: reasonsOf(one, wording),
    ...(readsGerman(lang) || offer.titles?.[lang] !== undefined
      ? {}
      : { lang: "de", limit: wording.t("titleGerman") }),
  };
}
