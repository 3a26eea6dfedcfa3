import { isOnlyBeforeBirth } from "../search/fitting.ts";
import { titleKey } from "../search/spread-titles.ts";
import { type FoundOffer, findFor, type Setting } from "./found.ts";
import type { Searchable } from "./index-cache.ts";
import { isPregnant, phaseOf } from "./questions/life-phase.ts";
import { choosesWay } from "./questions/ways.ts";
import { mayStandBeside, nearTo } from "./related-topics.ts";
import { isBrowsing, isEmptyWish, type Wish } from "./wish.ts";

/** What may be loosened unasked. Cost, steps, registration and times are not: families cannot do without those. */
export type LooseKind = "phase" | "language" | "ways" | "far" | "related";
/** Offers that fit the wish but for these conditions, and fail every one of them. */
export type Loosened = { readonly kinds: readonly LooseKind[]; readonly offers: readonly FoundOffer[] };

/** The guide promises three to five offers on every way through it. */
export const fewest = 3;
const most = 5;

type Condition = {
  readonly kind: LooseKind;
  readonly stands: (wish: Wish) => boolean;
};

/** In this order: help for another age is often help, help far away only for those who can get there. */
const conditions: readonly Condition[] = [
  { kind: "phase", stands: ({ phase }) => phase !== null },
  // With a topic a language only puts offers first and leaves out none.
  { kind: "language", stands: (wish) => isBrowsing(wish) && wish.language !== null },
  { kind: "ways", stands: choosesWay },
  { kind: "far", stands: ({ maxKm }) => maxKm !== null },
];
/** Last of all: help with something near to what was tapped. Words are not taken for another topic than they name. */
const related: Condition = {
  kind: "related",
  stands: ({ topics, q }) => topics.length > 0 && q === "",
};

const without = (wish: Wish, kinds: ReadonlySet<LooseKind>): Wish => ({
  ...wish,
  ...(kinds.has("phase") ? { phase: null } : {}),
  ...(kinds.has("language") ? { language: null } : {}),
  ...(kinds.has("ways") ? { atHome: false, there: false, remote: false } : {}),
  ...(kinds.has("far") ? { maxKm: null } : {}),
});

/**
 * What fits the wish but for one condition, where fewer than three offers fit it whole; two conditions at once only where
 * that is still too little, and topics near to the tapped ones where all that is not enough. After the loss of a child as
 * careful as every other list.
 */
export function loosen(
  searchable: Searchable,
  wish: Wish,
  setting: Setting,
  exact: readonly FoundOffer[],
): readonly Loosened[] {
  const groups: Loosened[] = [];
  for (const set of setsFor(wish)) {
    const shown = [...exact, ...groups.flatMap(({ offers }) => offers)];
    if (shown.length >= fewest) break;
    const add = set.includes(related) ? addedNearby : addedBy;
    const offers = add(searchable, wish, setting, set, shown);
    if (offers.length > 0) groups.push({ kinds: set.map(({ kind }) => kind), offers });
  }
  return groups;
}

/** Everything on the list: what fits, and what was added. */
export const shownOffers = (
  exact: readonly FoundOffer[],
  loosened: readonly Loosened[],
): readonly FoundOffer[] => [...exact, ...loosened.flatMap(({ offers }) => offers)];

/** Of what is shown, the offers about the topics asked for and not merely near to them. */
export const offersAbout = (
  exact: readonly FoundOffer[],
  loosened: readonly Loosened[],
): readonly FoundOffer[] =>
  shownOffers(
    exact,
    loosened.filter(({ kinds }) => !kinds.includes("related")),
  );

/** First everything about the topics themselves, then the same about those near to them. */
function setsFor(wish: Wish): readonly (readonly Condition[])[] {
  const own = setsOf(conditions.filter(({ stands }) => stands(wish)));
  return related.stands(wish) ? [...own, ...[[], ...own].map((set) => [...set, related])] : own;
}

/** Every choice of at least one of them, the smallest first. */
function setsOf(all: readonly Condition[]): readonly (readonly Condition[])[] {
  const sets: (readonly Condition[])[] = [[]];
  for (const one of all) sets.push(...sets.map((set) => [...set, one]));
  return sets.slice(1).toSorted((one, other) => one.length - other.length);
}

function addedBy(
  searchable: Searchable,
  wish: Wish,
  setting: Setting,
  set: readonly Condition[],
  shown: readonly FoundOffer[],
  may: (one: FoundOffer) => boolean = () => true,
): readonly FoundOffer[] {
  const looser = { ...without(wish, new Set(set.map(({ kind }) => kind))), more: true };
  // Without a topic and without any other choice everything would fit.
  if (isEmptyWish({ ...looser, place: "", acute: null })) return [];
  const known = new Set(shown.map(({ offer }) => offer.id));
  const isFar = set.some(({ kind }) => kind === "far");
  const added = findFor(searchable, looser, { ...setting, counted: false })
    .offers.filter(({ offer }) => !known.has(offer.id))
    // Of what has no place nobody can say that it is farther away.
    .filter(({ distanceKm }) => !isFar || distanceKm !== null)
    .filter(may);
  return otherTitlesFirst(nearestAgeFirst(added, wish), shown);
}

/** The nearest topic first, and only as many as are missing: these are no answer to the question itself. */
function addedNearby(
  searchable: Searchable,
  wish: Wish,
  setting: Setting,
  set: readonly Condition[],
  shown: readonly FoundOffer[],
): readonly FoundOffer[] {
  const { babyTopics } = searchable.index.vocabulary;
  const added: FoundOffer[] = [];
  for (const slug of nearTo(setting.slugs, setting.loss, babyTopics)) {
    const known = [...shown, ...added];
    if (known.length >= fewest) break;
    const may = ({ offer: { topics } }: FoundOffer): boolean =>
      topics.includes(slug) && mayStandBeside(topics, setting.slugs, setting.loss);
    const near = addedBy(searchable, wish, { ...setting, slugs: [slug] }, set, known, may);
    added.push(...near.slice(0, fewest - known.length));
  }
  return added;
}

/** By whole years, so that within a year the order of the search stays. */
const nearestAgeFirst = (offers: readonly FoundOffer[], { phase }: Wish): readonly FoundOffer[] => {
  const yearsOff = (one: FoundOffer): number => Math.floor(monthsOff(one, phase) / 12);
  return offers.toSorted((one, other) => yearsOff(one) - yearsOff(other));
};

/** How many months the child of this phase is too young or too old; who is pregnant counts from the birth on. */
function monthsOff({ offer }: FoundOffer, no: number | null): number {
  const phase = phaseOf(no);
  const age = phase === null ? null : isPregnant(phase) ? 0 : phase.months;
  if (age === null) return 0;
  if (isOnlyBeforeBirth(offer)) return age;
  return Math.max(0, (offer.ageFromMonths ?? 0) - age, age - (offer.ageToMonths ?? age));
}

/** Up to five in all; a title a second time only where there would be fewer than three. */
function otherTitlesFirst(
  offers: readonly FoundOffer[],
  shown: readonly FoundOffer[],
): readonly FoundOffer[] {
  const titles = new Set(shown.map(({ offer }) => titleKey(offer)));
  const first = offers.filter(({ offer }) => {
    const isNew = !titles.has(titleKey(offer));
    titles.add(titleKey(offer));
    return isNew;
  });
  const again = offers.filter((one) => !first.includes(one));
  const room = Math.max(fewest - shown.length, Math.min(first.length, most - shown.length));
  return [...first, ...again].slice(0, room);
}
