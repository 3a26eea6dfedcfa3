import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { Timeline, type TimelineEntry } from "../../ui/timeline.tsx";
import { shortName } from "./consultation.ts";
import { dayOf, home, protectionFrame } from "./protection-frame.tsx";
import { nextStep, type Step, stateOf, steps } from "./protection-steps.ts";
import { say } from "./protection.texts.ts";
import type { ShownConsultation } from "./shown-consultation.ts";

/** One's own consultation: the next step on top, below it all of them. */
export const consultationPage = (view: View, shown: ShownConsultation): VNode => {
  const { consultation, around } = shown;
  const title = say("one", { name: shortName(consultation.id) });
  const next = nextStep(consultation, around);
  return protectionFrame({
    view,
    title,
    back: { href: home, label: say("back") },
    children: (
      <>
        <h1>{title}</h1>
        <p class="soft">{say("begunOn", { day: dayOf(consultation.createdAt) })}</p>
        {consultation.closedAt && (
          <Note tone="good">
            <p>
              {say("closedOn", { day: dayOf(consultation.closedAt) })}. {say("keptUntil")}
            </p>
          </Note>
        )}
        {next && (
          <Card title={say("next")} id="next">
            <p>{say(`about-${next}`)}</p>
            <Actions>
              <ButtonLink href={hrefOf(view, shown, next)}>
                {say("go", { step: say(`step-${next}`) })}
              </ButtonLink>
            </Actions>
          </Card>
        )}
        <h2>{say("steps")}</h2>
        <Timeline entries={steps.map((step, at) => entryOf(view, shown, step, at, next))} />
        {shown.transfer && (
          <Actions>
            <ButtonLink kind="quiet" icon="print" href={view.href(`${home}/${consultation.id}/blatt`, "de")}>
              {say("printPage")}
            </ButtonLink>
          </Actions>
        )}
      </>
    ),
  });
};

const hrefOf = (view: View, { consultation }: ShownConsultation, step: Step): string =>
  view.href(`${home}/${consultation.id}/${step}`, "de");

const entryOf = (
  view: View,
  shown: ShownConsultation,
  step: Step,
  at: number,
  next: Step | null,
): TimelineEntry => {
  const state = stateOf(step, shown.consultation, shown.around);
  const past = state === "done" || state === "notNeeded";
  return {
    when: say("stepNo", { no: at + 1 }),
    what: (
      <>
        <a href={hrefOf(view, shown, step)}>{say(`step-${step}`)}</a>: {say(`state-${state}`)}
      </>
    ),
    ...(step === next ? { state: "now" as const } : past ? {} : { state: "next" as const }),
  };
};
