import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Phone } from "../meetings/meeting-link-page.tsx";
import { sayLongDay, saySpan } from "../meetings/say-meeting.ts";
import { pollAnswers, type SlotCount } from "./poll.ts";
import { pollPath } from "./poll-path.ts";
import { say } from "./polls.texts.ts";
import type { LinkedPoll } from "./show-poll-by-link.ts";

type Shown = {
  readonly poll: LinkedPoll;
  readonly secret: string;
  readonly typed: Typed;
  readonly thanks: boolean;
};

/** The dates, how many can, and three answers to each; of other people it shows numbers only. */
export const pollLinkPage = (view: View, { poll, secret, typed, thanks }: Shown): VNode =>
  staffFrame(view, {
    title: titleOf(say("linkTitle"), typed),
    children: (
      <div class="read stack">
        <TypedErrors typed={typed} />
        {thanks && <Note tone="good">{say("linkThanks")}</Note>}
        <h1>{say("linkTitle")}</h1>
        <p>{say("linkFrom", { network: view.network.name, title: poll.title })}</p>
        <p>{say("linkFor", { name: poll.name })}</p>
        <p>{say("linkUntil", { day: sayLongDay(Temporal.PlainDate.from(poll.closesOn)) })}</p>
        {!thanks && poll.own.answered && <p class="soft">{say("linkAgain")}</p>}
        <form class="card stack" method="post" action={view.href(pollPath)}>
          {poll.slots.map((slot) => (
            <Slot key={slot.id} slot={slot} poll={poll} typed={typed} />
          ))}
          <TextArea
            id="note"
            name="note"
            label={say("linkNote")}
            hint={say("linkNoteHint")}
            rows={2}
            error={typed.errors["note"]}
            value={typed.values["note"]?.[0]}
          />
          <div class="actions">
            <Button>{say("linkSend")}</Button>
          </div>
          <HiddenFields values={{ ...view.formFields(), _link: secret }} />
        </form>
        <Fold summary={say("linkForwarded")}>
          <p>{say("linkForwardedAbout", { name: poll.name })}</p>
        </Fold>
        <Phone view={view} />
      </div>
    ),
  });

type SlotProps = { readonly slot: SlotCount; readonly poll: LinkedPoll; readonly typed: Typed };

export const slotName = (id: string): string => `slot-${id}`;

const Slot = ({ slot, poll, typed }: SlotProps) => {
  const name = slotName(slot.id);
  const { yes, ifNeedBe, no } = slot;
  const chosen = typed.values[name]?.[0] ?? poll.own.answers[slot.id];
  return (
    <Fieldset
      id={name}
      legend={saySpan(slot.startsAt, slot.endsAt)}
      hint={say("linkCounts", { yes, ifNeedBe, no })}
      error={typed.errors[name]}
    >
      <Choices look="tight">
        {pollAnswers.map((answer) => (
          <RadioChoice
            key={answer}
            name={name}
            value={answer}
            label={say(answer)}
            checked={chosen === answer}
          />
        ))}
      </Choices>
    </Fieldset>
  );
};

export type PollGone = "unknown" | Exclude<LinkedPoll["state"], "open">;

/** The link opens nothing to answer: a sentence of its own for each reason. */
export const pollGonePage = (view: View, why: PollGone): VNode =>
  staffFrame(view, {
    title: say(`gone_${why}`),
    children: (
      <div class="read stack">
        <h1>{say(`gone_${why}`)}</h1>
        <p>{say(`gone_${why}About`)}</p>
        <Phone view={view} />
      </div>
    ),
  });
