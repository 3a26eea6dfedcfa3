import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayWhen } from "../meetings/say-meeting.ts";
import type { DoorState } from "./attendance.ts";
import { say } from "./attendance.texts.ts";
import { doorPath } from "./door-path.ts";
import type { DoorShown } from "./show-door.ts";

const fields: readonly FormField[] = [
  {
    kind: "text",
    name: "code",
    label: say("doorCode"),
    hint: say("doorCodeHint"),
    code: true,
    autocomplete: "off",
  },
];

type Shown = {
  readonly door: DoorShown;
  readonly token: string;
  readonly typed: Typed;
  /** Who has just come in, told to herself. */
  readonly thanks: string | null;
};

/** The page behind the code on the wall: one field, and nobody's name but the own one afterwards. */
export const doorPage = (view: View, { door, token, typed, thanks }: Shown): VNode =>
  staffFrame(view, {
    title: titleOf(say("doorTitle"), typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} fields={fields} />
        {thanks && (
          <Note tone="good">
            <p>{thanks}</p>
            <p class="small">{say("doorNext")}</p>
          </Note>
        )}
        <h1>{say("doorTitle")}</h1>
        <p>{say("doorOf", { title: door.meeting.title, when: sayWhen(door.meeting) })}</p>
        <DrawnForm
          view={view}
          action={doorPath}
          fields={fields}
          typed={typed}
          button={say("doorSend")}
          hidden={{ _link: token }}
        />
      </div>
    ),
  });

/** The door is shut: a sentence of its own for each reason. */
export const doorShutPage = (view: View, why: Exclude<DoorState, "open"> | "unknown"): VNode =>
  staffFrame(view, {
    title: say(`gone_${why}`),
    children: (
      <div class="sign stack">
        <h1>{say(`gone_${why}`)}</h1>
        <p>{say(`gone_${why}About`)}</p>
      </div>
    ),
  });
