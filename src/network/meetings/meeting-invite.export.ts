import type { Temporal } from "temporal-polyfill";
import { berlinZone } from "../../platform/calendars/berlin-zone.ts";
import {
  type Line,
  localTime,
  text,
  uri,
  utcTime,
  writeCalendar,
} from "../../platform/calendars/calendar-lines.ts";
import { officeZone } from "../../platform/clock.ts";
import type { Meeting, Times } from "./meeting.ts";

export type Party = { readonly name: string; readonly email: string };

type Parties = {
  readonly organiser: Party;
  readonly attendee: Party;
  readonly standing: "yes" | "no" | "open";
};

/** One person's copy of an invitation: nobody else stands in it. */
export type Invite = {
  readonly meeting: Meeting & Times;
  /** PUBLISH: saved by hand, without anybody who asks or is asked. */
  readonly method: "REQUEST" | "CANCEL" | "PUBLISH";
  readonly at: Temporal.Instant;
  readonly parties: Parties | null;
  readonly description: string;
  /** Her own page, where she answers. */
  readonly answerUrl: string;
};

const seconds = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000);

function local(name: string, at: Temporal.Instant): Line {
  const clock = at.toZonedDateTimeISO(officeZone);
  const time = clock.toPlainTime().toString({ smallestUnit: "minute" });
  return localTime(name, officeZone, clock.toPlainDate().toString(), time);
}

const partStat = { yes: "ACCEPTED", no: "DECLINED", open: "NEEDS-ACTION" } as const;
const address = ({ email }: Party): string => `mailto:${email}`;

/** The place as a calendar shows it; a meeting may be in a room, on the net, or both. */
const placeOf = ({ place, onlineUrl }: Meeting): string =>
  [place, onlineUrl].filter((part) => part !== null).join(", ");

/**
 * An invitation, its update or its end (RFC 5546). The UID stays with the meeting, SEQUENCE tells the newer one, and the
 * times stand on the clocks of here, so that the change of the clocks moves nothing.
 */
export function meetingInvite(invite: Invite): string {
  const { meeting, method } = invite;
  const location = placeOf(meeting);
  const cancelled = method === "CANCEL";
  const lines: readonly Line[] = [
    text("uid", `${meeting.id}@treffen.tragnetz`),
    utcTime("dtstamp", seconds(invite.at)),
    ["sequence", {}, "integer", meeting.sequence],
    local("dtstart", meeting.startsAt),
    local("dtend", meeting.endsAt),
    text("summary", meeting.title),
    text("description", invite.description),
    ...(location === "" ? [] : [text("location", location)]),
    uri("url", invite.answerUrl),
    ...(invite.parties === null ? [] : partiesOf(invite.parties, cancelled)),
    text("status", cancelled ? "CANCELLED" : "CONFIRMED"),
    text("transp", "OPAQUE"),
  ];
  return writeCalendar([
    "vcalendar",
    [
      text("version", "2.0"),
      text("prodid", "-//Tragnetz//Treffen//DE"),
      text("calscale", "GREGORIAN"),
      text("method", method),
    ],
    [berlinZone, ["vevent", lines, []]],
  ]);
}

/** Who invites, and the one who is invited with where she stands. */
const partiesOf = ({ organiser, attendee, standing }: Parties, cancelled: boolean): readonly Line[] => [
  ["organizer", { cn: quoted(organiser.name) }, "cal-address", address(organiser)],
  [
    "attendee",
    {
      cn: quoted(attendee.name),
      role: "REQ-PARTICIPANT",
      partstat: cancelled ? "NEEDS-ACTION" : partStat[standing],
      ...(cancelled ? {} : { rsvp: "TRUE" }),
    },
    "cal-address",
    address(attendee),
  ],
];

/** The value of a parameter has no way to carry a double quote (RFC 5545, 3.2), nor a new line. */
const quoted = (name: string): string => name.replaceAll(/["\r\n]/g, "'");
