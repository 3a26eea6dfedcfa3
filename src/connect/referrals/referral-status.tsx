import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayShortDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { HiddenFields, type HiddenValues } from "../../ui/hidden-fields.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { ReferralLine } from "./referrals.sql.ts";
import { t, teamOf } from "./referral-question.ts";

type Shown = Omit<ReferralLine, "sealedReference">;
const dayOf = (at: Temporal.Instant): string => sayShortDay(officeDayOf(at), "de");

export const sentDay = ({ createdAt }: Pick<Shown, "createdAt">): string => dayOf(createdAt);

/** One word and the days; what a referrer may know, and no more. */
export const StatusWords = ({ line }: { readonly line: Shown }) => (
  <>
    <p>
      <Tag>{t(`status-${line.status}`)}</Tag> {line.outcome && t(`outcome-${line.outcome}`)}
    </p>
    <p class="small soft">
      {t("sentOn", { day: dayOf(line.createdAt) })}
      {line.endedOn && `, ${t("endedOn", { day: sayShortDay(Temporal.PlainDate.from(line.endedOn), "de") })}`}
    </p>
  </>
);

/** Nobody has asked yet, and there is something left to end. */
export const mayBeCancelled = ({ cancelConfirmedAt, cancelRequestedAt, status }: Shown): boolean =>
  cancelConfirmedAt === null && cancelRequestedAt === null && status !== "ended";

type CancelProps = {
  readonly view: View;
  readonly line: Shown & { readonly reference?: string | null };
  readonly action: string;
  readonly hidden: HiddenValues;
};

/** Only a request: the team that is responsible confirms. The page says so, once. */
export const AskToCancel = ({ view, line, action, hidden }: CancelProps) => {
  if (line.cancelConfirmedAt && line.status !== "none")
    return <p>{t("cancelDone", { day: dayOf(line.cancelConfirmedAt) })}</p>;
  if (line.cancelRequestedAt)
    return <p>{t("cancelAsked", { team: teamOf(view), day: dayOf(line.cancelRequestedAt) })}</p>;
  if (line.status === "ended") return null;
  return (
    <form class="stack" method="post" action={action}>
      <HiddenFields values={hidden} />
      <Button kind="quiet">
        {t("cancel")}
        {line.reference && <span class="vh"> {line.reference}</span>}
      </Button>
    </form>
  );
};
