import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card, Fold } from "../../ui/card.tsx";
import { officeDayOf } from "../../core/say-date.ts";
import type { CapacityShown } from "./capacity-page.tsx";
import { capacityTexts } from "./capacity.texts.ts";
import { saidWhen, sayStatement } from "./capacity-words.ts";
import { TapButtons } from "./tap-buttons.tsx";

const t = speak(capacityTexts, "de");
const home = "/intern/freie-plaetze";

/** On "Mein Tag": one tap where the word is missing or old, else what was said, folded away. */
export const CapacityPrompt = ({ view, shown }: { readonly view: View; readonly shown: CapacityShown }) => {
  const { statement, fresh, now } = shown;
  const taps = (
    <>
      <TapButtons view={view} action={`${home}/antippen`} statement={statement} now={now} />
      <p>
        <a href={view.href(home, "de")}>{t("oneTapMore")}</a>
      </p>
    </>
  );
  if (statement !== null && fresh)
    return (
      <Fold summary={`${t("capacityTitle")}: ${sayStatement(statement, officeDayOf(now))}`}>
        <p>{`${sayStatement(statement, officeDayOf(now))}, ${saidWhen(statement, now)}`}</p>
        {taps}
      </Fold>
    );
  return (
    <Card title={t("capacityTitle")} id="capacity">
      <p>{t(statement === null ? "capacityIsMissing" : "capacityIsOld")}</p>
      {taps}
    </Card>
  );
};
