import type { OfferFacts } from "../offer-history/facts.ts";
import { needsNoWay } from "../offers/offer-facts.ts";

/** What a family asks of every offer (ux.md 1, the five things), by the field of the form that answers it. */
export type Asked = (typeof asked)[number] | "schedules";
const asked = [
  "organisation",
  "description",
  "kind",
  "ageFrom",
  "whoComes",
  "whoLearns",
  "whatNext",
  "free",
  "access",
  "languages",
  "topics",
  "openingHoursText",
  "street",
  "accessibilityText",
  "phones",
] as const;

const filled = (text: string | null): boolean => text !== null && text !== "";

const answers = (facts: OfferFacts): Readonly<Record<(typeof asked)[number], boolean>> => {
  const noWay = needsNoWay(facts);
  return {
    organisation: filled(facts.organisation),
    description: filled(facts.description),
    kind: facts.kind !== null,
    ageFrom:
      facts.ageFromMonths !== null ||
      facts.ageToMonths !== null ||
      facts.pregnancy === true ||
      filled(facts.eligibilityText),
    whoComes: filled(facts.whoComes),
    whoLearns: filled(facts.whoLearns),
    whatNext: filled(facts.whatNext),
    free: facts.free !== null || filled(facts.costText),
    access: facts.access.length > 0,
    languages: facts.languages.length > 0,
    topics: facts.topics.length > 0,
    openingHoursText: filled(facts.openingHoursText),
    // Nobody goes to a phone or to a visit at home.
    street: noWay || filled(facts.place.street),
    accessibilityText: noWay || filled(facts.accessibilityText),
    phones: facts.phones.length > 0 || filled(facts.email),
  };
};

/** "10 Uhr", "9.30 Uhr", "14:00–16:00", "10-12 h"; not "rund um die Uhr". */
const clockTimes =
  /\b\d{1,2}(?:[:.]\d{2})?\s*(?:uhr|h)\b|\b\d{1,2}[:.]\d{2}\s*(?:-|–|—|bis)\s*\d{1,2}[:.]\d{2}\b/i;
/** Times that stand only in a text are in no calendar and not under "Heute offen". */
const namesTimes = ({ description, openingHoursText }: OfferFacts): boolean =>
  [description, openingHoursText].some((text) => text !== null && clockTimes.test(text));

export type Completeness = {
  readonly done: number;
  readonly all: number;
  readonly missing: readonly Asked[];
};

/** How much of what families ask an offer answers, and what it does not. `times`: it has times of its own. */
export function completenessOf(facts: OfferFacts, times: boolean): Completeness {
  const given = answers(facts);
  const unanswered = asked.filter((one) => !given[one] && !(one === "openingHoursText" && times));
  const inText = namesTimes(facts);
  const missing: readonly Asked[] = inText && !times ? [...unanswered, "schedules"] : unanswered;
  const all = asked.length + (inText ? 1 : 0);
  return { done: all - missing.length, all, missing };
}
