import type { Schedule } from "../../core/recurrence.ts";
import type { View } from "../../platform/view.ts";
import { speak } from "../../platform/texts.ts";
import { Pairs } from "../../ui/facts.tsx";
import { fieldName, sayEditing } from "../offer-editing/editing.texts.ts";
import { sayFact, type TopicNames } from "../offer-editing/say-fact.ts";
import type { OfferFacts, OfferField } from "../offer-history/facts.ts";
import { scheduleInWords } from "../schedules/schedule-in-words.ts";
import { germanWords } from "../schedules/staff-words.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");

/** What the link of a letter shows of its offer. */
export type SeenOffer = { readonly facts: OfferFacts; readonly schedules: readonly Schedule[] };

// Topics stand on no line here, so nobody needs their names.
const noTopics: TopicNames = (slug) => slug;
const said = ({ facts }: SeenOffer, ...fields: readonly OfferField[]): string[] =>
  fields.flatMap((field) => sayFact(field, facts[field], noTopics).split("\n")).filter((line) => line !== "");

const linesOf = (
  seen: SeenOffer,
  view: View,
): readonly (readonly [term: string, lines: readonly string[]])[] => [
  [fieldName("description"), said(seen, "description")],
  [
    sayEditing("partWhen"),
    [
      ...seen.schedules.map((schedule) => scheduleInWords(schedule, germanWords(view))),
      ...said(seen, "openingHoursText"),
    ],
  ],
  [sayEditing("partWhere"), said(seen, "place")],
  [fieldName("free"), said(seen, "free", "costText")],
  [sayEditing("partContact"), said(seen, "phones", "email", "website")],
  [fieldName("languages"), said(seen, "languages")],
];

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? (
    <span class="soft">{t("notSaid")}</span>
  ) : (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  );

/** The offer in short, as families read it; what is missing is named, because its provider can add it. */
export const OfferAsSeen = ({ view, seen }: { readonly view: View; readonly seen: SeenOffer }) => (
  <Pairs
    stacked
    pairs={linesOf(seen, view).map(([term, lines]) => ({ term, value: <Lines lines={lines} /> }))}
  />
);
