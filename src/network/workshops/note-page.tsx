import type { VNode } from "preact";
import { titleOf, type Typed, TypedErrors } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { notePath } from "./station-link.ts";
import { sayRound } from "./say-rounds.ts";
import type { TableNote } from "./table-note.ts";
import { say } from "./table-notes.texts.ts";
import { one } from "./typed.ts";
import type { Heading, Station, Workshop } from "./workshop.ts";

type FieldsProps = { readonly typed: Typed; readonly station: Station | null; readonly open: boolean };

/** The fields of a note: three headings, an interface with its parts, a task with somebody and a day. */
export const NoteFields = ({ typed, station, open }: FieldsProps) => {
  const field = (name: string) => ({ id: name, name, value: one(typed, name), error: typed.errors[name] });
  const asked = (heading: Heading) => station?.questions[heading] ?? undefined;
  const filled = (...names: readonly string[]) =>
    open || names.some((name) => one(typed, name) || typed.errors[name]);
  return (
    <>
      <TextArea
        {...field("possibilities")}
        label={say("possibilities")}
        hint={asked("possibilities")}
        rows={3}
      />
      <TextArea {...field("limits")} label={say("limits")} hint={asked("limits")} rows={3} />
      <TextArea
        {...field("expectations")}
        label={say("expectations")}
        hint={asked("expectations")}
        rows={3}
      />
      <Fold
        summary={say("interfaces")}
        open={
          filled("partner", "trigger", "handover", "feedback", "contact") || asked("interfaces") !== undefined
        }
      >
        {asked("interfaces") !== undefined && <p>{asked("interfaces")}</p>}
        <TextField {...field("partner")} label={say("partner")} hint={say("partnerHint")} />
        <TextArea {...field("trigger")} label={say("trigger")} hint={say("triggerHint")} rows={2} />
        <TextField {...field("handover")} label={say("handover")} hint={say("handoverHint")} />
        <TextField {...field("feedback")} label={say("feedback")} hint={say("feedbackHint")} />
        <TextField {...field("contact")} label={say("contact")} />
      </Fold>
      <Fold summary={say("task")} open={filled("task", "who", "until")}>
        <TextField {...field("task")} label={say("taskWhat")} />
        <TextField {...field("who")} label={say("taskWho")} />
        <TextField {...field("until")} type="date" label={say("taskUntil")} width="mid" />
      </Fold>
    </>
  );
};

export const RoundField = ({ workshop, typed }: { readonly workshop: Workshop; readonly typed: Typed }) => (
  <SelectField
    id="round"
    name="round"
    label={say("round")}
    value={one(typed, "round")}
    error={typed.errors["round"]}
    width="mid"
    options={Array.from({ length: workshop.rounds }, (_, at) => {
      const time = sayRound(workshop, at + 1);
      return { value: String(at + 1), label: `${say("roundNo", { round: at + 1 })} ${time}`.trim() };
    })}
  />
);

/** What a line says, with all its parts. */
export const NoteWords = ({ note }: { readonly note: TableNote }) => {
  const parts = (["partner", "handover", "feedback", "contact", "who"] as const).flatMap((name) =>
    note[name] === null ? [] : [{ name, text: note[name] }],
  );
  return (
    <>
      <span dir="auto" class="written">
        {note.text}
      </span>
      {parts.map(({ name, text }) => (
        <span key={name} class="small stays" dir="auto">
          {say(`is_${name}`, { text })}
        </span>
      ))}
      {note.dueOn !== null && (
        <span class="small stays">{say("is_due", { day: note.dueOn.split("-").reverse().join(".") })}</span>
      )}
    </>
  );
};

type NotePage = {
  readonly secret: string;
  readonly station: Station;
  readonly workshop: Workshop;
  readonly meeting: { readonly title: string };
  readonly notes: readonly TableNote[];
  readonly typed: Typed;
  readonly refusal?: string | undefined;
  readonly saved: boolean;
};

/** What the code on a table opens, on a phone: the questions, the form, and what stands there already. */
export const notePage = (view: View, shown: NotePage): VNode => {
  const { secret, station, workshop, meeting, notes, typed, refusal, saved } = shown;
  const title = `${station.position}. ${station.topic}`;
  return staffFrame(view, {
    title: titleOf(title, typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} />
        {refusal !== undefined && (
          <Note tone="late">
            <p role="alert">{refusal}</p>
          </Note>
        )}
        {saved && (
          <Note tone="good">
            <p role="status">{say("saved")}</p>
          </Note>
        )}
        <p class="small soft">{meeting.title}</p>
        <h1>{title}</h1>
        <p>{say("noteAbout")}</p>
        <form class="card stack" method="post" action={view.href(notePath, "de")}>
          <RoundField workshop={workshop} typed={typed} />
          <NoteFields typed={typed} station={station} open={false} />
          <Actions>
            <Button>{say("saveNote")}</Button>
          </Actions>
          <HiddenFields values={{ ...view.formFields(), _link: secret }} />
        </form>
        <p class="small soft">{say("notePrivacy")}</p>
        {notes.length > 0 && (
          <section class="stack tight" aria-labelledby="written">
            <h2 id="written">{say("writtenSoFar")}</h2>
            <ul class="plain stack tight">
              {notes.map((note) => (
                <li key={note.id} class="card line">
                  <span class="small soft stays">
                    {say(note.kind === "actionItem" ? "task" : note.kind)},{" "}
                    {say("roundNo", { round: note.round })}
                  </span>
                  <NoteWords note={note} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    ),
  });
};

/** The link is none of ours, or its week is over. */
export const noteGonePage = (view: View, why: "unknown" | "closed"): VNode =>
  staffFrame(view, {
    title: say(`gone_${why}`),
    children: (
      <div class="sign stack">
        <h1>{say(`gone_${why}`)}</h1>
        <p>{say(`gone_${why}Do`)}</p>
      </div>
    ),
  });
