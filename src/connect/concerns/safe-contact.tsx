import { speak } from "../../platform/texts.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { staffTexts } from "../texts.ts";
import type { SafeContact } from "./contact-wish.ts";
import { type ConcernProps, goneBy, safeOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";

const t = speak(staffTexts, "de");

/** What the family asked for, before anybody calls. */
export const rulePairs = (safe: SafeContact) => [
  { term: t("voicemail"), value: safe.noVoicemail ? t("notVoicemail") : t("mayVoicemail") },
  { term: t("sayWho"), value: safe.notSayWho ? t("notSayWho") : t("maySayWho") },
  ...(safe.codeWord
    ? [{ term: t("codeWord"), value: <bdi dir="auto">{t("codeWordFirst", { word: safe.codeWord })}</bdi> }]
    : []),
  ...(safe.substitute ? [{ term: t("substitute"), value: <bdi dir="auto">{safe.substitute}</bdi> }] : []),
  ...(safe.times ? [{ term: t("times"), value: <bdi dir="auto">{safe.times}</bdi> }] : []),
  ...(safe.interpreter ? [{ term: t("interpreting"), value: t("interpretingNeeded") }] : []),
];

/**
 * The rules of safe contact, and below them the number: whoever is about to call has read them by then. It is hidden from
 * a node that was asked until it says yes, for the key comes with the yes.
 */
export const SafeContactRules = ({ shown, id }: ConcernProps & { readonly id: string }) => {
  const { concern } = shown;
  const safe = safeOf(shown);
  return (
    <Card title={t("safeTitle")} id={id}>
      <Pairs
        pairs={[
          ...(safe ? rulePairs(safe) : []),
          { term: t("channel"), value: t(`channel-${concern.channelKind}`) },
          ...numberOf(shown),
          ...(safe?.place ? [{ term: t("placeAsWritten"), value: <bdi dir="auto">{safe.place}</bdi> }] : []),
        ]}
      />
    </Card>
  );
};

function numberOf(shown: ConcernProps["shown"]) {
  const { concern, words } = shown;
  if (concern.channelKind === "none") return [];
  if (goneBy(shown)) return [{ term: t("number"), value: sayStep("goneWord") }];
  const { channelValue: reachable } = words;
  const value =
    reachable === undefined ? (
      t("hidden")
    ) : concern.channelKind === "mail" ? (
      <bdi dir="ltr">{reachable}</bdi>
    ) : (
      <PhoneLink number={reachable} />
    );
  return [{ term: t("number"), value }];
}
