import { speak } from "../../platform/texts.ts";
import { Card } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { staffTexts } from "../texts.ts";
import { type ConcernProps, goneBy, safeOf } from "./shown-concern.ts";
import { sayStep } from "./step.texts.ts";

const t = speak(staffTexts, "de");

/** What the family told; a field that is empty or closed to this reader is left out. */
export const FamilySays = ({ shown, topicName, offerName, languageName }: ConcernProps) => {
  const { words, concern } = shown;
  const safe = safeOf(shown);
  const gone = goneBy(shown);
  if (gone)
    return (
      <Card line title={t("familySays")} id="says">
        <p>{sayStep(`gone-${gone}`)}</p>
      </Card>
    );
  const rows = [
    [sayStep("kindOf"), concern.kind === "contactWish" ? "" : sayStep(`kind-${concern.kind}`)],
    [t("topic"), words.topic ? topicName(Number(words.topic)) : t("noTopic")],
    [t("place"), concern.place ?? words.place ?? ""],
    [t("childAge"), words.childAge ? t(`child-${words.childAge}` as "child-baby") : ""],
    [t("aboutOffer"), words.wish ? offerName(words.wish) : ""],
    [
      t("language"),
      concern.language === "other"
        ? `${t("otherLanguage")}: ${safe?.languageOther ?? ""}`
        : languageName(concern.language),
    ],
  ].filter(([, value]) => value !== "");
  return (
    <Card line title={t("familySays")} id="says">
      <Pairs
        pairs={rows.map(([label, value]) => ({ term: label ?? "", value: <bdi dir="auto">{value}</bdi> }))}
      />
    </Card>
  );
};
