import { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import {
  DrawnForm,
  type FormField,
  type Typed,
  TypedErrors,
  titleOf,
  untouched,
} from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import type { ActionItemState } from "./action-item.ts";
import { say } from "./tasks.texts.ts";

export type LinkedTask = {
  readonly person: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: ActionItemState;
  readonly meeting: string | null;
  readonly refusedWhy: string | null;
};
export type LinkAnswer = "done" | "longer" | "notMine";
type Props = {
  readonly view: View;
  readonly task: LinkedTask;
  readonly secret: string;
  readonly again?: { readonly answer: LinkAnswer; readonly typed: Typed } | undefined;
};

const dayOf = (day: string) => sayDay(Temporal.PlainDate.from(day), "de");

/** What the link of a mail opens: one task and three ways to answer. */
export const linkedTaskPage = (props: Props): VNode => {
  const { view, task, again } = props;
  const typed = again?.typed ?? untouched;
  return staffFrame(view, {
    title: titleOf(say("linkTitle"), typed),
    children: (
      <div class="sign stack">
        <TypedErrors typed={typed} />
        <h1>{say("linkTitle")}</h1>
        <p class="soft">{say("linkFor", { name: task.person, meeting: task.meeting ?? "" })}</p>
        <h2 dir="auto">{task.title}</h2>
        <p>{say("linkDue", { day: dayOf(task.dueOn) })}</p>
        {task.state !== "open" ? (
          <p>{say("linkEnded")}</p>
        ) : (
          <>
            {task.refusedWhy !== null && <p>{say("linkRefused")}</p>}
            <Answers {...props} />
          </>
        )}
      </div>
    ),
  });
};

const Answers = (props: Props) => (
  <>
    <Answer
      {...props}
      answer="done"
      fields={[{ kind: "text", name: "note", label: say("note"), hint: say("noteHint") }]}
      button={say("linkDone")}
    />
    <Card title={say("linkLonger")} id="longer">
      <p class="soft">{say("linkLongerAbout")}</p>
      <Answer
        {...props}
        answer="longer"
        fields={[
          { kind: "text", type: "date", name: "until", label: say("linkLongerUntil") },
          { kind: "text", name: "whyLonger", label: say("linkLongerWhy") },
        ]}
        button={say("linkLongerButton")}
      />
    </Card>
    <Card title={say("linkNotMine")} id="not-mine">
      <p class="soft">{say("linkNotMineAbout")}</p>
      <Answer
        {...props}
        answer="notMine"
        fields={[{ kind: "text", name: "whyNotMine", label: say("linkNotMineWhy") }]}
        button={say("linkNotMineButton")}
      />
    </Card>
  </>
);

type AnswerProps = Props & {
  readonly answer: LinkAnswer;
  readonly fields: readonly FormField[];
  readonly button: string;
};

const Answer = ({ view, secret, again, answer, fields, button }: AnswerProps) => (
  <DrawnForm
    view={view}
    action="/aufgabe"
    fields={fields}
    typed={again?.answer === answer ? again.typed : untouched}
    hidden={{ _link: secret, answer }}
    button={button}
    kind={answer === "done" ? undefined : "quiet"}
  />
);

const plain = (view: View, title: string, text: string): VNode =>
  staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    ),
  });

/** After an answer: one sentence that says what holds now. */
export const answeredPage = (view: View, answer: LinkAnswer, until: string): VNode =>
  plain(
    view,
    say("linkTitle"),
    answer === "done"
      ? say("linkThanksDone")
      : answer === "notMine"
        ? say("linkThanksNotMine")
        : say("linkThanksLonger", { day: dayOf(until) }),
  );

export const taskGonePage = (view: View): VNode => plain(view, say("linkGone"), say("linkGoneText"));
