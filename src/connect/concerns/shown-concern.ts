import type { Temporal } from "temporal-polyfill";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import type { ConcernError } from "./concern-refusal.ts";
import type { SafeContact } from "./contact-wish.ts";
import type { OfferName } from "./offer-names.ts";
import type { showConcern } from "./show-concern.ts";
import type { TopicChoice } from "./wish-question.ts";

export type ShownConcern = NonNullable<Awaited<ReturnType<typeof showConcern.run>>>;

/** The fields of all forms of the page; one form is sent at a time. */
export const typedFields = [
  "text",
  "phrase1",
  "phrase2",
  "phrase3",
  "phraseDay",
  "nextBy",
  "nodeId",
  "reason",
  "channel",
  "outcome",
  "day",
  "time",
  "rulesKnown",
  "homeAgreed",
  "stepBy",
  "recheckBy",
  "onToId",
  "happenedOn",
  "topic",
  "cause",
  "otherId",
  "closingWords",
  "cancelWords",
  "withdrawn",
  "toldHow",
  "toldOn",
  "readerNodeId",
  "part-contact",
  "part-channel",
  "part-care",
  "shareHow",
  "shareOralReason",
  "shareLanguage",
  "shareInterpreter",
  "shareMonths",
] as const;
type TypedField = (typeof typedFields)[number];

/** What the page of one concern is made from; `typed` keeps an answer that was sent and refused. */
export type ConcernProps = {
  readonly view: View;
  readonly shown: ShownConcern;
  readonly topicName: (no: number) => string;
  readonly isUrgent: (no: number) => boolean;
  readonly topics: readonly TopicChoice[];
  readonly offerName: OfferName;
  readonly languageName: (code: string) => string;
  readonly error?: ConcernError;
  readonly typed?: Readonly<Partial<Record<TypedField, string>>>;
};

/** Where a form of this concern is sent to; always German, like all pages for professionals. */
export const actionOf = (view: View, shown: ShownConcern, verb: string): string =>
  view.href(`/intern/anliegen/${shown.concern.id}/${verb}`, "de");

/** A day as the office writes it. */
export const shortDayOf = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");

/** The message for one field, where the error is its own. */
export const errorAt = (error: ConcernError | undefined, fieldId: string): string | undefined =>
  error?.fieldId === fieldId ? error.message : undefined;

/** Why no word of the family is left, or null: withdrawn or run out, it went in the same commit, for every reader. */
export const goneBy = ({ concern: { closingReason } }: ShownConcern): "withdrawn" | "consentEnded" | null =>
  closingReason === "withdrawn" || closingReason === "consentEnded" ? closingReason : null;

/** The rules for safe contact; null where the keys held here do not open them. */
export const safeOf = ({ words }: ShownConcern): SafeContact | null =>
  words.safeContact ? (JSON.parse(words.safeContact) as SafeContact) : null;
