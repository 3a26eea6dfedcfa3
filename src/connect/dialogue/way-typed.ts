import type { Fields } from "../../platform/web/form-body.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import type { CareField, WayQuestion } from "../concerns/wish-question.ts";
import type { TypedWish } from "../concerns/wish-form.ts";

/** The page that asks once more by which way and with what care to answer, as typed. */
export type TypedWay = WayQuestion["typed"] & Pick<TypedWish, CareField>;

export const typedWay = (fields: Fields): TypedWay => ({
  channel: fields.get("channel"),
  phone: fields.get("phone"),
  mobile: fields.get("mobile"),
  email: fields.get("email"),
  times: fields.get("times"),
  codeWord: fields.get("codeWord"),
  substitute: fields.get("substitute"),
  maySayWho: fields.has("maySayWho"),
  mayVoicemail: fields.has("mayVoicemail"),
  interpreter: fields.has("interpreter"),
});

/** What was agreed on so far stands in the form; the way itself is asked anew, because it is what may be unsafe. */
export const wayAsAgreed = (safe: SafeContact | null): TypedWay => ({
  channel: "",
  phone: "",
  mobile: "",
  email: "",
  times: safe?.times ?? "",
  codeWord: safe?.codeWord ?? "",
  substitute: safe?.substitute ?? "",
  maySayWho: safe?.notSayWho === false,
  mayVoicemail: safe?.noVoicemail === false,
  interpreter: safe?.interpreter ?? false,
});

/** The same as hidden fields, for the page in another language: a tick that is not set is not sent. */
export const wayAgain = ({ maySayWho, mayVoicemail, interpreter, ...words }: TypedWay) => ({
  ...words,
  _typed: "1",
  ...(maySayWho ? { maySayWho: "1" } : {}),
  ...(mayVoicemail ? { mayVoicemail: "1" } : {}),
  ...(interpreter ? { interpreter: "1" } : {}),
});
