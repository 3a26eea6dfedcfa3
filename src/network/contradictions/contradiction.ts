import { createHash } from "node:crypto";
import type { Profile, ProfileInterface, ProfileLine } from "../profiles/profile.ts";
import { writeTyped } from "../profiles/statement-kinds.ts";

export type ContradictionKind =
  | "answerTime"
  | "waitingTime"
  | "feedback"
  | "belief"
  | "oneSidedInterface"
  | "handover"
  | "ageRange"
  | "ageGap"
  | "basis"
  | "consent"
  | "language"
  | "openingDays"
  | "catchment"
  | "cost"
  | "unclaimedTask"
  | "soleClaim"
  | "outdatedContact";

/** A verbatim line with whose it is; without a text where somebody says nothing and that is the point. */
export type Quote = {
  readonly profileId: string;
  readonly service: string;
  readonly organisation: string;
  readonly lineId: string | null;
  readonly text: string | null;
  /** What the line means, for the mark: another meaning is another contradiction. */
  readonly means: string;
};

/** What does not fit together, with both quotes. Nothing is stored of it until somebody deals with it. */
export type Contradiction = {
  readonly kind: ContradictionKind;
  readonly mark: string;
  readonly quotes: readonly Quote[];
  /** What the sentence about it needs: coded values by name. */
  readonly values: Readonly<Record<string, string>>;
};

const whose = (profile: Profile) => ({
  profileId: profile.id,
  service: profile.name,
  organisation: profile.organisation,
});

export const quoteOf = (profile: Profile, line: ProfileLine): Quote => ({
  ...whose(profile),
  lineId: line.id,
  text: line.text,
  means: `${line.field}|${line.typed === null ? "" : writeTyped(line.typed)}|${line.partner ?? ""}`,
});

type Part = "occasion" | "handover" | "feedback" | "contact";

/** An interface is quoted by the part it is about; where that part is empty, by what else is said there. */
export const quoteOfInterface = (profile: Profile, one: ProfileInterface, part: Part): Quote => ({
  ...whose(profile),
  lineId: one.id,
  text: one[part] ?? one.occasion ?? one.handover ?? one.feedback ?? one.contact ?? null,
  means: [one.partner, one.direction, one.handoverKind, one.feedbackKind, one.consent].join("|"),
});

/** A part of the frame that is a choice and not a sentence; the page says the choice in words. */
export const quoteOfFrame = (profile: Profile, said: string | null, means: string): Quote => ({
  ...whose(profile),
  lineId: null,
  text: said,
  means,
});

export const silence = (profile: Profile): Quote => ({
  ...whose(profile),
  lineId: null,
  text: null,
  means: "",
});

/** The same contradiction has the same mark whoever looks; another word in one of its quotes makes another one. */
const markOf = (kind: ContradictionKind, quotes: readonly Quote[]): string =>
  createHash("sha256")
    .update(JSON.stringify([kind, quotes.map(({ profileId, text, means }) => [profileId, text, means])]))
    .digest("hex")
    .slice(0, 32);

export const contradiction = (
  kind: ContradictionKind,
  quotes: readonly Quote[],
  values: Readonly<Record<string, string>> = {},
): Contradiction => ({ kind, mark: markOf(kind, quotes), quotes, values });
