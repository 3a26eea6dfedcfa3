import { looksPrivate } from "../imports/private-persons.ts";
import { changedFields, type OfferFacts, type OfferField } from "../offer-history/facts.ts";
import { hostOf } from "./field-values.ts";
import { keepsMostWords } from "./word-changes.ts";
import { sensitiveTopics } from "./sensitive-topics.ts";

/** Why a second person looks at a change before families read it. */
export type Risk = (typeof risks)[number];
export const risks = [
  "new",
  "title",
  "organisation",
  "now-costs",
  "contact",
  "sensitive-topic",
  "rewritten",
  "looks-private",
  "ending",
] as const;

type Judged = { readonly risk: Risk; readonly fields: readonly OfferField[] };

const numbersOf = ({ phones }: OfferFacts): string =>
  phones
    .map(({ e164, display }) => e164 ?? display)
    .toSorted()
    .join();

const personal = (facts: OfferFacts): boolean => looksPrivate({ ...facts, externalId: null, extra: {} }, "");

/** Wrong numbers and addresses lead families to strangers, so every new one is looked at; the page behind a known host is not. */
const contactFields = (before: OfferFacts, after: OfferFacts): OfferField[] => [
  ...(numbersOf(before) === numbersOf(after) ? [] : (["phones"] as const)),
  ...(before.email === after.email ? [] : (["email"] as const)),
  ...(hostOf(before.website) === hostOf(after.website) ? [] : (["website"] as const)),
];

const judged = (before: OfferFacts, after: OfferFacts): readonly Judged[] => {
  const changed = changedFields(before, after);
  const among = (...fields: OfferField[]) => fields.filter((field) => changed.includes(field));
  const added = after.topics.filter((topic) => !before.topics.includes(topic));
  const rewritten = !keepsMostWords(before.description ?? "", after.description ?? "");
  return [
    { risk: "title", fields: among("title") },
    { risk: "organisation", fields: among("organisation") },
    { risk: "now-costs", fields: before.free === true ? among("free", "costText") : [] },
    { risk: "contact", fields: contactFields(before, after) },
    { risk: "sensitive-topic", fields: added.some((topic) => sensitiveTopics.has(topic)) ? ["topics"] : [] },
    { risk: "rewritten", fields: rewritten ? ["description"] : [] },
    {
      risk: "looks-private",
      fields: personal(after) && !personal(before) ? among("title", "organisation", "phones", "place") : [],
    },
  ];
};

export type RisksFound = { readonly risks: readonly Risk[]; readonly fields: readonly OfferField[] };

/**
 * What about a change a second person should look at, and in which fields; nothing for a harmless one. An offer that is
 * not there yet is a risk as a whole.
 */
export function risksOf(before: OfferFacts | null, after: OfferFacts): RisksFound {
  if (before === null) return { risks: ["new"], fields: [] };
  const found = judged(before, after).filter(({ fields }) => fields.length > 0);
  return {
    risks: found.map(({ risk }) => risk),
    fields: [...new Set(found.flatMap(({ fields }) => fields))],
  };
}
