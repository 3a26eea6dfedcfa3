import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { ActButton, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag } from "../../ui/tag.tsx";
import { sayLongDay, sayShort, saySpan } from "../meetings/say-meeting.ts";
import { type PollAnswer, ranked, type Voice } from "./poll.ts";
import { say } from "./polls.texts.ts";
import type { PollShown } from "./show-poll.ts";
import { SlotsForm } from "./slots-form.tsx";

type Props = { readonly view: View; readonly shown: PollShown };
const pathOf = ({ meeting }: PollShown, below: string) => `/intern/treffen/${meeting.id}${below}`;

type Said = { readonly typed: Typed; readonly trouble: string | null; readonly news: string | null };

/** Finding a date: proposals first, then the answers, then the choice. */
export const pollPage = (view: View, shown: PollShown, { typed, trouble, news }: Said): VNode =>
  staffFrame(view, {
    title: titleOf(say("title"), typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {news && <Note tone="good">{news}</Note>}
        {trouble && <Note tone="late">{trouble}</Note>}
        <p>
          <a href={view.href(pathOf(shown, ""))}>{say("backToMeeting")}</a>
        </p>
        <h1>{say("title")}</h1>
        <p>
          <strong>{shown.meeting.title}</strong>
        </p>
        {shown.poll === null ? (
          <Propose view={view} shown={shown} typed={typed} />
        ) : (
          <Result view={view} shown={shown} />
        )}
      </div>
    ),
  });

const Propose = ({ view, shown, typed }: Props & { readonly typed: Typed }) => {
  const asked = shown.voices.filter(({ hasMail }) => hasMail).length;
  if (shown.meeting.startsAt !== null || shown.meeting.state !== "planned") return <p>{say("notPlanned")}</p>;
  return (
    <>
      <p>{say("about")}</p>
      {asked === 0 ? (
        <>
          <p>{say("nobodyYet")}</p>
          <p class="actions">
            <ButtonLink href={view.href(pathOf(shown, "/gaeste"))}>{say("toGuests")}</ButtonLink>
          </p>
        </>
      ) : (
        <SlotsForm view={view} action={pathOf(shown, "/terminwahl")} typed={typed} asked={asked} />
      )}
    </>
  );
};

const Result = ({ view, shown }: Props) => {
  const { poll, state, voices } = shown;
  if (poll === null) return null;
  const day = sayLongDay(Temporal.PlainDate.from(poll.closesOn));
  const answered = voices.filter(({ answeredAt }) => answeredAt !== null).length;
  return (
    <>
      {state === "open" && <p>{say("running", { day })}</p>}
      {state === "closed" && <p>{say("ended", { day })}</p>}
      <p>{say("answered", { count: answered, of: voices.length })}</p>
      <h2>{say("result")}</h2>
      <Dates view={view} shown={shown} />
      <h2>{say("who")}</h2>
      <Who shown={shown} />
    </>
  );
};

const Dates = ({ view, shown }: Props) => {
  const { slots, voices, state } = shown;
  const order = ranked(slots);
  const invited = voices.filter(({ hasMail }) => hasMail).length;
  const choosing = state === "open" || state === "closed";
  return (
    <>
      {choosing && <p class="small soft">{say("chooseAbout", { count: invited })}</p>}
      <ScrollTable
        label={say("result")}
        cards
        columns={[
          { label: say("date") },
          { label: say("yes"), number: true },
          { label: say("ifNeedBe"), number: true },
          { label: say("no"), number: true },
          { label: say("choose") },
        ]}
        rows={order.map((slot, place) => ({
          key: slot.id,
          cells: [
            <>
              {saySpan(slot.startsAt, slot.endsAt)}{" "}
              {place === 0 && slot.yes > 0 && <Tag tone="good">{say("best")}</Tag>}
            </>,
            String(slot.yes),
            String(slot.ifNeedBe),
            String(slot.no),
            choosing && (
              <ActButton
                view={view}
                action={pathOf(shown, "/terminwahl/festlegen")}
                hidden={{ slot: slot.id }}
                button={say("choose")}
                suffix={saySpan(slot.startsAt, slot.endsAt)}
              />
            ),
          ],
        }))}
      />
    </>
  );
};

const answerOf = (voice: Voice, slotId: string): string => {
  const answer: PollAnswer | undefined = voice.answers[slotId];
  return answer === undefined ? "" : say(answer);
};

const noteOf = ({ answeredAt, note, hasMail }: Voice): string => {
  if (answeredAt !== null) return note ?? "";
  return say(hasMail ? "notYet" : "withoutMail");
};

/** Everybody with her answers; only the coordination sees this table. */
const Who = ({ shown: { slots, voices } }: { readonly shown: PollShown }) => (
  <ScrollTable
    label={say("who")}
    columns={[
      { label: say("person") },
      ...slots.map((slot) => ({ label: sayShort(slot) })),
      { label: say("note") },
    ]}
    rows={voices.map((voice) => ({
      key: voice.guestId,
      cells: [voice.name, ...slots.map(({ id }) => answerOf(voice, id)), noteOf(voice)],
    }))}
  />
);
