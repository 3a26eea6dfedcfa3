import type { OfferId } from "../../core/ids.ts";
import { type Language, languages } from "../../core/languages.ts";
import type { TranslatedSentence } from "./overview.sql.ts";
import { fieldsOf } from "./read-offer-lines.ts";
import { linesOf, type SplitField, splitFields } from "./staleness.ts";
import { type TranslatedField, type TranslationStatus, translationStatuses } from "./translated-text.ts";
import type { GermanOffer } from "./translations.sql.ts";

/** How one field of an offer stands in one language; the most urgent first. */
export const partStates = ["stale", "part", "machine", "human", "reviewed", "missing"] as const;
export type PartState = (typeof partStates)[number];

export type OverviewLine = {
  readonly offerId: OfferId;
  readonly title: string;
  readonly lang: Language;
  readonly field: TranslatedField;
  readonly state: PartState;
  readonly all: number;
  readonly done: number;
  readonly stale: number;
};

/** Offers by how they stand in one language; each is counted once. */
export type LanguageCounts = {
  readonly lang: Language;
  readonly complete: number;
  /** A German sentence has changed since. */
  readonly stale: number;
  /** Some sentences are there, others are not. */
  readonly part: number;
  readonly missing: number;
};

export type Overview = {
  readonly counts: readonly LanguageCounts[];
  readonly lines: readonly OverviewLine[];
};

export const foreignLanguages = languages.map(({ code }) => code).filter((code) => code !== "de");

const titles = new Intl.Collator("de");

/** Everything at once: every offer in every language, field by field, the fields with the most urgent work first. */
export function overviewOf(
  offers: readonly GermanOffer[],
  sentences: readonly TranslatedSentence[],
): Overview {
  const stored = byOffer(sentences);
  const byState = new Map<PartState, OverviewLine[]>(partStates.map((state) => [state, []]));
  const counts = new Map(
    foreignLanguages.map((lang) => [lang, { complete: 0, stale: 0, part: 0, missing: 0 }]),
  );
  for (const offer of offers.toSorted((a, b) => titles.compare(a.title ?? "", b.title ?? ""))) {
    const told = toldOf(offer, stored.get(offer.id) ?? []);
    for (const lang of foreignLanguages) {
      const parts = told.map((field) => partOf(offer, field, lang));
      const count = counts.get(lang);
      if (count !== undefined && parts.length > 0) count[stateOfOffer(parts)] += 1;
      for (const part of parts) byState.get(part.state)?.push(part);
    }
  }
  return {
    counts: [...counts].map(([lang, count]) => ({ lang, ...count })),
    lines: partStates.flatMap((state) => byState.get(state) ?? []),
  };
}

function byOffer(
  sentences: readonly TranslatedSentence[],
): ReadonlyMap<string, readonly TranslatedSentence[]> {
  const found = new Map<string, TranslatedSentence[]>();
  for (const sentence of sentences) {
    const list = found.get(sentence.offerId);
    if (list === undefined) found.set(sentence.offerId, [sentence]);
    else list.push(sentence);
  }
  return found;
}

type Statuses = ReadonlyMap<string, TranslationStatus>;
/** A German field with what its sentences and those before them are in each language. */
type ToldField = {
  readonly split: SplitField;
  readonly current: readonly (Statuses | undefined)[];
  readonly gone: readonly (TranslatedSentence & { readonly statuses: Statuses })[];
};

function toldOf(offer: GermanOffer, stored: readonly TranslatedSentence[]): ToldField[] {
  const read = stored.map((one) => ({ ...one, statuses: statusesOf(one.languages) }));
  return splitFields(fieldsOf(offer))
    .filter(({ sentences }) => sentences.length > 0)
    .map((split) => {
      const byMark = new Map(read.filter(({ field }) => field === split.field).map((one) => [one.mark, one]));
      const current = split.sentences.map(({ mark }) => byMark.get(mark)?.statuses);
      for (const { mark } of split.sentences) byMark.delete(mark);
      return { split, current, gone: [...byMark.values()] };
    });
}

const statusesOf = (languagesTold: string): Statuses =>
  new Map(
    languagesTold.split(",").flatMap((entry) => {
      const [lang = "", status = ""] = entry.split(":");
      const known = translationStatuses.find((one) => one === status);
      return known === undefined ? [] : [[lang, known] as const];
    }),
  );

function partOf({ id, title }: GermanOffer, told: ToldField, lang: Language): OverviewLine {
  const found = told.current.flatMap((statuses) => statuses?.get(lang) ?? []);
  const all = told.current.length;
  const stale = found.length === all ? 0 : staleIn(told, lang);
  const state = stateOf(found, all, stale);
  return {
    offerId: id,
    title: title ?? "",
    lang,
    field: told.split.field,
    state,
    all,
    done: found.length,
    stale,
  };
}

/** How many sentences were there before their German changed; the sentences are only compared where some have gone. */
function staleIn({ split, current, gone }: ToldField, lang: Language): number {
  const old = gone.filter(({ statuses }) => statuses.has(lang));
  if (old.length === 0) return 0;
  const fits = split.sentences.filter((_, at) => current[at]?.has(lang));
  const stored = [
    ...old.map(({ field, mark, source }) => ({ field, mark, source })),
    ...fits.map(({ text, mark }) => ({ field: split.field, mark, source: text })),
  ].map((one) => ({ ...one, lang, text: "", status: "machine" as const }));
  return linesOf([split], stored).filter(({ before }) => before !== null).length;
}

/** A field is as good as its worst sentence. */
function stateOf(found: readonly TranslationStatus[], all: number, stale: number): PartState {
  if (stale > 0) return "stale";
  if (found.length === 0) return "missing";
  if (found.length < all) return "part";
  if (found.includes("machine")) return "machine";
  return found.includes("human") ? "human" : "reviewed";
}

function stateOfOffer(parts: readonly OverviewLine[]): "complete" | "stale" | "part" | "missing" {
  if (parts.some(({ state }) => state === "stale")) return "stale";
  if (parts.every(({ state }) => state === "missing")) return "missing";
  return parts.some(({ state }) => state === "missing" || state === "part") ? "part" : "complete";
}
