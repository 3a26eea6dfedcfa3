import type { Temporal } from "temporal-polyfill";
import { officeDayOf } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Tag } from "../../ui/tag.tsx";
import { askOn, daysBetween, dueOn, stageOn } from "./freshness.ts";
import type { ReviewedOffer } from "./freshness.sql.ts";
import { freshnessTexts } from "./freshness.texts.ts";

const t = speak(freshnessTexts, "de");
type Cell = { readonly offer: ReviewedOffer; readonly today: Temporal.PlainDate };

/** The state in words; the colour never says it alone. */
export const DueState = ({ offer, today }: Cell) => {
  if (offer.hiddenBecause === "provider") return <Tag tone="off">{t("stateEnded")}</Tag>;
  if (offer.hiddenBecause !== null) return <Tag tone="late">{t("stateHidden")}</Tag>;
  const left = daysBetween(today, dueOn(offer));
  if (left < 0) return <Tag tone="late">{t("stateOverdue", { count: -left, days: -left })}</Tag>;
  if (left === 0) return <Tag tone="lamp">{t("stateToday")}</Tag>;
  const stage = stageOn(offer, today);
  return stage === "due" || left <= 60 ? (
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
      {waits && offer.hiddenBecause !== "provider" && (
        <span class="row">
          {offer.hasAddress && <ActButton view={view} offer={offer} act="link" label={t("sendLink")} />}
          <ActButton view={view} offer={offer} act="stimmt-noch" label={t("confirm")} />
        </span>
      )}
    </>
  );
};

const sayNext = (
  offer: ReviewedOffer,
  today: Temporal.PlainDate,
  sayDay: (day: Temporal.PlainDate) => string,
): string => {
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

type ActProps = {
  readonly view: View;
  readonly offer: ReviewedOffer;
  readonly act: "link" | "stimmt-noch";
  readonly label: string;
};

const ActButton = ({ view, offer, act, label }: ActProps) => (
  <form method="post" action={view.href(`/intern/angebote/${offer.id}/${act}`, "de")}>
    <HiddenFields values={{ ...view.formFields(), zurueck: "faellig" }} />
    <Button kind="quiet" suffix={offer.title}>
      {label}
    </Button>
  </form>
);
