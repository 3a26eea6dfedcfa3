import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { sayShortDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayMinutesDue } from "../minutes/meeting-work.tsx";
import type { MeetingsShown } from "./list-meetings-of-network.ts";
import { hasBegun } from "./meeting.ts";
import { saidNews } from "./meeting-news.ts";
import type { ListedMeeting } from "./meetings.sql.ts";
import { say } from "./say.ts";
import { sayShort, sayWhen } from "./say-meeting.ts";
import { SeriesTable } from "./series-table.tsx";

type Props = { readonly view: View; readonly shown: MeetingsShown };

/** All meetings for the coordination; for everybody else her own invitations and tasks. */
export const meetingsPage = (view: View, shown: MeetingsShown): VNode => {
  const news = saidNews(view);
  const planned = shown.meetings.filter(({ state }) => state === "planned");
  const past = shown.meetings.filter(({ state }) => state !== "planned");
  return staffFrame(view, {
    title: say("meetings"),
    area: "meetings",
    children: (
      <div class="stack">
        {news && <Note tone="good">{news}</Note>}
        <h1>{say("meetings")}</h1>
        {shown.keeps && <Waiting view={view} shown={shown} />}
        <h2>{say("nextMeetings")}</h2>
        <Meetings
          view={view}
          meetings={planned}
          label={say("nextMeetings")}
          empty={say(shown.keeps ? "noMeetings" : "noMeetingsGuest")}
        />
        <OwnTasks view={view} shown={shown} />
        {shown.keeps && <SeriesTable view={view} series={shown.series} />}
        {past.length > 0 && (
          <>
            <h2>{say("pastMeetings")}</h2>
            <Meetings view={view} meetings={past} label={say("pastMeetings")} empty="" />
          </>
        )}
      </div>
    ),
  });
};

const stateOf = (meeting: ListedMeeting): string => {
  const { state, invited, yes, came } = meeting;
  if (state === "cancelled") return say("state_cancelled");
  if (state === "held") return say("cameOf", { came, invited });
  return invited === 0 ? say("nobodyInvited") : say("comingOf", { yes, invited });
};

const Meetings = ({
  view,
  meetings,
  label,
  empty,
}: {
  readonly view: View;
  readonly meetings: readonly ListedMeeting[];
  readonly label: string;
  readonly empty: string;
}) =>
  meetings.length === 0 ? (
    <p>{empty}</p>
  ) : (
    <ScrollTable
      label={label}
      cards
      columns={[
        { label: say("meetingColumn") },
        { label: say("whenColumn") },
        { label: say("stateColumn") },
        { label: say("ownAnswer") },
      ]}
      rows={meetings.map((meeting) => ({
        key: meeting.id,
        cells: [
          <a href={view.href(`/intern/treffen/${meeting.id}`)}>{meeting.title}</a>,
          sayWhen(meeting),
          stateOf(meeting),
          meeting.own === null || meeting.state !== "planned" ? (
            ""
          ) : (
            <Own view={view} meeting={meeting} own={meeting.own} />
          ),
        ],
      }))}
    />
  );

/** Her own answer, and the two buttons that change it while it counts. */
const Own = ({
  view,
  meeting,
  own,
}: {
  readonly view: View;
  readonly meeting: ListedMeeting;
  readonly own: "yes" | "no" | "open";
}) => {
  const answerable = meeting.startsAt !== null && !hasBegun(meeting, view.now);
  return (
    <>
      {say(`own_${own}`)}
      {answerable && (
        <form class="actions" method="post" action={view.href(`/intern/treffen/${meeting.id}/antwort`)}>
          <HiddenFields values={view.formFields()} />
          {own !== "yes" && (
            <Button kind="quiet" name="answer" value="yes" suffix={meeting.title}>
              {say("linkAnswerYes")}
            </Button>
          )}
          {own !== "no" && (
            <Button kind="quiet" name="answer" value="no" suffix={meeting.title}>
              {say("linkAnswerNo")}
            </Button>
          )}
        </form>
      )}
    </>
  );
};

/** What nobody has written down within this time will not be written down any more. Days. */
const minutesWaitDays = 60;
const isRecent = ({ endsAt }: ListedMeeting, now: Temporal.Instant): boolean =>
  endsAt !== null && Temporal.Instant.compare(endsAt.add({ hours: 24 * minutesWaitDays }), now) > 0;

/** What somebody has to do so that a meeting comes about or is finished. */
function waitsFor(meeting: ListedMeeting, now: Temporal.Instant): string | null {
  if (meeting.minutesOpen && isRecent(meeting, now)) return say("waitsForMinutes");
  if (meeting.state !== "planned") return null;
  if (meeting.startsAt === null) return say("waitsForPoll");
  if (hasBegun(meeting, now)) return say("waitsForHeld");
  if (meeting.invited === 0) return say("waitsForInvitations");
  return meeting.open > 0 ? say("openAnswers", { count: meeting.open }) : null;
}

const Waiting = ({ view, shown }: Props) => {
  const lines = shown.meetings.flatMap((meeting) => {
    const what = waitsFor(meeting, shown.now);
    return what === null ? [] : [{ meeting, what }];
  });
  return (
    <Card line title={say("waiting")} id="waiting">
      {lines.length + shown.lateTasks + shown.minutesDue.length === 0 && <p>{say("nothingWaiting")}</p>}
      <ul class="plain stack tight">
        {lines.map(({ meeting, what }) => (
          <li key={meeting.id}>
            <a href={view.href(`/intern/treffen/${meeting.id}`)}>{meeting.title}</a>{" "}
            <span class="soft">({sayShort(meeting)})</span>: {what}
          </li>
        ))}
        {shown.minutesDue.map((due) => (
          <li key={due.meetingId}>
            <a href={view.href(`/intern/treffen/${due.meetingId}/protokoll`)}>{due.title}</a>:{" "}
            {sayMinutesDue(due)}
          </li>
        ))}
        {shown.lateTasks > 0 && (
          <li>
            <a href={view.href("/intern/aufgaben?spaet=1")}>{say("lateTasks", { count: shown.lateTasks })}</a>
          </li>
        )}
      </ul>
    </Card>
  );
};

const OwnTasks = ({ view, shown }: Props) =>
  shown.ownTasks.length === 0 ? null : (
    <>
      <h2>{say("ownTasks")}</h2>
      <ul>
        {shown.ownTasks.map(({ id, title, dueOn }) => (
          <li key={id}>
            <a href={view.href(`/intern/aufgaben/${id}`)}>{title}</a>:{" "}
            {say("until", { day: sayShortDay(Temporal.PlainDate.from(dueOn), "de") })}
          </li>
        ))}
      </ul>
      {shown.keeps || (
        <p>
          <ButtonLink kind="text" href={view.href("/intern/aufgaben")}>
            {say("allTasks")}
          </ButtonLink>
        </p>
      )}
    </>
  );
