import type { Occurrence } from "../../core/recurrence.ts";
import { isOn } from "../../core/recurrence-asked.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { dayOf, sayDate, sayWhen } from "./say-times.ts";
import type { KeptOffer } from "./schedules.sql.ts";
import { germanWords, timesPath } from "./staff-words.ts";
import { say } from "./times-staff.texts.ts";

type DatesProps = {
  readonly view: View;
  readonly offer: KeptOffer;
  readonly dates: readonly Occurrence[];
};

/** The dates to come, each with one tap to call it off and a way to move it. */
export const DateList = ({ view, offer, dates }: DatesProps) => (
  <ul class="plain stack">
    {dates.map((one) => (
      <li key={`${one.schedule.id}${one.onDate}`}>
        <Card line tight>
          <p>
            <strong>{sayWhen(one, germanWords(view))}</strong>
            {one.schedule.title && ` ${one.schedule.title}`}
          </p>
          {stateOf(one, view) !== "" && <p>{stateOf(one, view)}</p>}
          <div class="actions">
            <DateAct view={view} offer={offer} one={one} />
            <a
              class="tap"
              href={view.href(`${timesPath(offer.id)}/${one.schedule.id}/${one.onDate}`, "de")}
              aria-label={`${say("changeDate")}: ${dayOf(one, germanWords(view))}`}
            >
              {say("changeDate")}
            </a>
          </div>
        </Card>
      </li>
    ))}
  </ul>
);

function stateOf(one: Occurrence, view: View): string {
  const guest = one.guest === null ? [] : [say("guestComes", { guest: one.guest })];
  const reason = one.reason;
  const state =
    one.status === "closed"
      ? [reason === null ? say("closed") : say("closedBecause", { reason })]
      : one.status === "moved"
        ? [say("moved", { day: sayDate(one.onDate, germanWords(view)) })]
        : one.status === "cancelled"
          ? [reason === null ? say("cancelled") : `${say("cancelled")}: ${reason}`]
          : [];
  return [...state, ...guest].join(" · ");
}

/** One tap: off, or on again. Both name the date for those who hear the page. */
const DateAct = ({ view, offer, one }: Omit<DatesProps, "dates"> & { readonly one: Occurrence }) => {
  const date = { scheduleId: one.schedule.id, onDate: one.onDate };
  const onHoliday = one.status === "closed" ? "1" : "";
  return (
    <form method="post" action={view.href(`${timesPath(offer.id)}/${isOn(one) ? "absagen" : "doch"}`, "de")}>
      <HiddenFields values={{ ...view.formFields(), ...date, onHoliday }} />
      <Button kind="quiet" suffix={`am ${dayOf(one, germanWords(view))}`}>
        {say(isOn(one) ? "cancel" : "restore")}
      </Button>
    </form>
  );
};
