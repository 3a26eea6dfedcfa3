import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, publicPage, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { whereIs } from "../gazetteer/gazetteer.ts";
import type { Find } from "../public.ts";
import { interpreterIn, missingLanguage } from "./language-note.tsx";
import { neighbourOffers } from "./neighbour-offers.ts";
import { engineKnows, type Found, findFor, findWider } from "./found.ts";
import { dangersBesideLoss, lossBesideDanger } from "./loss-and-danger.ts";
import { fewest, loosen, offersAbout, shownOffers } from "./loosen.ts";
import { placeMeant } from "./place-in-words.ts";
import { plainerWish } from "./plainer-wish.ts";
import { languageOfScript } from "./script-language.ts";
import { resultsPage, surest } from "./results-page.tsx";
import { lossTopic } from "./said-topic.ts";
import type { Topic } from "../topics/topic.ts";
import type { Searchable } from "./index-cache.ts";
import { topicsPage } from "./topics-page.tsx";
import { hasFacet, isBrowsing, isEmptyWish, readWish, type Wish, wishAddress } from "./wish.ts";

/**
 * Answers `/angebote`: all topics, or what fits the wish in the address. Words that call for an urgent topic are
 * replaced by its number, so that they never stay in an address (ux.md 4).
 */
export async function answerResults(
  find: Find,
  desk: Desk,
  request: WebRequest,
  view: View,
): Promise<Answer> {
  const { topics, helpNumbers } = find;
  const read = readWish(request, new Set(topics.map(({ no }) => no)));
  // A child's age from before the loss neither chooses offers nor stands on the page.
  const wish = view.loss ? griefUnlessSaid({ ...read, phase: null }, topics) : read;
  if (request.query("q").length > wish.q.length) return redirect(view.href(wishAddress(wish)));
  if (isEmptyWish(wish) && wish.skipped !== true)
    return publicPage(topicsPage(view, { topics, helpNumbers }));
  const searchable = await find.searchable(desk, view.network);
  const reading = inLanguageOf(wish.q, view);
  const where = whereIs(wish.place, await find.gazetteer(desk), searchable.towns, searchable.home);
  const meant = placeMeant(searchable, where, view.lang);
  if (meant !== null) return redirect(view.href(wishAddress({ ...wish, place: meant, placeGuessed: true })));
  const slugs = topics.filter(({ no }) => wish.topics.includes(no)).map(({ slug }) => slug);
  const need = topics.find(({ no }) => no === wish.need)?.slug;
  const times = await find.times(desk, view.network);
  const when = { times, now: view.now };
  const setting = { slugs, where, lang: view.lang, loss: view.loss, need, when, counted: true };
  const found = findFor(searchable, wish, setting);
  const instead = insteadOfWords(searchable, wish, found, topics, { view: reading, need });
  if (instead !== null) return redirect(instead);
  const plainer = plainerWish(searchable, wish, setting);
  if (plainer !== wish || reading !== view) return redirect(reading.href(wishAddress(plainer)));
  const loosened = loosen(searchable, wish, setting, found.offers);
  const offers = shownOffers(found.offers, loosened);
  const about = offersAbout(found.offers, loosened);
  const missing = missingLanguage(wish.language ?? found.speaks, offers, found.understood[0]);
  return publicPage(
    resultsPage(view, {
      wish,
      where,
      placeUnknown: where.kind === "unknown" && !engineKnows(searchable.index, where),
      found,
      loosened,
      wider: about.length < fewest ? findWider(searchable, wish, setting, offers) : [],
      topics,
      languages: searchable.languages,
      missing,
      interpreter: missing === null ? null : interpreterIn(searchable, topics),
      helpNumbers,
      times,
      neighbours: await neighbourOffers({ find, desk, view }, wish, setting, about),
    }),
  );
}

/** Who told of a loss and asked for nothing else is shown help with it; place, way and language only sort it. */
function griefUnlessSaid(wish: Wish, topics: readonly Topic[]): Wish {
  const refines = wish.free || wish.withoutRegistration || hasFacet(wish) || wish.acute !== null;
  const grief = topics.filter(({ slug }) => slug === lossTopic).map(({ no }) => no);
  return isBrowsing(wish) && !refines ? { ...wish, q: "", topics: grief } : wish;
}

/** The page as somebody reads it who wrote these words. */
function inLanguageOf(words: string, view: View): View {
  const lang = languageOfScript(words, view.lang);
  return lang === null ? view : { ...view, lang, href: (path, other = lang) => view.href(path, other) };
}

/** Where words lead that must not stay in the address: to their topics, after a loss to a visit without babies; else null. */
function insteadOfWords(
  searchable: Searchable,
  wish: Wish,
  found: Found,
  topics: readonly Topic[],
  { view, need }: { readonly view: View; readonly need?: string | undefined },
): string | null {
  const isBoth = found.urgent !== null && lossBesideDanger(searchable, wish.q, view.lang);
  const grieves = found.grieves || need === lossTopic || isBoth;
  const dangers = grieves ? dangersBesideLoss(searchable, wish.q, view.lang) : [];
  const numbersOf = (some: readonly string[]) =>
    topics.filter(({ slug }) => some.includes(slug)).map(({ no }) => no);
  if (grieves && !view.loss)
    return lossAddress(view, withoutWords(wish, found, [...numbersOf([lossTopic]), ...numbersOf(dangers)]));
  const said = numbersOf(dangers.length > 0 ? dangers : saidInstead(found));
  const isCalled = said.length > 0 || found.acute !== null;
  return wish.q === "" || !isCalled ? null : view.href(wishAddress(withoutWords(wish, found, said)));
}

const lossAddress = (view: View, wish: Wish): string => `${view.href(wishAddress(wish))}&verlust=1`;

/** The topics that stand in the address in place of words that tell of a danger; none where the words may stay. */
const saidInstead = ({ urgent, acute, understood }: Found): readonly string[] => {
  if (urgent !== null) return [urgent];
  return acute === null ? [] : understood.slice(0, surest);
};

const withoutWords = (wish: Wish, { acute }: Found, topics: readonly number[]): Wish => ({
  ...wish,
  q: "",
  acute: acute ?? wish.acute,
  topics: [...new Set([...topics, ...wish.topics])],
});
