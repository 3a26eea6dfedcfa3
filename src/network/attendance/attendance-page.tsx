import type { VNode } from "preact";
import { DrawnForm, type FormField, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag, type TagTone } from "../../ui/tag.tsx";
import { type Guest, standingOf } from "../meetings/guest.ts";
import { say as sayMeeting } from "../meetings/say.ts";
import { sayWhen } from "../meetings/say-meeting.ts";
import { type Presence, presenceOf } from "./attendance.ts";
import { say } from "./attendance.texts.ts";
import type { AttendanceShown } from "./show-attendance.ts";

type Props = { readonly view: View; readonly shown: AttendanceShown };
const pathOf = ({ meeting }: AttendanceShown, below = "") =>
  `/intern/treffen/${meeting.id}/anwesenheit${below}`;

type Said = { readonly typed: Typed; readonly trouble: string | null; readonly news: boolean };

/** Who is there: one tap each, walk-ins by name, and the ways to paper and to the code on the wall. */
export const attendancePage = (view: View, shown: AttendanceShown, { typed, trouble, news }: Said): VNode =>
  staffFrame(view, {
    title: titleOf(say("title"), typed),
    area: "meetings",
    children: (
      <div class="stack">
        <TypedErrors typed={typed} />
        {news && <Note tone="good">{say("news_saved")}</Note>}
        {trouble && <Note tone="late">{trouble}</Note>}
        <p>
          <a href={view.href(`/intern/treffen/${shown.meeting.id}`)}>{say("backToMeeting")}</a>
        </p>
        <h1>{say("title")}</h1>
        <p>
          <strong>{shown.meeting.title}</strong>, {sayWhen(shown.meeting)}
        </p>
        <Body view={view} shown={shown} typed={typed} />
      </div>
    ),
  });

const Body = ({ view, shown, typed }: Props & { readonly typed: Typed }) => {
  if (shown.meeting.state === "cancelled") return <p>{say("cancelled")}</p>;
  if (shown.meeting.startsAt === null) return <p>{say("noDate")}</p>;
  return (
    <>
      <p>{sayCounts(shown.guests)}</p>
      <Actions>
        <ButtonLink kind="quiet" icon="print" href={view.href(pathOf(shown, "/liste"))}>
          {say("printList")}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="print" href={view.href(pathOf(shown, "/aushang"))}>
          {say("printCode")}
        </ButtonLink>
      </Actions>
      {shown.guests.length === 0 ? <p>{say("nobody")}</p> : <List view={view} shown={shown} />}
      <Card line title={say("addWalkIn")} id="walk-in">
        <DrawnForm
          view={view}
          action={pathOf(shown, "/dazu")}
          fields={walkInFields(shown)}
          typed={typed}
          button={say("add")}
          kind="quiet"
        />
      </Card>
    </>
  );
};

const sayCounts = (guests: readonly Guest[]): string => {
  const count = (presence: Presence) => guests.filter((guest) => presenceOf(guest) === presence).length;
  return say("counts", {
    present: count("present"),
    excused: count("excused"),
    absent: count("absent"),
    unknown: count("unknown"),
  });
};

export const walkInNames = ["name", "organisationId"];
const walkInFields = ({ organisations }: AttendanceShown): readonly FormField[] => [
  { kind: "text", name: "name", label: say("walkInName"), autocomplete: "off" },
  {
    kind: "select",
    name: "organisationId",
    label: say("walkInOrganisation"),
    options: [
      { value: "", label: say("noOrganisation") },
      ...organisations.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
];

const tones: Readonly<Record<Presence, TagTone | undefined>> = {
  present: "good",
  absent: "late",
  excused: "lamp",
  unknown: "off",
};

const List = ({ view, shown }: Props) => (
  <ScrollTable
    label={say("title")}
    cards
    columns={[
      { label: say("name") },
      { label: say("organisation") },
      { label: say("answered") },
      { label: say("state") },
      { label: say("change") },
    ]}
    rows={shown.guests.map((guest) => ({
      key: guest.id,
      cells: [
        guest.name,
        guest.organisation ?? "",
        guest.walkIn ? say("walkIn") : sayMeeting(`answer_${standingOf(guest, shown.meeting)}`),
        <Tag tone={tones[presenceOf(guest)]}>{say(presenceOf(guest))}</Tag>,
        <Taps view={view} shown={shown} guest={guest} />,
      ],
    }))}
  />
);

const Taps = ({ view, shown, guest }: Props & { readonly guest: Guest }) => (
  <form class="actions" method="post" action={view.href(pathOf(shown, `/${guest.id}`))}>
    <HiddenFields values={view.formFields()} />
    {(["present", "absent", "excused"] as const)
      .filter((presence) => presence !== presenceOf(guest))
      .map((presence) => (
        <Button
          kind={presence === "present" ? "quiet" : "text"}
          name="presence"
          value={presence}
          suffix={guest.name}
        >
          {say(presence)}
        </Button>
      ))}
  </form>
);
