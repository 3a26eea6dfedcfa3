import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { say } from "./minutes.texts.ts";
import { type MinutesShown, pathOfMinutes } from "./minutes-shown.ts";
import { Written } from "./minutes-sheet.tsx";

type Props = {
  readonly view: View;
  readonly shown: MinutesShown;
  /** What was typed about each point that somebody else has changed meanwhile. */
  readonly conflicts: readonly { readonly id: string; readonly text: string }[];
};

/** Two people wrote about the same point: the later one sees both texts and decides. */
export const conflictPage = ({ view, shown, conflicts }: Props): VNode =>
  staffFrame(view, {
    title: say("conflictTitle"),
    area: "meetings",
    children: (
      <div class="stack">
        <h1>{say("conflictTitle")}</h1>
        <p>{say("conflictAbout")}</p>
        <form class="stack" method="post" action={view.href(pathOfMinutes(shown))}>
          {conflicts.map(({ id, text }) => {
            const item = shown.agenda.find((one) => one.id === id);
            return (
              <section key={id} class="card stack">
                <h2 dir="auto">{item?.title ?? say("record")}</h2>
                <h3>{say("conflictTheirs")}</h3>
                <div class="note">
                  {item?.record ? <Written text={item.record} /> : <p>{say("conflictNothing")}</p>}
                </div>
                <TextArea
                  id={`record-${id}`}
                  name={`record-${id}`}
                  label={say("conflictYours")}
                  value={text}
                  rows={8}
                />
                <input type="hidden" name={`revision-${id}`} value={String(item?.revision ?? 0)} />
              </section>
            );
          })}
          <p class="actions">
            <Button>{say("save")}</Button>
          </p>
          <HiddenFields values={view.formFields()} />
        </form>
      </div>
    ),
  });

/** The minutes went out while somebody was still writing: her words stay on the page to be copied. */
export const tooLatePage = ({ view, shown, conflicts }: Props): VNode =>
  staffFrame(view, {
    title: say("minutesOf", { title: shown.facts.title }),
    area: "meetings",
    children: (
      <div class="stack">
        <h1>{say("minutesOf", { title: shown.facts.title })}</h1>
        <p>{say("minutesOut")}</p>
        <p>{say("minutesOutTyped")}</p>
        {conflicts.map(({ id, text }) => (
          <section key={id} class="card line stack tight">
            <h2 dir="auto">{shown.agenda.find((one) => one.id === id)?.title ?? say("record")}</h2>
            <Written text={text} />
          </section>
        ))}
        <p>
          <a href={view.href(`${pathOfMinutes(shown)}/berichtigen`)}>{say("correct")}</a>
        </p>
      </div>
    ),
  });
