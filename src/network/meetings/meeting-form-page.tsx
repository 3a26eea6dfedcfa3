import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "./say.ts";

export const meetingNames = [
  "title",
  "day",
  "from",
  "to",
  "place",
  "wayThere",
  "onlineUrl",
  "about",
  "answerBy",
];

const fields: readonly FormField[] = [
  { kind: "text", name: "title", label: say("titleField") },
  { kind: "text", name: "day", type: "date", label: say("day"), hint: say("dayHint") },
  { kind: "text", name: "from", label: say("from"), hint: say("clockHint") },
  { kind: "text", name: "to", label: say("to"), hint: say("clockHint") },
  { kind: "text", name: "place", label: say("place"), hint: say("placeHint") },
  { kind: "area", name: "wayThere", label: say("wayThere"), hint: say("wayThereHint"), rows: 2 },
  { kind: "text", name: "onlineUrl", type: "url", label: say("onlineUrl") },
  { kind: "area", name: "about", label: say("about"), rows: 4 },
  { kind: "text", name: "answerBy", type: "date", label: say("answerBy") },
];

type Shown = {
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly note?: string | undefined;
  readonly typed: Typed;
};

/** The form of a meeting, planned or changed. */
export const meetingFormPage = (view: View, { title, action, back, note, typed }: Shown): VNode =>
  staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={fields} />
        <p>
          <a href={view.href(back)}>{say(back === "/intern/treffen" ? "backToMeetings" : "backToMeeting")}</a>
        </p>
        <h1>{title}</h1>
        {note && <Note small>{note}</Note>}
        <DrawnForm view={view} action={action} fields={fields} typed={typed} button={say("save")} />
      </div>
    ),
  });

const reasonField: readonly FormField[] = [
  { kind: "area", name: "reason", label: say("reason"), hint: say("reasonHint"), rows: 2 },
];

/** Calling a meeting off asks why, because everybody who is invited reads it. */
export const callOffPage = (view: View, id: string, title: string, typed: Typed): VNode =>
  staffFrame(view, {
    title: titleOf(say("callOff"), typed),
    area: "meetings",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={reasonField} />
        <p>
          <a href={view.href(`/intern/treffen/${id}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{say("callOff")}</h1>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{say("callOffAbout")}</p>
        <DrawnForm
          view={view}
          action={`/intern/treffen/${id}/absagen`}
          fields={reasonField}
          typed={typed}
          button={say("callOff")}
          kind="urgent"
        />
      </div>
    ),
  });
