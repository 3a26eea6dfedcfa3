import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { fitsCall, fitsMail, fitsText, wayFields } from "./contact-way.ts";

/** The version of the German wording that counts; changing a sentence of the consent raises it. */
export const consentWordingVersion = "2026-11";

/** How many letters each field takes; the page names the number to whoever wrote more. */
export const longest = {
  name: 80,
  place: 80,
  times: 200,
  languageOther: 60,
  wish: 4000,
  offer: 120,
  substitute: 120,
  codeWord: 60,
} as const;
const text = (field: keyof typeof longest) => z.string().trim().max(longest[field], "too-long");

/** The topics of `data/topics.json` are numbered from 1; a data check pins their count. */
export const topicCount = 66;

/**
 * A wish for contact as a family writes it (decisions.md 1): any name, one safe channel or none, where, about what.
 * No surname, no address, no birth date. Issues carry codes that the page turns into sentences.
 */
export const contactWish = z
  .object({
    name: text("name").min(1, "name-missing"),
    place: text("place"),
    ...wayFields,
    notSayWho: z.boolean(),
    noVoicemail: z.boolean(),
    times: text("times"),
    language: z.enum([...languages.map(({ code }) => code), "other"] as const, "language-unclear"),
    languageOther: text("languageOther"),
    topic: z.int("topic-unclear").min(1, "topic-unclear").max(topicCount, "topic-unclear").nullable(),
    childAge: z.enum(["pregnant", "newborn", "baby", "toddler", "unknown"]),
    wish: text("wish"),
    offer: text("offer"),
    contactMe: z.literal(true, "consent-missing"),
    askNode: z.boolean(),
    interpreter: z.boolean().optional(),
    /** Who may pick up the phone beside the family, and the word by which it knows who calls. */
    substitute: text("substitute").optional(),
    codeWord: text("codeWord").optional(),
  })
  .refine(...fitsCall)
  .refine(...fitsText)
  .refine(...fitsMail);
export type ContactWish = z.infer<typeof contactWish>;

export type SafeContact = {
  readonly notSayWho: boolean;
  readonly noVoicemail: boolean;
  readonly times: string;
  readonly languageOther: string;
  /** Somebody has to interpret. */
  readonly interpreter?: true;
  /** Said first when calling, so that the family knows who it is. */
  readonly codeWord?: string;
  /** Somebody else who may answer the phone. */
  readonly substitute?: string;
  /** What was typed as the place, where it may be more than a town. */
  readonly place?: string;
};
export const safeContactOf = (wish: ContactWish): SafeContact => ({
  notSayWho: wish.notSayWho,
  noVoicemail: wish.noVoicemail,
  times: wish.times,
  // Another language was typed and then one of the list chosen: only what was chosen counts.
  languageOther: wish.language === "other" ? wish.languageOther : "",
  ...(wish.interpreter ? { interpreter: true as const } : {}),
  ...(wish.codeWord ? { codeWord: wish.codeWord } : {}),
  ...(wish.substitute ? { substitute: wish.substitute } : {}),
  ...(openPlaceOf(wish.place) === wish.place ? {} : { place: wish.place }),
});

/** Whether the family has asked for anything that must be known before somebody calls, writes or rings. */
export const hasRules = (safe: SafeContact): boolean =>
  safe.notSayWho ||
  safe.noVoicemail ||
  safe.times !== "" ||
  safe.interpreter === true ||
  (safe.codeWord ?? safe.substitute) !== undefined;

const townName = /^(\d{5}\s*)?\p{L}[\p{L}\s.()/'-]{0,48}$/u;
const streetWord = /(str\.|(?<!wein)stra(ß|ss)e|weg|gasse|platz|allee|ufer)(\s|$)/i;

/**
 * The town of a concern lies open, because the office sorts and counts by it. People also write their street there: then
 * only the postal code stays open, and the words lie sealed with the way to reach the family. "" for nothing.
 */
export const openPlaceOf = (place: string): string =>
  townName.test(place) && !streetWord.test(place) ? place : (/(?<!\d)\d{5}(?!\d)/.exec(place)?.[0] ?? "");

/** Pregnant, or a child under eight weeks: the clock runs faster (domain.md 2.3). */
export const isPregnantOrNewborn = (wish: Pick<ContactWish, "childAge">): boolean =>
  wish.childAge === "pregnant" || wish.childAge === "newborn";
