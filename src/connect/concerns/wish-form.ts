import type { z } from "zod";
import type { Fields } from "../../platform/web/form-body.ts";

/** What stands in the form, as typed, so that nothing is lost when something is missing. */
export type TypedWish = Readonly<
  Record<
    | "name"
    | "place"
    | "channel"
    | "phone"
    | "mobile"
    | "email"
    | "times"
    | "language"
    | "languageOther"
    | "topic"
    | "childAge"
    | "wish"
    | "offer",
    string
  >
> &
  Readonly<Record<"notSayWho" | "noVoicemail" | "contactMe" | "askNode", boolean>>;

const texts = [
  "name",
  "place",
  "channel",
  "phone",
  "mobile",
  "email",
  "times",
  "language",
  "languageOther",
  "topic",
  "childAge",
  "wish",
  "offer",
] as const;
const ticks = ["notSayWho", "noVoicemail", "contactMe", "askNode"] as const;

export const typedWish = (fields: Fields): TypedWish => ({
  ...(Object.fromEntries(texts.map((name) => [name, fields.get(name)])) as Record<
    (typeof texts)[number],
    string
  >),
  ...(Object.fromEntries(ticks.map((name) => [name, fields.has(name)])) as Record<
    (typeof ticks)[number],
    boolean
  >),
});

export const emptyWish = (language: string, place: string, offer: string, topic: string): TypedWish => ({
  name: "",
  place,
  channel: "",
  phone: "",
  mobile: "",
  email: "",
  times: "",
  language,
  languageOther: "",
  topic,
  childAge: "unknown",
  wish: "",
  offer,
  notSayWho: false,
  noVoicemail: false,
  contactMe: false,
  askNode: false,
});

/** The form as the act reads it. */
export const wishInput = (typed: TypedWish) => ({
  ...typed,
  topic: /^\d{1,2}$/.test(typed.topic) ? Number(typed.topic) : null,
  childAge: typed.childAge || "unknown",
});

/** A code for each field that needs a second look; one per field. */
export function wishErrors(issues: readonly z.core.$ZodIssue[]): Map<string, string> {
  const errors = new Map<string, string>();
  for (const issue of issues) {
    const field = String(issue.path.at(-1) ?? "");
    if (!errors.has(field)) errors.set(field, issue.message);
  }
  return errors;
}
