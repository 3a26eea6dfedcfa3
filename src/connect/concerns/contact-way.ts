import { z } from "zod";
import { type ChannelKind, channelKinds } from "./concern.ts";

/** The one way to answer that a family chose; the fields of the other ways were typed and left. */
export type Way = {
  readonly channel: ChannelKind;
  readonly phone: string;
  readonly mobile: string;
  readonly email: string;
};

const text = (most: number) => z.string().trim().max(most, "too-long");

/** Keyboards and address books bring along marks that nobody sees, most of all where people write from the other side. */
const withoutInvisible = (typed: string): string => typed.replace(/\p{Cf}/gu, "").trim();
const asciiDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);
/** A number as it can be dialled from here: the digits of Arabic and Persian keyboards become ours. */
const number = text(40).transform((typed) =>
  withoutInvisible(typed).replace(/[\u0660-\u0669\u06f0-\u06f9]/g, asciiDigit),
);

export const wayFields = {
  channel: z.enum(channelKinds, "channel-missing"),
  phone: number,
  mobile: number,
  email: text(200).transform(withoutInvisible),
};

/** Lenient on purpose: blanks, dashes, brackets, +49 are all fine. */
const looksLikePhone = (typed: string): boolean =>
  /^[+(\d][\d\s()/.\-\u2010-\u2015]*$/.test(typed) && typed.replace(/\D/g, "").length >= 6;
const looksLikeMail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed);

type Field = "phone" | "mobile" | "email";
const unclear = (input: unknown, field: Field): string => {
  const typed =
    typeof input === "object" && input !== null && field in input
      ? (input as Record<string, unknown>)[field]
      : "";
  return typed === "" ? `${field}-missing` : field === "email" ? "email-unclear" : "phone-unclear";
};

type Rule = [
  (way: Way) => boolean,
  { path: PropertyKey[]; error: (issue: { readonly input?: unknown }) => string; when: () => boolean },
];
const fits = (channel: ChannelKind, field: Field, looksRight: (typed: string) => boolean): Rule => [
  (way) => way.channel !== channel || looksRight(way[field]),
  {
    path: [field],
    error: ({ input }) => unclear(input, field),
    // Runs although something else is missing too: a family gets told everything at once.
    when: () => true,
  },
];

export const fitsCall = fits("call", "phone", looksLikePhone);
export const fitsText = fits("text", "mobile", looksLikePhone);
export const fitsMail = fits("mail", "email", looksLikeMail);

/** The one value of the channel that was chosen; the others are dropped. */
export const channelValueOf = ({ channel, phone, mobile, email }: Way): string | null =>
  channel === "call" ? phone : channel === "text" ? mobile : channel === "mail" ? email : null;
