import { type Language, languageFacts, languages } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import type { SafeContact } from "../concerns/contact-wish.ts";
import { saferTexts } from "../concerns/safer-contact.texts.ts";
import { familyTexts } from "../texts.ts";
import type { OwnConcern } from "./export-own-concern.ts";
import { familySideTexts } from "./family-side.texts.ts";

export type Given = {
  readonly view: View;
  readonly own: OwnConcern;
  /** A topic's number in the words of the language; undefined where nobody knows it. */
  readonly topicName: (no: number, lang: Language) => string | undefined;
};

const wayWords = {
  call: "channelCall",
  text: "channelText",
  mail: "channelMail",
  none: "channelNone",
} as const;
const numberWords = { call: "phoneLabel", text: "mobileLabel", mail: "emailLabel" } as const;
const childWords = new Map([
  ["pregnant", "childPregnant"],
  ["newborn", "childNewborn"],
  ["baby", "childBaby"],
  ["toddler", "childToddler"],
  ["unknown", "childUnknown"],
] as const satisfies readonly (readonly [string, keyof typeof familyTexts.texts])[]);
const childKey = (age: string) => [...childWords].find(([known]) => known === age)?.[1];

/** What the family has told, under the questions it was asked; a question without an answer is said to have none. */
export function givenPairs({ view, own, topicName }: Given): readonly (readonly [string, string])[] {
  const t = speak(familyTexts, view.lang);
  const s = speak(familySideTexts, view.lang);
  const safer = speak(saferTexts, view.lang);
  const { concern, words } = own;
  const safe = words.safeContact ? (JSON.parse(words.safeContact) as SafeContact) : null;
  const child = words.childAge === undefined ? undefined : childKey(words.childAge);
  const yes = (ticked: boolean | undefined) => (ticked ? s("yes") : "");
  const topic = words.topic ? topicName(Number(words.topic), view.lang) : undefined;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [t("nameLabel"), words.name],
    [t("placeLabel"), safe?.place ?? words.place ?? concern.place ?? ""],
    [t("channelLegend"), t(wayWords[concern.channelKind])],
    ...(concern.channelKind === "none"
      ? []
      : [[t(numberWords[concern.channelKind]), words.channelValue] as const]),
    [t("maySayWho"), yes(safe?.notSayWho === false)],
    [t("mayVoicemail"), yes(safe?.noVoicemail === false)],
    [t("timesLabel"), safe?.times],
    [safer("codeWord"), safe?.codeWord],
    [safer("substitute"), safe?.substitute],
    [safer("interpreter"), yes(safe?.interpreter)],
    [t("childLegend"), child && t(child)],
    [t("topicLabel"), topic],
    [t("languageLabel"), languageOf(concern.language, safe)],
  ];
  return pairs.map(([term, value]) => [term, value || s("nothing")]);
}

const languageOf = (code: string, safe: SafeContact | null): string => {
  const known = languages.find((language) => language.code === code);
  return known ? languageFacts(known.code).nativeName : (safe?.languageOther ?? "");
};
