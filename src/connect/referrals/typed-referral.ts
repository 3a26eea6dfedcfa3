import type { z } from "zod";
import { maybeAlong } from "../concerns/travelling-fields.ts";
import type { Fields } from "../../platform/web/form-body.ts";

const texts = [
  "name",
  "channel",
  "reach",
  "place",
  "childAge",
  "topic",
  "language",
  "languageOther",
  "times",
  "codeWord",
  "substitute",
  "wish",
  "practice",
  "profession",
  "callback",
  "noticeMail",
  "reference",
  "origin",
  "how",
  "oralReason",
  "consentLanguage",
  "withInterpreter",
  "months",
] as const;
const ticks = [
  "interpreter",
  "maySayWho",
  "mayVoicemail",
  "transfer",
  "askNode",
  "feedback",
  "withCode",
  "along-place",
  "along-childAge",
  "along-topic",
  "along-wish",
] as const;

/** What stands in the form, as typed, so that nothing is lost when something is missing. */
export type TypedReferral = Readonly<Record<(typeof texts)[number], string>> &
  Readonly<Record<(typeof ticks)[number], boolean>>;

const each = <Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;

export const typedReferral = (fields: Fields): TypedReferral => ({
  ...each(texts, (name) => fields.get(name)),
  ...each(ticks, (name) => fields.has(name)),
});

/** Nothing that a consent says is chosen beforehand (decisions.md 1; CJEU C-673/17); only how long it holds stands there. */
export const emptyReferral: TypedReferral = {
  ...each(texts, () => ""),
  ...each(ticks, (name) => name === "withCode"),
  channel: "call",
  childAge: "unknown",
  language: "de",
  months: "6",
};

/** Said by whoever explained it: no answer is neither of the two. */
const interpreted: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The form as the acts read it. Numbers typed for one way are those of that way. */
export const referralWords = (typed: TypedReferral) => ({
  wish: {
    name: typed.name,
    place: typed.place,
    channel: typed.channel,
    phone: typed.channel === "call" ? typed.reach : "",
    mobile: typed.channel === "text" ? typed.reach : "",
    email: typed.channel === "mail" ? typed.reach : "",
    notSayWho: !typed.maySayWho,
    noVoicemail: !typed.mayVoicemail,
    times: typed.times,
    codeWord: typed.codeWord,
    substitute: typed.substitute,
    language: typed.language,
    languageOther: typed.languageOther,
    topic: typed.topic === "" ? null : /^\d+$/.test(typed.topic) ? Number(typed.topic) : Number.NaN,
    childAge: typed.childAge || "unknown",
    wish: typed.wish,
    offer: "",
    contactMe: typed.transfer,
    askNode: typed.askNode,
    interpreter: typed.interpreter,
  },
  from: {
    practice: typed.practice,
    profession: typed.profession,
    callback: typed.callback,
    noticeMail: typed.noticeMail,
  },
  reference: typed.reference,
  consent: {
    how: typed.how,
    oralReason: typed.how === "oral" ? typed.oralReason : "",
    withInterpreter: interpreted[typed.withInterpreter],
    language: typed.consentLanguage,
    months: typed.months,
    feedback: typed.feedback,
    along: maybeAlong.filter((one) => typed[`along-${one}`]),
  },
});

/** Where the reader looks for what is missing: three ways share one field, and the consent's language has its own name. */
const fieldOf = ({ path }: z.core.$ZodIssue): string => {
  const last = String(path.at(-1) ?? "");
  if (last === "phone" || last === "mobile" || last === "email") return "reach";
  if (last === "contactMe") return "transfer";
  return last === "language" && path[0] === "consent" ? "consentLanguage" : last;
};
const codeOf = ({ message }: z.core.$ZodIssue): string =>
  /^(phone|mobile|email)-missing$/.test(message) ? "reach-missing" : message;

/** What has to be filled in stands first on the page. */
const required = [
  "name",
  "channel",
  "reach",
  "practice",
  "how",
  "oralReason",
  "consentLanguage",
  "withInterpreter",
  "transfer",
] as const;
const order: readonly string[] = [...new Set<string>([...required, ...texts, ...ticks])];

/** Whether something stands in the folded part that its reader must not overlook. */
export const hasMore = (typed: TypedReferral, errors: ReadonlyMap<string, string>): boolean =>
  [...moreTexts, ...moreTicks].some((name) => typed[name] !== emptyReferral[name] || errors.has(name));
const moreTexts = [
  "place",
  "childAge",
  "topic",
  "language",
  "languageOther",
  "times",
  "codeWord",
  "substitute",
  "wish",
  "profession",
  "callback",
  "noticeMail",
  "reference",
] as const;
const moreTicks = ["interpreter", "maySayWho", "mayVoicemail"] as const;
/** A code for each field that needs a second look, in the order in which the page asks. */
export function referralErrors(issues: readonly z.core.$ZodIssue[]): Map<string, string> {
  const inOrder = issues.toSorted(
    (one, other) => order.indexOf(fieldOf(one)) - order.indexOf(fieldOf(other)),
  );
  const errors = new Map<string, string>();
  for (const issue of inOrder) if (!errors.has(fieldOf(issue))) errors.set(fieldOf(issue), codeOf(issue));
  return errors;
}
