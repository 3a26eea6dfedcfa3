import type { View } from "../../platform/view.ts";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import { audienceOf } from "../offers/offer-facts.ts";
import type { NetworkTimes } from "../schedules/timed-offer.ts";
import type { Found, FoundOffer, Wider } from "./found.ts";
import { fewest, type LooseKind, type Loosened, offersAbout, shownOffers } from "./loosen.ts";
import { FewOffers, LooserOffers } from "./looser.tsx";
import { offerResult } from "./offer-result.tsx";
import type { Wording } from "./reasons.ts";
import type { Wish } from "./wish.ts";

type ListedProps = {
  readonly view: View;
  readonly wish: Wish;
  readonly wording: Wording;
  readonly found: Found;
  readonly loosened: readonly Loosened[];
  readonly wider: readonly Wider[];
  readonly contact: Result | null;
  readonly carried: string;
  readonly times: NetworkTimes;
};

/** What fits, then what fits but for one thing, and a person at the end of them all. */
export const ListedOffers = (props: ListedProps) => {
  const { view, wish, wording, found, loosened, contact } = props;
  const all = shownOffers(found.offers, loosened);
  const cardOf = (one: FoundOffer): Result => offerResult(one, all.indexOf(one) + 1, props);
  const person = contact === null ? [] : [contact];
  const exact = found.offers.map(cardOf);
  const isFew = offersAbout(found.offers, loosened).length < fewest;
  if (!isFew && loosened.length === 0) return <ResultsList results={[...exact, ...person]} />;
  return (
    <>
      {exact.length > 0 && <ResultsList results={exact} />}
      <LooserOffers
        view={view}
        wish={wish}
        groups={loosened}
        card={(one, kinds) => sayingForWhom(cardOf(one), one, kinds, wording)}
      />
      {isFew && <FewOffers view={view} t={wording.t} contact={contact} wider={props.wider} />}
      {person.length > 0 && <ResultsList results={person} />}
    </>
  );
};

/** Who is told "for another age" wants to know for which. */
function sayingForWhom(
  card: Result,
  { offer }: FoundOffer,
  kinds: readonly LooseKind[],
  { t, lang }: Wording,
): Result {
  const audience = kinds.includes("phase") ? audienceOf(offer, t, lang) : null;
  if (audience === null) return card;
  return {
    ...card,
    limit: (
      <>
        {t("forWhom")} {audience}. {card.limit}
      </>
    ),
  };
}
