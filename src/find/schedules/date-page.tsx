import type { VNode } from "preact";
import { DrawnForm, filledWith, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { Schedule } from "../../core/recurrence.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { DateChoices } from "./date-choices.sql.ts";
import { sayDate } from "./say-times.ts";
import { dateFields } from "./schedule-fields.ts";
import type { KeptOffer } from "./schedules.sql.ts";
import { germanWords, timesPath } from "./staff-words.ts";
import { say } from "./times-staff.texts.ts";

type DateProps = {
  readonly offer: KeptOffer;
  readonly schedule: Schedule;
  readonly choices: DateChoices;
  readonly onDate: string;
  readonly typed?: Typed;
};

/** What is known to be different on one date, as the form shows it. */
function knownOf({ exceptions }: Schedule, { guests }: DateChoices, onDate: string): Typed {
  const of = (kind: string) => exceptions.find((one) => one.kind === kind && one.onDate === onDate);
  const moved = of("moved");
  const guest = guests.find((one) => one.onDate === onDate)?.organisationId;
  return filledWith({
    newDate: moved?.newDate ?? onDate,
    newTime: moved?.newTime ?? "",
    locationId: moved?.newLocationId ?? "",
    placeName: "",
    placeStreet: "",
    placeTown: "",
    guestOrganisationId: guest ?? "",
    guest: guest === undefined ? (of("guest")?.guest ?? "") : "",
    note: moved?.note ?? "",
  });
}

/** Moving one date, or saying who comes to it. */
export function datePage(view: View, { offer, schedule, choices, onDate, typed }: DateProps): VNode {
  const form = typed ?? knownOf(schedule, choices, onDate);
  const fields = dateFields(choices);
  const title = say("changeDateTitle", { day: sayDate(onDate, germanWords(view)) });
  return staffFrame(view, {
    title: titleOf(title, form),
    area: "offers",
    children: (
      <div class="stack read">
        <TypedErrors typed={form} fields={fields} />
        <p>
          <a href={view.href(timesPath(offer.id), "de")}>{say("title", { offer: offer.title })}</a>
        </p>
        <h1>{title}</h1>
        <DrawnForm
          view={view}
          action={`${timesPath(offer.id)}/${schedule.id}/${onDate}`}
          fields={fields}
          typed={form}
          button={say("save")}
        />
      </div>
    ),
  });
}
