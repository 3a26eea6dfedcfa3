import type { Speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import type { familyTexts } from "../texts.ts";
import type { DangerCards } from "./wish-danger.tsx";
import type { TypedWish } from "./wish-form.ts";

/** A topic of the catalogue and its group, in the words of the page's language; `lang` where German stands in. */
export type TopicChoice = {
  readonly no: number;
  readonly words: string;
  readonly group: string;
  readonly lang?: "de" | undefined;
};

/** The topics as choices, before them the words for "none". */
export const topicOptions = (topics: readonly TopicChoice[], none: string) => [
  { value: "", label: none },
  ...topics.map(({ no, words, group, lang }) => ({ value: String(no), label: words, group, lang })),
];

/** Too many write at once, or the form came without the key we had put into it. */
export type SendAgain = "busy" | "sendAgain";

/** What the page of the wish is made from; `errors` holds one code per field that needs a second look. */
export type WishProps = {
  readonly view: View;
  readonly typed: TypedWish;
  readonly errors: ReadonlyMap<string, string>;
  readonly secret: string;
  /** What tells a person's form from a machine's; nobody sees it. */
  readonly marks: HiddenValues;
  readonly topics: readonly TopicChoice[];
  readonly offerTitle: string | null;
  /** Whom to call at once, where the topic or the words speak of danger. */
  readonly danger: DangerCards;
  /** Why the form was not taken though nothing is missing: it only has to be sent again. */
  readonly again: SendAgain | null;
};

/** The question by which way to answer, which is asked again on the status page. */
export type WayQuestion = {
  readonly t: Speak<typeof familyTexts.texts>;
  readonly typed: Pick<TypedWish, "channel" | "phone" | "mobile" | "email">;
  readonly error: (field: string) => string | undefined;
};

/** What must be minded when answering; asked again there, because another number may need other care. */
export type CareQuestion = {
  readonly view: View;
  readonly t: Speak<typeof familyTexts.texts>;
  readonly typed: Pick<TypedWish, CareField>;
  readonly error: (field: string) => string | undefined;
};
export type CareField = "maySayWho" | "mayVoicemail" | "times" | "codeWord" | "substitute" | "interpreter";

/** What every question of the form gets, so that all of them say errors and words in the same way. */
export type WishQuestion = WishProps & {
  readonly t: Speak<typeof familyTexts.texts>;
  readonly error: (field: string) => string | undefined;
};
