import { Temporal } from "temporal-polyfill";
import {
  type Line,
  type Part,
  text,
  uri,
  utcTime,
  writeCalendar,
} from "../../platform/calendars/calendar-lines.ts";

export type CalendarTask = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly link: string;
};

const day = (name: string, value: string): Line => [name, {}, "date", value];
const dayAfter = (value: string): string => Temporal.PlainDate.from(value).add({ days: 1 }).toString();

/**
 * Tasks for a calendar: each as a task, which task lists understand, and as an entry of its day, because most calendars
 * show nothing else. The day is free time: a deadline keeps nobody from being booked.
 */
export function taskCalendar(tasks: readonly CalendarTask[], now: Temporal.Instant): string {
  const stamp = utcTime("dtstamp", Math.floor(now.epochMilliseconds / 1000));
  const shared = ({ title, link }: CalendarTask): readonly Line[] => [
    stamp,
    text("summary", title),
    text("description", link),
    uri("url", link),
  ];
  const parts = tasks.flatMap((task): readonly Part[] => [
    [
      "vtodo",
      [
        text("uid", `${task.id}@aufgabe.tragnetz`),
        ...shared(task),
        day("due", task.dueOn),
        text("status", "NEEDS-ACTION"),
      ],
      [],
    ],
    [
      "vevent",
      [
        text("uid", `${task.id}@frist.tragnetz`),
        ...shared(task),
        day("dtstart", task.dueOn),
        day("dtend", dayAfter(task.dueOn)),
        text("transp", "TRANSPARENT"),
      ],
      [],
    ],
  ]);
  return writeCalendar([
    "vcalendar",
    [
      text("version", "2.0"),
      text("prodid", "-//Tragnetz//Aufgaben//DE"),
      text("calscale", "GREGORIAN"),
      text("method", "PUBLISH"),
    ],
    parts,
  ]);
}
