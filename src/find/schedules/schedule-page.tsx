import type { VNode } from "preact";
import type { Schedule } from "../../core/recurrence.ts";
import { DrawnForm, type Typed, TypedErrors, titleOf, untouched } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { scheduleFormFields } from "./schedule-fields.ts";
import type { KeptOffer } from "./schedules.sql.ts";
import { timesPath } from "./staff-words.ts";
import { say } from "./times-staff.texts.ts";

type OneProps = { readonly offer: KeptOffer; readonly schedule: Schedule; readonly typed: Typed | null };

/** Changing one time, or removing it. */
export function schedulePage(view: View, { offer, schedule, typed }: OneProps): VNode {
  return staffFrame(view, {
    title: titleOf(say("change"), typed ?? untouched),
    area: "offers",
    children: (
      <div class="stack read">
        {typed && <TypedErrors typed={typed} fields={scheduleFormFields} />}
        <p>
          <a href={view.href(timesPath(offer.id), "de")}>{say("title", { offer: offer.title })}</a>
        </p>
        <h1>{say("change")}</h1>
        {typed === null ? (
          <Note>{say("ruleElsewhere", { rule: schedule.rule ?? "" })}</Note>
        ) : (
          <DrawnForm
            view={view}
            action={`/intern/zeiten/${schedule.id}`}
            fields={scheduleFormFields}
            typed={typed}
            button={say("save")}
          />
        )}
        <Card line title={say("remove")} id="remove">
          <p>{say("removeAbout")}</p>
          <DrawnForm
            view={view}
            action={`/intern/zeiten/${schedule.id}/entfernen`}
            fields={[]}
            typed={untouched}
            button={say("remove")}
            kind="quiet"
          />
        </Card>
      </div>
    ),
  });
}
