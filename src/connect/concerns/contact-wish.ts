import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { channelKinds } from "./concern.ts";

/** The version of the German wording that counts; changing a sentence of the consent raises it. */
export const consentWordingVersion = "2026-11";

const text = (most: number) => z.string().trim().max(most, "too-long");
const unclear = (input: unknown, field: "phone" | "mobile" | "email"): string => {
  const typed =
    typeof input === "object" && input !== null && field in input
      ? (input as Record<string, unknown>)[field]
      : "";
  return typed === "" ? `${field}-missing` : field === "email" ? "email-unclear" : "phone-unclear";
};

/**
 * A wish for contact as a family writes it (decisions.md 1): any name, one safe channel or none, where, about what.
 * No surname, no address, no birth date. Issues carry codes that the page turns into sentences.
 */
export const contactWish = z
  .object({
    name: text(80).min(1, "name-missing"),
    place: text(80),
    channel: z.enum(channelKinds, "channel-missing"),
    phone: text(40),
    mobile: text(40),
    email: text(200),
    notSayWho: z.boolean(),
    noVoicemail: z.boolean(),
    times: text(200),
    language: z.enum([...languages.map(({ code }) => code), "other"] as const),
    languageOther: text(60),
    topic: z.number().int().min(1).max(66).nullable(),
    childAge: z.enum(["pregnant", "newborn", "baby", "toddler", "unknown"]),
    wish: text(4000),
    offer: text(120),
    contactMe: z.literal(true, "consent-missing"),
    askNode: z.boolean(),
  })
  // `when` lets these run although something else is missing too: a family gets told everything at once.
  .refine(({ channel, phone }) => channel !== "call" || looksLikePhone(phone), {
    path: ["phone"],
    error: ({ input }) => unclear(input, "phone"),
    when: () => true,
  })
  .refine(({ channel, mobile }) => channel !== "text" || looksLikePhone(mobile), {
    path: ["mobile"],
    error: ({ input }) => unclear(input, "mobile"),
    when: () => true,
  })
  .refine(({ channel, email }) => channel !== "mail" || looksLikeMail(email), {
    path: ["email"],
    error: ({ input }) => unclear(input, "email"),
    when: () => true,
  });
export type ContactWish = z.infer<typeof contactWish>;

/** Lenient on purpose: blanks, dashes, brackets, +49 are all fine. */
const looksLikePhone = (typed: string): boolean =>
  /^[+\d][\d\s()/.-]*$/.test(typed) && typed.replace(/\D/g, "").length >= 6;
const looksLikeMail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed);

/** The one value of the channel that was chosen; the others were typed and left, so they are dropped. */
export const channelValueOf = (wish: ContactWish): string | null =>
  wish.channel === "call"
    ? wish.phone
    : wish.channel === "text"
      ? wish.mobile
      : wish.channel === "mail"
        ? wish.email
        : null;

export type SafeContact = {
  readonly notSayWho: boolean;
  readonly noVoicemail: boolean;
  readonly times: string;
  readonly languageOther: string;
};
export const safeContactOf = ({
  notSayWho,
  noVoicemail,
  times,
  languageOther,
}: ContactWish): SafeContact => ({ notSayWho, noVoicemail, times, languageOther });

/** Pregnant, or a child under eight weeks: the clock runs faster (domain.md 2.3). */
export const isPregnantOrNewborn = (wish: Pick<ContactWish, "childAge">): boolean =>
  wish.childAge === "pregnant" || wish.childAge === "newborn";
