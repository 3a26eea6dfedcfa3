import type { Query, SearchDocument } from "./search-types.ts";
import { namesChildren } from "./names-children.ts";
import { fitsWays } from "./ways-to-help.ts";

/** Offers that reach a family wherever it lives. */
export const isReachableAnywhere = (document: SearchDocument): boolean =>
  document.kind === "online" ||
  document.kind === "hotline" ||
  document.access.includes("online") ||
  document.access.includes("phone");

const fitsAge = (document: SearchDocument, months: number | undefined): boolean =>
  months === undefined ||
  ((document.ageFromMonths ?? 0) <= months && months <= (document.ageToMonths ?? Number.POSITIVE_INFINITY));

const fitsAccess = (document: SearchDocument, access: readonly string[] | undefined): boolean =>
  access === undefined ||
  access.length === 0 ||
  document.access.length === 0 ||
  access.some((one) => document.access.includes(one));

/** Near enough, as far as the family said how far it goes. */
export const fitsPlace = (
  document: SearchDocument,
  distanceKm: number | null,
  maxKm: number | undefined,
): boolean =>
  maxKm === undefined || (distanceKm === null ? isReachableAnywhere(document) : distanceKm <= maxKm);

const beforeBirth: ReadonlySet<string> = new Set([
  "birth-prep",
  "pregnancy-general",
  "pregnancy-conflict",
  "confidential-birth",
]);

/** For the time before birth alone: it names no age of a child, prepares for the birth or is mostly about pregnancy. */
export const isOnlyBeforeBirth = ({
  pregnancy,
  ageFromMonths,
  ageToMonths,
  topics,
}: Pick<SearchDocument, "pregnancy" | "ageFromMonths" | "ageToMonths" | "topics">): boolean =>
  pregnancy === true &&
  ageFromMonths === null &&
  ageToMonths === null &&
  (topics.includes("birth-prep") ||
    2 * topics.filter((topic) => beforeBirth.has(topic)).length >= Math.max(1, topics.length));

const fitsPhase = (document: SearchDocument, { pregnant, phaseMonths }: Query): boolean =>
  !(pregnant === true && document.pregnancy === false) &&
  !(phaseMonths !== undefined && isOnlyBeforeBirth(document)) &&
  fitsAge(document, phaseMonths);

const fitsLanguage = (document: SearchDocument, spoken: string | undefined): boolean =>
  spoken === undefined || document.languages.length === 0 || document.languages.includes(spoken);

/**
 * What the family set, one rule for each facet. What is known to be otherwise is left out; what is unknown stays,
 * because most imported lists say nothing about cost, access, age or steps.
 */
export const factRules = {
  free: (document, query) => !(query.free === true && document.free === false),
  access: (document, query) => fitsAccess(document, query.access),
  ways: (document, query) => fitsWays(document, query.ways),
  accessible: (document, query) => !(query.accessible === true && document.accessible === false),
  language: (document, query) => fitsLanguage(document, query.spoken),
  phase: fitsPhase,
} as const satisfies Readonly<Record<string, (document: SearchDocument, query: Query) => boolean>>;

/** Open now, or on a weekday: of times only what is known counts, else a family stands before a closed door. */
export const timeRules = {
  openNow: (id: string, { openNow }: Query) => openNow === undefined || openNow.has(id),
  weekday: (id: string, { onWeekday }: Query) => onWeekday === undefined || onWeekday.has(id),
} as const;

/** Does the query ask for a time, which facts of the offer do not tell? */
export const asksForTime = ({ openNow, onWeekday }: Query): boolean =>
  openNow !== undefined || onWeekday !== undefined;

export const fitsTimes = ({ id }: SearchDocument, query: Query): boolean =>
  timeRules.openNow(id, query) && timeRules.weekday(id, query);

/**
 * Does an offer fit what the family set, times aside? Only a greatest distance asks for knowledge: an offer without a
 * place stays only if it can be reached by phone or online.
 */
export const fits = (document: SearchDocument, query: Query, distanceKm: number | null): boolean =>
  factRules.free(document, query) &&
  factRules.access(document, query) &&
  factRules.ways(document, query) &&
  factRules.accessible(document, query) &&
  factRules.language(document, query) &&
  factRules.phase(document, query) &&
  fitsPlace(document, distanceKm, query.maxKm);

/**
 * Is an offer about living children? After a loss such an offer hurts, so it is not shown: not by what it states first or
 * mostly, nor by its title. Help to grow close to a baby that names the mother's sadness first stays, and who helps after
 * a loss is always shown.
 */
export const hurtsAfterLoss = (
  document: Pick<SearchDocument, "title" | "plainTitle" | "topics">,
  babyTopics: ReadonlySet<string>,
): boolean => {
  const { topics } = document;
  if (topics.includes("pregnancy-loss")) return false;
  const ofBabies = topics.filter((topic) => babyTopics.has(topic)).length;
  const isFirst = topics.slice(0, 1).some((topic) => babyTopics.has(topic));
  return (
    2 * ofBabies > topics.length || (isFirst && 2 * ofBabies === topics.length) || namesChildren(document)
  );
};
