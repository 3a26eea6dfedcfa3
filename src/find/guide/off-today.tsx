import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { GermanText, readsGerman } from "../../ui/german-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { NetworkTimes, TimedOffer } from "../schedules/timed-offer.ts";
import { findTexts } from "../texts.ts";
import { calledOffToday } from "./called-off-today.ts";
import { CalledOff } from "./next-time.tsx";

/** More would be a list of its own; on the page of each offer it stands anyway. */
const mostOff = 5;

type OffProps = { readonly view: View; readonly times: NetworkTimes };

/** What is called off today by surprise is named, because families come by habit. Not lit: nobody is there. */
export const OffToday = ({ view, times }: OffProps) => {
  const dates = calledOffToday(times, view.now, view.loss);
  if (dates.length === 0) return null;
  return (
    <>
      <h3>{speak(findTexts, view.lang)("calledOffToday")}</h3>
      <ul class="plain">
        {dates.slice(0, mostOff).map(({ offer, off }) => (
          <li key={offer.id}>
            <OfferLink view={view} offer={offer} />{" "}
            <Tag tone="late">
              <CalledOff {...{ offer, times, view, off }} />
            </Tag>
          </li>
        ))}
      </ul>
    </>
  );
};

type LinkProps = { readonly view: View; readonly offer: Pick<TimedOffer, "slug" | "title"> };

/** A German title, in whatever language the page is. */
export const OfferLink = ({ view, offer }: LinkProps) => (
  <a class="tap" href={view.href(`/angebote/${offer.slug}`)}>
    <span>
      <GermanText lang={view.lang}>{offer.title}</GermanText>
    </span>
  </a>
);

type NamesProps = { readonly view: View; readonly says: "titlesGerman" | "namesGerman" };

/** Below a list of names that are German; nothing where the reader reads German. */
export const GermanNames = ({ view, says }: NamesProps) =>
  readsGerman(view.lang) ? null : <p class="small soft">{speak(findTexts, view.lang)(says)}</p>;
