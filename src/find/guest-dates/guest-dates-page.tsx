import { Temporal } from "temporal-polyfill";
import type { VNode } from "preact";
import { sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type GuestDay, type GuestRequest, waitsForAnswer } from "./guest-date.ts";
import { say, sayState } from "./guest-dates.texts.ts";
import { guestsPath } from "./guest-paths.ts";

export type GuestLine = {
  readonly request: GuestRequest;
  readonly answers: boolean;
  readonly open: readonly GuestDay[];
};

/** What is asked of me, what I wait for, what is agreed. */
export function guestDatesPage(view: View, lines: readonly GuestLine[]): VNode {
  const asked = lines.filter(({ answers, open }) => answers && open.length > 0);
  const waiting = lines.filter(({ answers, open }) => !answers && open.length > 0);
  const settled = lines.filter(({ request }) => !waitsForAnswer(request));
  const part = (title: string, none: string, some: readonly GuestLine[], button: string) => (
    <>
      <h2>{title}</h2>
      {some.length === 0 ? <p>{none}</p> : some.map((one) => <Line view={view} one={one} button={button} />)}
    </>
  );
  return staffFrame(view, {
    title: say("title"),
    area: "offers",
    children: (
      <div class="stack">
        <h1>{say("title")}</h1>
        <p class="read">{say("intro")}</p>
        <div class="actions">
          <ButtonLink href={view.href(`${guestsPath}/neu`, "de")}>{say("ask")}</ButtonLink>
        </div>
        {part(say("toAnswer"), say("toAnswerNone"), asked, say("answer"))}
        {part(say("waiting"), say("waitingNone"), waiting, say("show"))}
        {part(say("agreed"), say("agreedNone"), settled, say("show"))}
      </div>
    ),
  });
}

type LineProps = { readonly view: View; readonly one: GuestLine; readonly button: string };

const Line = ({ view, one: { request }, button }: LineProps) => (
  <Card line tight>
    <p>
      <strong>{say("line", { guest: request.guest, host: request.host, about: request.about })}</strong>
    </p>
    <Where request={request} />
    <GuestDays days={request.days} />
    <div class="actions">
      <ButtonLink kind="quiet" href={view.href(`${guestsPath}/${request.id}`, "de")} suffix={request.about}>
        {button}
      </ButtonLink>
    </div>
  </Card>
);

/** At which offer, or with which own one. */
export const Where = ({ request }: { readonly request: GuestRequest }) => (
  <p>
    {say("atOffer", { offer: request.hostOffer })}
    {request.guestOffer !== null && (
      <>
        <br />
        {say("ownOffer", {
          offer: request.guestOffer,
          from: request.startTime ?? "",
          minutes: request.minutes ?? 0,
        })}
      </>
    )}
  </p>
);

export const sayGuestDay = (onDate: string): string => sayDay(Temporal.PlainDate.from(onDate), "de");

/** The dates, each with how it stands. */
export const GuestDays = ({ days }: { readonly days: readonly GuestDay[] }) => (
  <ul>
    {days.map(({ onDate, state, reason }) => (
      <li key={onDate}>
        {sayGuestDay(onDate)},{" "}
        {reason === null ? sayState(state) : say("because", { state: sayState(state), reason })}
      </li>
    ))}
  </ul>
);

/** A page with one sentence, for links that open nothing any more and for thanks. */
export const guestPlainPage = (view: View, title: string, text: string): VNode =>
  staffFrame(view, {
    title,
    children: (
      <div class="sign stack">
        <h1>{title}</h1>
        <Note>{text}</Note>
      </div>
    ),
  });
