import type { Topic } from "../../topics/topic.ts";
import { type OfferFilter, type PageAsked, weekdayCodes } from "../offer-filter.ts";
import { type Asked, momentIn, usualPerPage } from "./parameters.ts";
import { accessModes, offerKinds } from "../../offers/offer.ts";
import { ownTerms, profileTaxonomy, topicTaxonomy } from "./taxonomy.ts";

/** What an id of a term stands for in our own words; of foreign terms only the id is known. */
export function termFilter(topics: readonly Topic[]): (id: string) => OfferFilter {
  const terms = new Map(ownTerms(topics).map((term) => [term.id, term]));
  return (id) => {
    const term = terms.get(id.toLowerCase());
    if (term === undefined) return { foreignTerm: id };
    if (term.taxonomy_id === topicTaxonomy.id) return { topic: term.code };
    const kind = offerKinds.find((one) => one === term.code);
    const access = accessModes.find((mode) => `access.${mode}` === term.code);
    return kind !== undefined ? { kind } : access !== undefined ? { access } : { foreignTerm: id };
  };
}

const taxonomyFilter = (id: string): OfferFilter => {
  if (id.toLowerCase() === topicTaxonomy.id) return { anyTopic: true };
  return id.toLowerCase() === profileTaxonomy.id ? {} : { foreignTaxonomy: id };
};

const isDay = (word: string) => weekdayCodes.find((code) => code === word);
const months = (years: string): number => Number(years) * 12;

/** The parameters of a list as conditions on offers; all of them count together. */
export function filterOf(asked: Asked, termOf: (id: string) => OfferFilter): OfferFilter {
  const term = asked.get("taxonomy_term_id");
  const taxonomy = asked.get("taxonomy_id");
  const since = asked.get("modified_after");
  const [from, to] = [asked.get("minimum_age"), asked.get("maximum_age")];
  return {
    words: asked.get("search") || undefined,
    organisationId: asked.get("organization_id"),
    ...(term === undefined ? {} : termOf(term)),
    ...(taxonomy === undefined ? {} : taxonomyFilter(taxonomy)),
    changedSince: since === undefined ? undefined : momentIn(since),
    ageFrom: from === undefined ? undefined : months(from),
    ageTo: to === undefined ? undefined : months(to),
    days: asked
      .get("day")
      ?.split(",")
      .flatMap((day) => isDay(day) ?? []),
    startTime: asked.get("start_time"),
    endTime: asked.get("end_time"),
  };
}

export const pageOf = (asked: Asked): PageAsked => ({
  page: Number(asked.get("page") ?? 1),
  size: Number(asked.get("per_page") ?? usualPerPage),
});
