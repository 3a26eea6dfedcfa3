import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "./minutes.texts.ts";
import { type MinutesShown, pathOfMinutes } from "./minutes-shown.ts";

type Props = {
  readonly view: View;
  readonly shown: MinutesShown;
  /** The objection that is taken up; empty where the coordination corrects by herself. */
  readonly correctionId: string;
  readonly typed: Typed;
  readonly fault?: string | undefined;
};

export const fieldsToCorrect = ({ agenda, decisions }: MinutesShown): readonly FormField[] => [
  ...agenda.flatMap(({ id, title, kind }): FormField[] =>
    id === null || kind === "pause" ? [] : [{ kind: "area", name: `record-${id}`, label: title, rows: 4 }],
  ),
  ...decisions.map(
    ({ id }): FormField => ({ kind: "area", name: `decision-${id}`, label: say("decision"), rows: 2 }),
  ),
  { kind: "text", name: "why", label: say("correctWhy") },
];

/** What stands there now, to be changed where it is wrong. */
export function correctable({ agenda, decisions, corrections }: MinutesShown, correctionId: string) {
  const asked = corrections.find(({ id }) => id === correctionId);
  return Object.fromEntries([
    ...agenda.map(({ id, record }) => [`record-${id}`, record]),
    ...decisions.map(({ id, text }) => [`decision-${id}`, text]),
    ["why", asked?.text.slice(0, 500) ?? ""],
  ]) as Record<string, string | null>;
}

/** Corrects minutes that were sent: everybody gets the new version, the old one stays. */
export const correctPage = ({ view, shown, correctionId, typed, fault }: Props): VNode => {
  const title = say("correct");
  const fields = fieldsToCorrect(shown);
  const asked = shown.corrections.find(({ id }) => id === correctionId);
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} fields={fields} />
        {fault !== undefined && <Note tone="late">{fault}</Note>}
        <p>
          <a href={view.href(pathOfMinutes(shown))}>{say("minutesOf", { title: shown.facts.title })}</a>
        </p>
        <h1>{title}</h1>
        <p>{say("correctAbout")}</p>
        {asked && (
          <Note tone="lamp">
            <p class="soft">
              {say("saidBy", { name: asked.person ?? say("nobody"), version: asked.version })}
            </p>
            <p dir="auto">{asked.text}</p>
          </Note>
        )}
        <DrawnForm
          view={view}
          action={`${pathOfMinutes(shown)}/berichtigen`}
          fields={fields}
          typed={typed}
          hidden={{ version: String(shown.minutes?.version ?? 0), correctionId }}
          button={say("correctSend")}
        />
      </div>
    ),
  });
};
