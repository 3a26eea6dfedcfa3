import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import type { PublishedOffer } from "../offers/offer-rows.ts";
import type { Say } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import { asksNothing, type FoundOffer } from "./found.ts";
import type { Searchable } from "./index-cache.ts";
import { type Wish, wishAddress } from "./wish.ts";
import { languageName, listText } from "./wording.ts";

const interpreterTopic = "interpreter";

/**
 * The language the family asked for, where nothing of what it looked for (`about`) is known to be given in it; else null.
 * German needs no saying: lists from here do not name it. Who interprets helps with the talk, but is not what was looked
 * for.
 */
export const missingLanguage = (
  language: string | null,
  offers: readonly Pick<FoundOffer, "offer">[],
  about: string | undefined,
): string | null => {
  const sought = offers.filter(({ offer }) => about !== undefined && offer.topics.includes(about));
  const others = offers.filter(({ offer }) => !offer.topics.includes(interpreterTopic));
  const asked = [sought, others, offers].find(({ length }) => length > 0) ?? [];
  const isThere = asked.some(({ offer }) => offer.languages.includes(language ?? ""));
  return language === "de" || isThere ? null : language;
};

/** The number of the topic under which this network has somebody who interprets; null where it has nobody. */
export function interpreterIn({ offers }: Searchable, topics: readonly Topic[]): number | null {
  const topic = topics.find(({ slug }) => slug === interpreterTopic);
  if (topic === undefined) return null;
  for (const offer of offers.values()) if (offer.topics.includes(interpreterTopic)) return topic.no;
  return null;
}

/** Languages in which all of these offers are given, as far as it is known of each. */
function sharedLanguages(offers: readonly Pick<PublishedOffer, "languages">[]): readonly string[] {
  const [first, ...others] = offers.map(({ languages }) => languages);
  return (first ?? []).filter((code) => others.every((languages) => languages.includes(code)));
}

type NoteProps = {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  /** The language that is missing. */
  readonly language: string;
  readonly offers: readonly FoundOffer[];
  /** Where help with interpreting is found: the number of its topic. */
  readonly interpreter: number | null;
};

/** Said before the list, because the families it concerns could not read it in the cards. */
export const LanguageNote = ({ view, t, wish, language, offers, interpreter }: NoteProps) => {
  const shared = sharedLanguages(offers.map(({ offer }) => offer)).map((code) =>
    languageName(code, view.lang),
  );
  const shownIn =
    shared.length === 0 ? t("shownOthers") : t("shownLanguages", { languages: listText(shared, view.lang) });
  return (
    <Note tone="lamp">
      <p>
        {t("noneInLanguage", { language: languageName(language, view.lang) })} {offers.length > 0 && shownIn}
      </p>
      {interpreter !== null && !wish.topics.includes(interpreter) && (
        <p>
          {t("interpreterHelps")}{" "}
          <a class="tap" href={view.href(interpreterAddress({ ...wish, language }, interpreter))}>
            {t("interpreterLink")}
          </a>
        </p>
      )}
    </Note>
  );
};

/** Who interprets, near the same place and for the same language. */
const interpreterAddress = (wish: Wish, topic: number): string =>
  wishAddress({ ...wish, ...asksNothing, place: wish.place, topics: [topic], q: "", more: false });
