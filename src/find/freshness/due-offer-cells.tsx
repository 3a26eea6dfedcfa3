import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Tag } from "../../ui/tag.tsx";
import { askOn, daysBetween, dueOn, soonDays, stageOn } from "./freshness.ts";
import type { ReviewedOffer } from "./freshness.sql.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");
type Cell = { readonly offer: ReviewedOffer; readonly today: Temporal.PlainDate };

/** The state in words; the colour never says it alone. */
export const DueState = ({ offer, today }: Cell) => {
  if (offer.hiddenBecause === "provider")
    return <Tag tone="off">{t(offer.endedAt ? "stateEndedByLink" : "stateEnded")}</Tag>;
  if (offer.hiddenBecause !== null) return <Tag tone="late">{t("stateHidden")}</Tag>;
  const left = daysBetween(today, dueOn(offer));
  if (left < 0) return <Tag tone="late">{t("stateOverdue", { count: -left, days: -left })}</Tag>;
  if (left === 0) return <Tag tone="lamp">{t("stateToday")}</Tag>;
  const stage = stageOn(offer, today);
  return stage === "due" || left <= soonDays ? (
    <Tag tone={stage === "due" ? "lamp" : "off"}>{t("stateDue", { count: left, days: left })}</Tag>
  ) : (
    <Tag tone="good">{t("stateConfirmed")}</Tag>
  );
};

type NextProps = Cell & { readonly view: View; readonly sayDay: (day: Temporal.PlainDate) => string };

/** What happens by itself, in words; and where a person has to do something, the button for it. */
export const NextStep = ({ offer, today, view, sayDay }: NextProps) => {
  const waits = stageOn(offer, today) !== "fresh" || offer.hiddenBecause !== null;
  return (
    <>
      <p>{sayNext(offer, today, sayDay)}</p>
      {waits && offer.hiddenBecause !== "provider" && <ActButtons view={view} offer={offer} />}
    </>
  );
};

const sayNext = (
  offer: ReviewedOffer,
  today: Temporal.PlainDate,
  sayDay: (day: Temporal.PlainDate) => string,
): string => {
  if (offer.endedAt !== null) return t("nextEndedByLink", { day: sayDay(officeDayOf(offer.endedAt)) });
  if (offer.hiddenBecause === "provider") return t("nextEnded");
  if (!offer.hasAddress && stageOn(offer, today) !== "fresh")
    return offer.phone === null ? t("nextCallUnknown") : t("nextCall", { phone: offer.phone });
  if (offer.askedAt !== null)
    return t("nextSent", { count: offer.reminders, day: sayDay(officeDayOf(offer.askedAt)) });
  const ask = askOn(offer);
  return daysBetween(today, ask) > 30
    ? t("nextNothing")
    : t("nextBySelf", { day: sayDay(later(ask, today)) });
};

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  daysBetween(one, other) > 0 ? other : one;

const actPath = ({ id }: ReviewedOffer, act: "link" | "stimmt-noch"): string =>
  `/intern/angebote/${id}/${act}`;

/** One form with two ways to send it, so that the buttons stand side by side in their narrow cell. */
const ActButtons = ({ view, offer }: { readonly view: View; readonly offer: ReviewedOffer }) => (
  <form class="row" method="post" action={view.href(actPath(offer, "stimmt-noch"), "de")}>
    {offer.hasAddress && (
      <>
        <Button kind="quiet" suffix={offer.title} formaction={view.href(actPath(offer, "link"), "de")}>
          {t("sendLink")}
        </Button>{" "}
      </>
    )}
    <Button kind="quiet" suffix={offer.title}>
      {t("confirm")}
    </Button>
    <HiddenFields values={{ ...view.formFields(), zurueck: "faellig" }} />
  </form>
);
