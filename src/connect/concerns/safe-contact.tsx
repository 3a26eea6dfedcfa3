import { speak } from "../../platform/texts.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { staffTexts } from "../texts.ts";
import { type ConcernProps, safeOf } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** The rules of safe contact; the number is hidden from a node that was asked until it says yes, for the key comes with the yes. */
export const SafeContactRules = ({ shown, id }: ConcernProps & { readonly id: string }) => {
  const { concern, words } = shown;
  const safe = safeOf(shown);
  const reachable = words.channelValue;
  const rows = [
    { term: t("channel"), value: t(`channel-${concern.channelKind}`) },
    ...(concern.channelKind === "none"
      ? []
      : [
          {
            term: t("number"),
            value: reachable ? (
              concern.channelKind === "mail" ? (
                <bdi dir="ltr">{reachable}</bdi>
              ) : (
                <PhoneLink number={reachable} />
              )
            ) : (
              t("hidden")
            ),
          },
        ]),
    ...(safe
      ? [
          { term: t("voicemail"), value: safe.noVoicemail ? t("notVoicemail") : t("mayVoicemail") },
          { term: t("sayWho"), value: safe.notSayWho ? t("notSayWho") : t("maySayWho") },
        ]
      : []),
    ...(safe?.times ? [{ term: t("times"), value: <bdi dir="auto">{safe.times}</bdi> }] : []),
    ...(safe?.place ? [{ term: t("placeAsWritten"), value: <bdi dir="auto">{safe.place}</bdi> }] : []),
  ];
  return (
    <Card title={t("safeTitle")} id={id}>
      <Pairs pairs={rows} />
    </Card>
  );
};
