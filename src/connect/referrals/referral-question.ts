import { languages } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import type { ListedCapacities } from "../capacity/list-capacities.ts";
import type { TopicChoice } from "../concerns/wish-question.ts";
import { referralTexts } from "./referral.texts.ts";
import type { TypedReferral } from "./typed-referral.ts";

export const t = speak(referralTexts, "de");
export type ReferralText = keyof typeof referralTexts.texts;

/** Who fills in the page: a practice without an account, a professional who is signed in, or the team for a family. */
export type Filling = "practice" | "staff" | "taking";

/** What the page is made from; `errors` holds one code for each field that needs a second look. */
export type ReferralQuestion = {
  readonly view: View;
  readonly filling: Filling;
  readonly typed: TypedReferral;
  readonly errors: ReadonlyMap<string, string>;
  readonly topics: readonly TopicChoice[];
  readonly hidden: HiddenValues;
  readonly again: "busy" | "sendAgain" | null;
  /** Only for who is signed in: what teams say of their places is no word for the public (docs of `capacity/`). */
  readonly capacities?: ListedCapacities | null;
};

export const errorAt = ({ errors }: ReferralQuestion, field: string): string | undefined => {
  const code = errors.get(field);
  if (code === undefined) return undefined;
  return t((`error-${code}` in referralTexts.texts ? `error-${code}` : "error-unclear") as "error-unclear");
};

export const teamOf = (view: View): string => view.network.intakeName ?? "Familienteam";

export const languageOptions = [
  ...languages.map(({ code, nativeName, htmlLang }) => ({ value: code, label: nativeName, lang: htmlLang })),
  { value: "other", label: t("languageOther") },
];
