import type { Query, SearchDocument } from "./search-types.ts";

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

const fitsDistance = (
  document: SearchDocument,
  distanceKm: number | null,
  maxKm: number | undefined,
): boolean =>
  maxKm === undefined || (distanceKm === null ? isReachableAnywhere(document) : distanceKm <= maxKm);

/**
 * Does an offer fit what the family set? What is known to be otherwise is left out; what is unknown stays,
 * because most imported lists say nothing about cost, access or age. Only a greatest distance asks for
 * knowledge: an offer without a place stays only if it can be reached by phone or online.
 */
export const fits = (document: SearchDocument, query: Query, distanceKm: number | null): boolean =>
  !(query.free === true && document.free === false) &&
  !(query.pregnant === true && document.pregnancy === false) &&
  fitsAge(document, query.phaseMonths) &&
  fitsAccess(document, query.access) &&
  fitsDistance(document, distanceKm, query.maxKm);

/** Is an offer only about living babies? After a loss such an offer hurts, so it is not shown. */
export const hurtsAfterLoss = (document: SearchDocument, babyTopics: ReadonlySet<string>): boolean =>
  document.topics.length > 0 && document.topics.every((topic) => babyTopics.has(topic));
