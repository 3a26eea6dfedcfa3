import { Temporal } from "temporal-polyfill";
import { foldText } from "../../core/text-folding.ts";

export const partnerAnswers = ["yes", "no", "date"] as const;
export type PartnerAnswer = (typeof partnerAnswers)[number];

/** Calendar days a link lives: a week has a working day in it whatever the holidays. */
export const linkDays = 7;
/** Days ahead that an offered date may lie. */
const farthestDate = 60;

/** What the link shows. Nothing in it leads to a family. */
export type PartnerQuestion = {
  readonly network: string;
  readonly team: string;
  readonly topic: number | null;
  readonly childAge: string | null;
  readonly language: string;
  readonly place: string | null;
  readonly sentence: string;
};

type Told = Pick<PartnerQuestion, "network" | "team" | "sentence">;
type Openly = { readonly language: string; readonly place: string | null };

/** From all that is known of a concern, the four facts that lead to nobody, and what the team adds. */
export const questionFrom = (
  { language, place }: Openly,
  { topic, childAge }: { readonly topic?: string | undefined; readonly childAge?: string | undefined },
  told: Told,
): PartnerQuestion => ({
  ...told,
  language,
  place,
  topic: topic ? Number(topic) : null,
  childAge: childAge ?? null,
});

export type LinkState = "open" | "answered" | "expired" | "withdrawn";
export type LinkFacts = {
  readonly expiresAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
};

export function linkState(link: LinkFacts, now: Temporal.Instant): LinkState {
  if (link.answeredAt !== null) return "answered";
  if (link.withdrawnAt !== null) return "withdrawn";
  return Temporal.Instant.compare(link.expiresAt, now) <= 0 ? "expired" : "open";
}

/** A date that can be offered: from today on, not farther than two months. */
export const mayBeOfferedDate = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean => {
  const days = today.until(day).days;
  return days >= 0 && days <= farthestDate;
};

type Known = { readonly name?: string | undefined; readonly channelValue?: string | undefined };

/**
 * The sentence for a partner holds the family's name, its number or an address: the link must not identify anybody. What
 * the team knows of this family is compared; any number that could be called and any mail address is refused as well.
 */
export function namesTheFamily(sentence: string, { name = "", channelValue = "" }: Known): boolean {
  const words = foldText(sentence).split(/[^\p{L}\p{N}]+/u);
  const names = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
  const digits = (text: string) => text.replaceAll(/\D/g, "");
  const numbers = sentence.match(/\+?\d[\d\s/().-]{5,}\d/g) ?? [];
  return (
    names.some((one) => words.includes(one)) ||
    /\S@\S/.test(sentence) ||
    numbers.some((number) => digits(number).length >= 7) ||
    (channelValue.length >= 6 && sentence.includes(channelValue))
  );
}
