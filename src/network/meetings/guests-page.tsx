import type { VNode } from "preact";
import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { AddGuests } from "./add-guests-form.tsx";
import { type Guest, isBeforeMove, standingOf } from "./guest.ts";
import { saidNews } from "./meeting-news.ts";
import { say } from "./say.ts";
import { germanDay, sayWhen } from "./say-meeting.ts";
import type { GuestsShown } from "./show-guests.ts";

type Props = { readonly view: View; readonly shown: GuestsShown };
const pathOf = ({ meeting }: GuestsShown, below = "") => `/intern/treffen/${meeting.id}${below}`;

/** Who is on the list, who answered what, and who could be invited besides. */
export const guestsPage = (view: View, shown: GuestsShown, trouble: string | null = null): VNode => {
  const news = saidNews(view);
  const { meeting, guests } = shown;
  return staffFrame(view, {
    title: say("guests"),
    area: "meetings",
    children: (
      <div class="stack">
        {news && <Note tone="good">{news}</Note>}
        {trouble && <Note tone="late">{trouble}</Note>}
        <p>
          <a href={view.href(pathOf(shown))}>{say("backToMeeting")}</a>
        </p>
        <h1>{say("guests")}</h1>
        <p>
          <strong>{meeting.title}</strong>, {sayWhen(meeting)}
        </p>
        {guests.length === 0 ? <p>{say("noGuests")}</p> : <GuestTable view={view} shown={shown} />}
        <Invite view={view} shown={shown} />
        <WithoutMail shown={shown} />
        {meeting.state === "planned" && <AddGuests view={view} shown={shown} />}
      </div>
    ),
  });
};

const Invite = ({ view, shown: { guests, meeting } }: Props) => {
  if (meeting.state !== "planned" || guests.length === 0) return null;
  const count = guests.filter(({ invitedAt, email }) => invitedAt === null && email !== null).length;
  if (count === 0) return <p class="soft">{say("everybodyInvited")}</p>;
  if (meeting.startsAt === null) return <p class="soft">{say("inviteNeedsDate")}</p>;
  return (
    <ActButton
      view={view}
      action={`/intern/treffen/${meeting.id}/einladen`}
      button={say("sendInvitations", { count })}
      kind="lamp"
    />
  );
};

const WithoutMail = ({ shown }: { readonly shown: GuestsShown }) => {
  const without = shown.guests.filter(
    ({ email, answer, came }) => email === null && answer === null && came === null,
  );
  return without.length === 0 ? null : (
    <Card line title={say("withoutMail")} id="without-mail">
      <ul>
        {without.map(({ id, name, organisation, phone }) => (
          <li key={id}>{[name, organisation, phone].filter((part) => part !== null).join(", ")}</li>
        ))}
      </ul>
      <p class="small soft">{say("withoutMailAbout")}</p>
    </Card>
  );
};

/** Her answer in words: an old one is marked, a late one too. */
function answerOf(guest: Guest, { meeting }: GuestsShown): string {
  if (guest.answer !== null && isBeforeMove(guest, meeting))
    return say("beforeMove", { answer: say(`answer_${guest.answer}`) });
  const words = say(`answer_${standingOf(guest, meeting)}`);
  return guest.answeredLate ? `${words}, ${say("lateAnswer")}` : words;
}

const wayOf = ({ invitedAt, email }: Guest): string =>
  invitedAt !== null
    ? say("byMailAt", { day: germanDay(invitedAt) })
    : say(email === null ? "withoutMail" : "notInvitedYet");

const needsOf = ({ needs, needsNote, comment }: Guest): string =>
  [...needs.map((need) => say(`need_${need}`)), needsNote, comment]
    .filter((part) => part !== null)
    .join(", ");

const GuestTable = ({ view, shown }: Props) => (
  <ScrollTable
    label={say("guests")}
    cards
    columns={[
      { label: say("guestName") },
      { label: say("guestAnswer") },
      { label: say("guestNeeds") },
      { label: say("guestWay") },
      { label: say("answerByHand") },
    ]}
    rows={shown.guests.map((guest) => ({
      key: guest.id,
      cells: [
        <>
          {guest.name}
          {guest.organisation && <span class="small soft"> {guest.organisation}</span>}
        </>,
        answerOf(guest, shown),
        needsOf(guest),
        wayOf(guest),
        shown.meeting.state === "planned" && <ByHand view={view} shown={shown} guest={guest} />,
      ],
    }))}
  />
);

/** What somebody said by letter or telephone, as buttons; and off the list, while nobody has told her. */
const ByHand = ({ view, shown, guest }: Props & { readonly guest: Guest }) => (
  <div class="actions">
    <form class="row" method="post" action={view.href(pathOf(shown, `/gaeste/${guest.id}/antwort`))}>
      <HiddenFields values={view.formFields()} />
      {(["yes", "no", "open"] as const).map((answer) => (
        <Button kind="text" name="answer" value={answer} suffix={guest.name}>
          {say(`answer_${answer}`)}
        </Button>
      ))}
    </form>
    {guest.invitedAt === null && (
      <ActButton
        view={view}
        action={pathOf(shown, `/gaeste/${guest.id}/entfernen`)}
        button={say("removeGuest")}
        suffix={guest.name}
        kind="text"
      />
    )}
  </div>
);
