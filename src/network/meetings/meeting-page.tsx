import type { VNode } from "preact";
import { ActButton, TypedErrors, titleOf, type Typed } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { AgendaCard, MeetingWork } from "../minutes/meeting-work.tsx";
import { SeatingCard } from "../workshops/seating-card.tsx";
import { Invitations, Needs } from "./invitations-card.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { saidNews } from "./meeting-news.ts";
import { say } from "./say.ts";
import { sayWhen, sayWhere } from "./say-meeting.ts";
import type { MeetingShown } from "./show-meeting.ts";

type Props = { readonly view: View; readonly shown: MeetingShown };
const pathOf = ({ meeting }: MeetingShown, below = "") => `/intern/treffen/${meeting.id}${below}`;

/** The page of one meeting (prototype 16): who comes, what is talked about, who sits where, what came of it. */
export const meetingPage = (
  view: View,
  shown: MeetingShown,
  typed: Typed,
  trouble: string | null = null,
): VNode => {
  const { meeting, work, keeps, seating } = shown;
  const news = saidNews(view);
  return staffFrame(view, {
    title: titleOf(meeting.title, typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {news && <Note tone="good">{news}</Note>}
        {trouble && <Note tone="late">{trouble}</Note>}
        <Head view={view} shown={shown} />
        <div class="cols even">
          {keeps ? (
            <Invitations view={view} shown={shown} />
          ) : (
            <OwnAnswer view={view} shown={shown} typed={typed} />
          )}
          <AgendaCard view={view} work={work} keeps={keeps} />
        </div>
        {keeps && shown.own && <OwnAnswer view={view} shown={shown} typed={typed} />}
        {keeps && <Needs shown={shown} />}
        <SeatingCard view={view} meetingId={meeting.id} sheet={seating} mayChange={keeps} />
        <MeetingWork view={view} work={work} keeps={keeps} />
      </div>
    ),
  });
};

const Head = ({ view, shown }: Props) => {
  const { meeting, keeps } = shown;
  const where = sayWhere(meeting);
  return (
    <>
      <p>
        <a href={view.href("/intern/treffen")}>{say("backToMeetings")}</a>
      </p>
      <h1>{meeting.title}</h1>
      <p class="small soft">{say("ofSeries", { name: shown.series })}</p>
      <p>
        {sayWhen(meeting)}. {where === "" ? say("noPlaceYet") : where}
      </p>
      {meeting.state === "cancelled" && (
        <Note tone="urgent">
          <p>{say("calledOff")}</p>
          {meeting.calledOffReason && <p>{say("calledOffBecause", { reason: meeting.calledOffReason })}</p>}
        </Note>
      )}
      {meeting.wayThere && <p class="small">{meeting.wayThere}</p>}
      {meeting.about?.split(/\n+/).map((part) => (
        <p>{part}</p>
      ))}
      {keeps && <Ways view={view} shown={shown} />}
      {shown.clashes.length > 0 && (
        <Note tone="late" title={say("clash")} id="clash">
          <ul>
            {shown.clashes.map(({ name, title, startsAt, endsAt }) => (
              <li>{say("clashLine", { name, title, when: sayWhen({ startsAt, endsAt }) })}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
};

/** What the coordination can do with the meeting as it stands. */
const Ways = ({ view, shown }: Props) => {
  const { meeting, begun } = shown;
  const link = (below: string, words: string) => (
    <ButtonLink kind="quiet" href={view.href(pathOf(shown, below))}>
      {words}
    </ButtonLink>
  );
  return (
    <Actions>
      {link("/gaeste", say("toGuests"))}
      {meeting.state === "planned" && meeting.startsAt === null && link("/terminwahl", say("toPoll"))}
      {meeting.startsAt !== null &&
        meeting.state !== "cancelled" &&
        link("/anwesenheit", say("toAttendance"))}
      {meeting.state === "planned" && begun && (
        <ActButton view={view} action={pathOf(shown, "/stattgefunden")} button={say("saidHeld")} />
      )}
      {meeting.state === "planned" && link("/aendern", say("changeMeeting"))}
      {meeting.state === "planned" && !shown.over && (
        <ButtonLink kind="text" href={view.href(pathOf(shown, "/absagen"))}>
          {say("callOff")}
        </ButtonLink>
      )}
    </Actions>
  );
};
