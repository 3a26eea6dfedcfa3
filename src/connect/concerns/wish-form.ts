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
    | "codeWord"
    | "substitute"
    | "language"
    | "languageOther"
    | "topic"
    | "childAge"
    | "wish"
    | "offer",
    string
  >
> &
  Readonly<Record<"maySayWho" | "mayVoicemail" | "interpreter" | "contactMe" | "askNode", boolean>>;

const texts = [
  "name",
  "place",
  "channel",
  "phone",
  "mobile",
  "email",
  "times",
  "codeWord",
  "substitute",
  "childAge",
  "topic",
  "language",
  "languageOther",
  "wish",
  "offer",
] as const;
const ticks = ["maySayWho", "mayVoicemail", "interpreter", "contactMe", "askNode"] as const;

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
  codeWord: "",
  substitute: "",
  language,
  languageOther: "",
  topic,
  childAge: "unknown",
  wish: "",
  offer,
  maySayWho: false,
  mayVoicemail: false,
  interpreter: false,
  contactMe: false,
  askNode: false,
});

type Allowed = Pick<TypedWish, "maySayWho" | "mayVoicemail">;
/** Who called and what about is said to nobody unless the family allowed it (domain.md 2.3): no tick is a no. */
export const rulesOf = <Typed extends Allowed>({ maySayWho, mayVoicemail, ...typed }: Typed) => ({
  ...typed,
  notSayWho: !maySayWho,
  noVoicemail: !mayVoicemail,
});

/** The form as the act reads it. A topic that is no number of the list is refused there, not dropped here. */
export const wishInput = (typed: TypedWish) => ({
  ...rulesOf(typed),
  topic: typed.topic === "" ? null : /^\d+$/.test(typed.topic) ? Number(typed.topic) : Number.NaN,
  childAge: typed.childAge || "unknown",
});

/** A code for each field that needs a second look; one per field, in the order in which the page asks. */
export function wishErrors(issues: readonly z.core.$ZodIssue[]): Map<string, string> {
  const errors = new Map<string, string>();
  const inOrder = issues.toSorted((one, other) => placeOf(one) - placeOf(other));
  for (const issue of inOrder) if (!errors.has(fieldOf(issue))) errors.set(fieldOf(issue), issue.message);
  return errors;
}

const fieldOf = (issue: z.core.$ZodIssue): string => String(issue.path.at(-1) ?? "");
const asked: readonly string[] = [...texts, ...ticks];
const placeOf = (issue: z.core.$ZodIssue): number => asked.indexOf(fieldOf(issue));
