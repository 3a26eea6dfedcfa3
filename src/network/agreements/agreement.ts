import { Temporal } from "temporal-polyfill";

/** The parts of an agreement, in our own neutral words, in the order in which networks write them. */
export const sectionKeys = [
  "preamble",
  "purpose",
  "targetGroup",
  "selfImage",
  "structure",
  "aims",
  "sharedTasks",
  "coordinationTasks",
  "partnerTasks",
  "results",
  "dataProtection",
  "final",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export type AgreementState = "draft" | "signed" | "ended";
export type Agreement = {
  readonly id: string;
  readonly previousId: string | null;
  readonly version: number;
  readonly title: string;
  readonly state: AgreementState;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly notice: string | null;
  readonly reviewOn: string | null;
  readonly sections: Partial<Record<SectionKey, string>>;
  readonly endedOn: string | null;
  readonly endedWhy: string | null;
  readonly parties: readonly Party[];
};
export type Party = {
  readonly organisationId: string;
  readonly organisation: string;
  readonly signedOn: string | null;
  readonly signedBy: string | null;
};

/** How many days before its day somebody hears of it: in time for a meeting, and once more. */
const stages = [60, 14, 0] as const;
export type Due = { readonly what: "review" | "end"; readonly on: string; readonly days: number };

const daysUntil = (today: string, day: string): number =>
  Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(day), { largestUnit: "day" }).days;

/** The stage a day has reached: 60, 14 or 0 days before it; null while it is far off. Past its day it stays at 0. */
const stageOf = (today: string, day: string): number | null =>
  stages.toReversed().find((stage) => daysUntil(today, day) <= (stage === 0 ? -1 : stage)) ?? null;

/** The review or end whose turn it is to be told, and the mark that says that it has been. */
export const dueOf = (
  { state, reviewOn, endsOn }: Pick<Agreement, "state" | "reviewOn" | "endsOn">,
  today: string,
): readonly (Due & { readonly mark: string })[] =>
  state !== "signed"
    ? []
    : ([["review", reviewOn] as const, ["end", endsOn] as const] as const).flatMap(([what, on]) => {
        const stage = on === null ? null : stageOf(today, on);
        return on === null || stage === null
          ? []
          : [{ what, on, days: daysUntil(today, on), mark: `${what}:${on}:${stage}` }];
      });

/** What an organisation's agreement is worth today, as a word behind its name. */
export type AgreementTag =
  | { readonly kind: "until"; readonly on: string }
  | { readonly kind: "open" }
  | { readonly kind: "review"; readonly on: string }
  | { readonly kind: "over"; readonly on: string }
  | { readonly kind: "draft" };

/** "prüfen bis" from 60 days before, "abgelaufen" past its end; a draft only where nothing is signed. */
export function tagOf(
  { state, reviewOn, endsOn }: Pick<Agreement, "state" | "reviewOn" | "endsOn">,
  today: string,
): AgreementTag | null {
  if (state === "ended") return null;
  if (state === "draft") return { kind: "draft" };
  if (endsOn !== null && endsOn < today) return { kind: "over", on: endsOn };
  if (reviewOn !== null && daysUntil(today, reviewOn) <= stages[0]) return { kind: "review", on: reviewOn };
  return endsOn === null ? { kind: "open" } : { kind: "until", on: endsOn };
}

const rank = ["until", "open", "review", "over", "draft"] as const;

/** Of several agreements the one that binds best speaks for the organisation. */
export const bestTag = (tags: readonly AgreementTag[]): AgreementTag | null =>
  tags.toSorted((one, other) => rank.indexOf(one.kind) - rank.indexOf(other.kind))[0] ?? null;
