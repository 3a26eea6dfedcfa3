import { foldText } from "../../core/text-folding.ts";
import { type DangerNow, dangersNow } from "../search/missing-child.ts";
import { phaseOf } from "./questions/life-phase.ts";
import { choosesWay } from "./questions/ways.ts";

/** What a family looks for, as it stands in the address of the page: topics as numbers, never as words. */
export type Wish = {
  readonly topics: readonly number[];
  readonly q: string;
  readonly place: string;
  /** The place was read from misspelt words, and the page says so. */
  readonly placeGuessed?: true;
  /** ISO 639-1 of the language the family wants to speak there. */
  readonly language: string | null;
  readonly withoutRegistration: boolean;
  readonly atHome: boolean;
  readonly free: boolean;
  readonly maxKm: number | null;
  /** The phase of life of the guide, by its number. */
  readonly phase: number | null;
  /** The family goes there, or wants to be helped by phone or on the screen. */
  readonly there: boolean;
  readonly remote: boolean;
  /** A way without steps, something that is open at this minute, on a weekday (Monday 1), for one need (number of a topic). */
  readonly accessible: boolean;
  readonly openNow: boolean;
  readonly weekday: number | null;
  readonly need: number | null;
  readonly more: boolean;
  /** Every question of the guide was passed over: there are offers at its end all the same. */
  readonly skipped?: true;
  /** Medical danger or a missing child, of which the words told before they left the address. */
  readonly acute: DangerNow | null;
};

export const distances: readonly number[] = [5, 15, 30];
/** A danger as it stands in an address. */
const acuteWords: Readonly<Record<DangerNow, string>> = {
  life: "leben",
  poison: "gift",
  "sick-child": "krank",
  "missing-child": "vermisst",
};
const longestWords = 300;
const mostTopics = 6;

type Ask = {
  readonly query: (name: string) => string;
  readonly queryAll: (name: string) => readonly string[];
};

const knownLanguages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
/** Addresses come from anywhere; a page must not say that something is not there "in xx". */
const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}$/.test(code) && knownLanguages.of(code) !== undefined;

/** Reads a wish from an address. Whatever makes no sense is left out; nothing is refused. `known` are the numbers of topics. */
export function readWish(ask: Ask, known: { readonly has: (no: number) => boolean }): Wish {
  const numbers = ask.queryAll("t").flatMap((value) =>
    value
      .split(/[^0-9]+/)
      .filter(Boolean)
      .map(Number),
  );
  const km = Number(ask.query("km"));
  const language = ask.query("sprache").toLowerCase();
  const need = ask.query("bedarf");
  const wish: Wish = {
    topics: [...new Set(numbers)].filter((no) => known.has(no)).slice(0, mostTopics),
    q: ask.query("q").slice(0, longestWords).toWellFormed(),
    place: ask.query("ort").slice(0, 100).toWellFormed(),
    ...(ask.query("ortgelesen") === "1" && ask.query("ort") !== "" ? { placeGuessed: true as const } : {}),
    language: isLanguage(language) ? language : null,
    withoutRegistration: ask.query("ohne") === "1",
    atHome: ask.query("haus") === "1",
    free: ask.query("frei") === "1",
    maxKm: distances.includes(km) ? km : null,
    phase: phaseOf(Number(ask.query("phase")))?.no ?? null,
    there: ask.query("hin") === "1",
    remote: ask.query("fern") === "1",
    accessible: ask.query("stufenlos") === "1",
    openNow: ask.query("offen") === "1",
    weekday: /^[1-7]$/.test(ask.query("tag")) ? Number(ask.query("tag")) : null,
    need: /^\d{1,3}$/.test(need) && known.has(Number(need)) ? Number(need) : null,
    more: ask.query("mehr") === "1",
    acute: dangersNow.find((need) => acuteWords[need] === ask.query("akut")) ?? null,
  };
  return ask.query("weg") === "1" && isEmptyWish(wish) ? { ...wish, skipped: true } : wish;
}

/** The address of a wish below the network; the parts always come in the same order, so that one page is kept once. */
export function wishAddress(wish: Wish): string {
  const parts = Object.entries(wishFields(wish)).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return parts.length === 0 ? "/angebote" : `/angebote?${parts.join("&")}`;
}

const skippedField = (wish: Wish): string => (wish.skipped === true && isEmptyWish(wish) ? "1" : "");

/** A wish as names and values of a form; `without` leaves out those the form asks for itself. */
export function wishFields(wish: Wish, without: readonly string[] = []): Record<string, string> {
  // Whose form asks for another place has read that this one was guessed.
  const isGuess = wish.placeGuessed === true && wish.place !== "" && !without.includes("ort");
  const fields: readonly (readonly [string, string])[] = [
    ["t", wish.topics.join(",")],
    ["q", wish.q],
    ["ort", wish.place],
    ["ortgelesen", isGuess ? "1" : ""],
    ["sprache", wish.language ?? ""],
    ["ohne", wish.withoutRegistration ? "1" : ""],
    ["haus", wish.atHome ? "1" : ""],
    ["frei", wish.free ? "1" : ""],
    ["km", wish.maxKm === null ? "" : String(wish.maxKm)],
    ["phase", wish.phase === null ? "" : String(wish.phase)],
    ["hin", wish.there ? "1" : ""],
    ["fern", wish.remote ? "1" : ""],
    ["stufenlos", wish.accessible ? "1" : ""],
    ["offen", wish.openNow ? "1" : ""],
    ["tag", wish.weekday === null ? "" : String(wish.weekday)],
    ["bedarf", wish.need === null ? "" : String(wish.need)],
    ["mehr", wish.more ? "1" : ""],
    ["akut", wish.acute === null ? "" : acuteWords[wish.acute]],
    ["weg", skippedField(wish)],
  ];
  return Object.fromEntries(fields.filter(([name, value]) => value !== "" && !without.includes(name)));
}

/**
 * What the link to an offer carries of the wish, so that the way back leads to the same list. The browser's memory of the
 * page before is no help without script, and pages are kept by address, so it must stand there. Numbers and a place that
 * is one, never the words of a family: people send such a link on. `understood` are the topics meant by the words.
 */
export function carriedWish(wish: Wish, understood: readonly number[], placeIsKnown: boolean): string {
  const topics = wish.topics.length > 0 ? wish.topics : understood;
  const address = wishAddress({ ...wish, topics, q: "", place: placeIsKnown ? wish.place : "" });
  return address.slice("/angebote".length);
}

const anyNumber = { has: () => true };

/** The wish that the address of an offer's page carries; an empty one where somebody came from elsewhere. */
export function wishBefore(path: string): Wish {
  const { searchParams } = new URL(path, "http://tragnetz.invalid");
  return readWish(
    {
      query: (name) => (searchParams.get(name) ?? "").trim(),
      queryAll: (name) => searchParams.getAll(name),
    },
    anyNumber,
  );
}

/** The list from which a link to an offer came, by the address of the offer's page; null where it came from elsewhere. */
export function listBefore(path: string): string | null {
  const wish = wishBefore(path);
  return isEmptyWish(wish) && wish.skipped !== true ? null : wishAddress({ ...wish, q: "" });
}

const hasFilter = (wish: Wish): boolean =>
  wish.withoutRegistration || choosesWay(wish) || wish.free || wish.phase !== null || hasFacet(wish);

/** A choice that only the refining below a list offers. */
export const hasFacet = ({ accessible, openNow, weekday, need }: Wish): boolean =>
  accessible || openNow || weekday !== null || need !== null;

/** Names neither topic nor words: then what is there is listed, filtered by place and the other choices. */
export const isBrowsing = (wish: Wish): boolean => wish.topics.length === 0 && foldText(wish.q).trim() === "";

/** Nothing was asked at all. */
export const isEmptyWish = (wish: Wish): boolean =>
  isBrowsing(wish) && wish.acute === null && wish.place === "" && !hasFilter(wish) && wish.language === null;
