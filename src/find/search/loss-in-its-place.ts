import { otherThanLoss, saysLoss } from "./loss-words.ts";
import { lossTopic, particularReader, spokenOf } from "./particular-topics.ts";
import { perVocabulary } from "./per-vocabulary.ts";
import { personFirst } from "./person-first.ts";
import type { Wish } from "./read-wish.ts";
import type { Query, SearchDocument } from "./search-types.ts";
import { firstPlaces } from "./share-places.ts";
import { textReader } from "./text-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether an offer is about the loss of a child: by its title, or because it states that first. */
const aboutLoss = perVocabulary((vocabulary): ((document: SearchDocument) => boolean) => {
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  const topic = vocabulary.topicNumber.get(lossTopic);
  if (german === undefined || topic === undefined) return () => false;
  const aboutOf = particularReader(vocabulary, german, textReader(german));
  return (document) => document.topics.includes(lossTopic) && aboutOf(document, [topic]).length > 0;
});

/**
 * How a family speaks of a loss: it asks for help with it (`asked`); it said so before and now asks for something else
 * (`carried`); perhaps; it speaks of somebody else's death, or fears a loss (`beside`); or not at all.
 */
type Told = "asked" | "carried" | "perhaps" | "beside" | "no";

/** Less than this beside a danger is an echo of its words: "ich will sterben" tells of no dead child. */
const enoughBesideDanger = 0.1;

/** Do the words speak of a loss before all else but danger? Who is bereaved and in danger is both. */
function isFirstSpoken({ spoken }: Wish, { topicNumber, slugs, urgent }: Vocabulary): boolean {
  const first = spoken.find(({ topic }) => !urgent.has(slugs[topic] ?? ""));
  const isFirst = first !== undefined && first.topic === topicNumber.get(lossTopic);
  return isFirst && (first === spoken[0] || first.confidence >= enoughBesideDanger);
}

function toldNow(query: Query, wish: Wish, vocabulary: Vocabulary): Told {
  const number = vocabulary.topicNumber.get(lossTopic);
  const other = otherThanLoss(query.q);
  const isSaid = saysLoss(query.q) || (other === null && isFirstSpoken(wish, vocabulary));
  const isAlone = wish.words.length === 0 && wish.topics.every(({ topic }) => topic === number);
  if (isSaid || [...(query.topics ?? []), query.need].includes(lossTopic)) return "asked";
  if (query.loss === true) return isAlone ? "asked" : "carried";
  // A child is wished for after a loss: what helps with either stands as it comes.
  if (other === "wishing") return "perhaps";
  if (other !== null) return "beside";
  const { topics } = wish;
  const isHeard = topics.some(({ topic, confidence }) => topic === number && confidence >= spokenOf(topics));
  return isHeard || topics.length === 0 ? "perhaps" : "no";
}

const told = new WeakMap<Wish, { readonly query: Query; readonly by: Told }>();

/** Asked several times for one wish, and the patterns take longer than all else that is asked of it. */
function toldOf(query: Query, wish: Wish, vocabulary: Vocabulary): Told {
  const before = told.get(wish);
  if (before?.query === query) return before.by;
  const by = toldNow(query, wish, vocabulary);
  told.set(wish, { query, by });
  return by;
}

/** Does the family speak of the loss of its own child before all else, or in words that leave no doubt? */
export const grieves = (query: Query, wish: Wish, vocabulary: Vocabulary): boolean =>
  ["asked", "carried"].includes(toldOf(query, wish, vocabulary));

/** Is the loss only remembered from before, while the family now asks for something else? */
export const remembersLoss = (query: Query, wish: Wish, vocabulary: Vocabulary): boolean =>
  toldOf(query, wish, vocabulary) === "carried";

type Item = { readonly document: SearchDocument; readonly score: number; readonly fields?: number };
/** The order, and who is only there in case there is nobody else: a list leaves these out. */
export type InPlace<One> = { readonly items: readonly One[]; readonly apart: ReadonlySet<One> };

/** Scores tell the order, so who waited has no more than who went ahead. */
function inThisOrder<One extends Item>(ahead: readonly One[], apart: readonly One[]): InPlace<One> {
  let least = Number.POSITIVE_INFINITY;
  const lowered = (one: One): One => {
    least = Math.min(least, one.score);
    return { ...one, score: least };
  };
  const first = ahead.map(lowered);
  const last = apart.map(lowered);
  return { items: [...first, ...last], apart: new Set(last) };
}

const without = <One>(all: readonly One[], some: readonly One[]): readonly One[] =>
  all.filter((one) => !some.includes(one));

/** So many who help after a loss stand beside so many who help with what is asked for now. */
const griefBeside = (needs: number): number => (needs > firstPlaces ? 1 : Math.max(2, firstPlaces - needs));

/** What was asked for first; then one who helps after a loss, two where there is little else, three where there is nothing. */
function needFirst<One extends Item>(ranked: readonly One[], meetsNeed: (one: One) => boolean): InPlace<One> {
  const needs = ranked.filter(meetsNeed);
  const grief = personFirst(without(ranked, needs), "").slice(0, griefBeside(needs.length));
  const ahead = [...needs.slice(0, firstPlaces), ...grief, ...needs.slice(firstPlaces)];
  return inThisOrder(ahead, without(ranked, ahead));
}

/** Who wishes for a child again needs a person to ask and no grave: the others keep their places. */
function personsInPlace<One extends Item>(ranked: readonly One[], ofLoss: readonly One[]): readonly One[] {
  const persons = [...personFirst(ofLoss, "")];
  return ranked.map((one) => (ofLoss.includes(one) ? (persons.shift() ?? one) : one));
}

/** Does an offer help with what is asked for now, and not only with the loss told before? */
const meetsNeed = <One extends Pick<Item, "fields">>(
  wish: Wish,
  loss: number,
  isAbout: (one: One, topic: number) => boolean,
): ((one: One) => boolean) => {
  const needs = wish.topics.filter(({ topic }) => topic !== loss);
  const isByWords = (one: One): boolean => needs.length === 0 && (one.fields ?? 0) > 0;
  return (one) => isByWords(one) || !isAbout(one, loss) || needs.some(({ topic }) => isAbout(one, topic));
};

/** Whom a list may leave out, and how many of so many it shows. */
export type HeldBack<One> = {
  readonly isHeld: (one: One) => boolean;
  readonly shownOf: (free: number, held: number) => number;
};
const nobodyHeld = { isHeld: () => false, shownOf: (free: number, held: number) => free + held } as const;

/** By the rules of `lossInItsPlace`, for who only counts: whom the list of this query leaves out. */
export function heldBack<One extends Pick<Item, "document" | "fields">>(
  query: Query,
  wish: Wish,
  vocabulary: Vocabulary,
  isAbout: (one: One, topic: number) => boolean,
): HeldBack<One> {
  const told = toldOf(query, wish, vocabulary);
  if (told === "carried") {
    const meets = meetsNeed(wish, vocabulary.topicNumber.get(lossTopic) ?? -1, isAbout);
    return {
      isHeld: (one) => !meets(one),
      shownOf: (free, held) => free + Math.min(held, griefBeside(free)),
    };
  }
  if (told !== "no") return nobodyHeld;
  const isOf = aboutLoss(vocabulary);
  return { isHeld: ({ document }) => isOf(document), shownOf: (free, held) => (free > 0 ? free : held) };
}

/**
 * Who lost a child and asks for help with that finds first what is there for it; who then asks for something else finds
 * that first. Who looks for a midwife for a living child does not meet a loss at all, and who fears one not among the
 * first places, as long as there is other help: one title there would frighten more than any good order makes up for.
 */
export function lossInItsPlace<One extends Item>(
  ranked: readonly One[],
  query: Query,
  wish: Wish,
  vocabulary: Vocabulary,
  isAbout: (one: One, topic: number) => boolean,
): InPlace<One> {
  const told = toldOf(query, wish, vocabulary);
  const number = vocabulary.topicNumber.get(lossTopic) ?? -1;
  if (told === "carried") return needFirst(ranked, meetsNeed(wish, number, isAbout));
  const isOf = aboutLoss(vocabulary);
  const ofLoss = ranked.filter(({ document }) => isOf(document));
  const others = without(ranked, ofLoss);
  if (told === "asked") return inThisOrder([...personFirst(ofLoss, query.q), ...others], []);
  if (otherThanLoss(query.q) === "wishing") return inThisOrder(personsInPlace(ranked, ofLoss), []);
  if (told === "perhaps" || others.length === 0 || ofLoss.length === 0) return inThisOrder(ranked, []);
  if (told === "no") return inThisOrder(others, ofLoss);
  const ahead = others.slice(0, firstPlaces);
  return inThisOrder([...ahead, ...without(ranked, ahead)], []);
}
