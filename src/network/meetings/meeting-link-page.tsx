import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { Pairs } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { AnswerForm, answerFields } from "./answer-form.tsx";
import type { LinkState } from "./invited-by.sql.ts";
import { say } from "./say.ts";
import { sayLongDay, sayWhen, sayWhere } from "./say-meeting.ts";
import { answerPath } from "./answer-path.ts";
import type { InvitationShown } from "./show-invitation-by-link.ts";

type Shown = { readonly shown: InvitationShown; readonly secret: string; readonly typed: Typed };
export type LinkNews = "yes" | "no" | "late";

const thanks = { yes: "linkThanksYes", no: "linkThanksNo", late: "linkThanksLate" } as const;

/** What a guest reads and answers behind the link of her letter, without an account. */
export const meetingLinkPage = (
  view: View,
  { shown, secret, typed }: Shown,
  news: LinkNews | null,
): VNode => {
  const { meeting, name } = shown;
  const title = say("linkTitle", { title: meeting.title });
  return staffFrame(view, {
    title: titleOf(title, typed),
    children: (
      <div class="read stack">
        <TypedErrors typed={typed} fields={answerFields(shown.hasNeeds)} />
        {news && <Note tone={news === "late" ? "late" : "good"}>{say(thanks[news])}</Note>}
        <h1>{title}</h1>
        <p>{say("linkFor", { name })}</p>
        <Facts shown={shown} network={view.network.name} />
        {!news && <Standing shown={shown} />}
        <AnswerForm
          view={view}
          action={answerPath}
          typed={typed}
          keptNeeds={shown.hasNeeds}
          hidden={{ _link: secret }}
        />
        <p class="actions">
          <ButtonLink kind="quiet" href={view.href(`${answerPath}/termin.ics?t=${secret}`)} download>
            {say("linkCalendar")}
          </ButtonLink>
        </p>
        <p>{say("linkCode", { code: shown.code })}</p>
        <Fold summary={say("linkForwarded")}>
          <p>{say("linkForwardedAbout", { name })}</p>
        </Fold>
        <Phone view={view} />
      </div>
    ),
  });
};

const Facts = ({ shown, network }: { readonly shown: InvitationShown; readonly network: string }) => {
  const { meeting, agenda } = shown;
  return (
    <Card line>
      <p>{say("linkFrom", { network })}</p>
      <p>
        <strong>{sayWhen(meeting)}</strong>
      </p>
      <Pairs
        pairs={[
          { term: say("place"), value: sayWhere(meeting) || say("noPlaceYet") },
          ...(meeting.wayThere === null ? [] : [{ term: say("wayThere"), value: meeting.wayThere }]),
          ...(meeting.about === null ? [] : [{ term: say("about"), value: meeting.about }]),
        ]}
      />
      {agenda.length > 0 && (
        <>
          <h2>{say("agenda")}</h2>
          <ol class="plain stack tight">
            {agenda.map((line) => (
              <li>{line}</li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
};

/** What she has said so far, whether it still counts, and until when. */
const Standing = ({ shown }: { readonly shown: InvitationShown }) => {
  const { answer, beforeMove, meeting, late } = shown;
  const said = answer === null ? "" : say(answer === "yes" ? "linkAnswerYes" : "linkAnswerNo");
  const day = meeting.answerBy === null ? "" : sayLongDay(Temporal.PlainDate.from(meeting.answerBy));
  const moved = meeting.movedAt !== null && (beforeMove || answer === null);
  return (
    <>
      {moved && (
        <Note tone="lamp">{beforeMove ? say("linkStandsMoved", { answer: said }) : say("linkMoved")}</Note>
      )}
      {answer !== null && !beforeMove && <p>{say("linkStands", { answer: said })}</p>}
      {day !== "" &&
        (late ? <Note tone="late">{say("linkLate", { day })}</Note> : <p>{say("linkUntil", { day })}</p>)}
    </>
  );
};

const gone = {
  unknown: ["linkUnknown", "linkUnknownAbout"],
  expired: ["linkExpired", "linkExpiredAbout"],
  cancelled: ["linkCancelled", "linkCancelledAbout"],
  over: ["linkOver", "linkOverAbout"],
  seeking: ["linkNoDate", "linkNoDateAbout"],
} as const;

/** The link opens nothing to answer: a sentence of its own for each reason, and the way on. */
export const meetingLinkGonePage = (
  view: View,
  state: Exclude<LinkState, "open"> | "unknown",
  meeting: InvitationShown["meeting"] | null,
): VNode => {
  const [title, about] = gone[state];
  return staffFrame(view, {
    title: say(title),
    children: (
      <div class="read stack">
        <h1>{say(title)}</h1>
        {meeting && state !== "expired" && (
          <p>
            <strong>{meeting.title}</strong>, {sayWhen(meeting)}
          </p>
        )}
        {state === "cancelled" && meeting?.calledOffReason && (
          <p>{say("calledOffBecause", { reason: meeting.calledOffReason })}</p>
        )}
        <p>{say(about)}</p>
        <Phone view={view} />
      </div>
    ),
  });
};

/** Whom to ask; nothing where the network has given no number. */
export const Phone = ({ view }: { readonly view: View }) =>
  view.network.phone === null ? null : (
    <p>
      {say("linkCall")}{" "}
      <a href={`tel:${view.network.phone.replaceAll(/[^+\d]/g, "")}`}>
        <bdi dir="ltr">{view.network.phone}</bdi>
      </a>
    </p>
  );
