import { Temporal } from "temporal-polyfill";
import { markAttendance } from "../../network/attendance/mark-attendance.ts";
import { addGuests } from "../../network/meetings/add-guests.ts";
import { addSeries } from "../../network/meetings/add-series.ts";
import { answerForGuest } from "../../network/meetings/answer-for-guest.ts";
import { guestsOf } from "../../network/meetings/guests.sql.ts";
import { planMeeting } from "../../network/meetings/plan-meeting.ts";
import { sendInvitations } from "../../network/meetings/send-invitations.ts";
import { addAgendaItem } from "../../network/minutes/add-agenda-item.ts";
import { readMeetingWork } from "../../network/minutes/meeting-work.sql.ts";
import { saveMinutes } from "../../network/minutes/save-minutes.ts";
import { sendMinutes } from "../../network/minutes/send-minutes.ts";
import { officeDay, officeZone } from "../../platform/clock.ts";
import type { OwnerStep } from "../../platform/installation.ts";
import { perform } from "../../platform/perform.ts";
import { setClockTo } from "./demo-store.sql.ts";
import type { Register } from "./load-register.ts";
import { answers, invited, nextMeeting, type PastMeeting, pastMeetings } from "./meetings.ts";
import { personOf, saved, type Stage } from "./stage.ts";

const wednesday = 3;
/** The Wednesday of the week of a day: meetings are on working days. */
export const wednesdayAt = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.add({ days: wednesday - day.dayOfWeek });

/** Letters of the told past lead nowhere. */
export const site = { baseUrl: "https://lindental.example", network: "Landkreis Lindental" };
const callOf = (stage: Stage) => ({ actor: personOf(stage, "marlene"), networkId: stage.networkId });
const noon = (day: Temporal.PlainDate, hour: number) =>
  day.toZonedDateTime({ timeZone: officeZone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();

type Told = Register & { readonly seriesId: string };
type Planned = {
  readonly title: string;
  readonly day: Temporal.PlainDate;
  readonly place: string;
  readonly wayThere: string;
};

/** The meetings of the year, told one after the other with the clock of their day; the last one is still ahead. */
export async function loadMeetings(
  stage: Stage,
  register: Register,
  now: Temporal.Instant,
  step: OwnerStep,
): Promise<string> {
  const today = officeDay(now);
  const [first] = pastMeetings;
  await step((tx) => setClockTo(tx, noon(today.subtract({ days: (first?.daysAgo ?? 0) + 40 }), 10)));
  const series = {
    name: "Netzwerktreffen Frühe Hilfen",
    kind: "networkMeeting",
    circleId: "",
    regionalNetworkId: "",
    rhythmMonths: "3",
  };
  const { id: seriesId } = saved("series", await perform(stage.desk, addSeries, callOf(stage), series));
  const told = { ...register, seriesId };
  for (const past of pastMeetings) await tellMeeting(stage, told, past, today, step);
  await step((tx) => setClockTo(tx, noon(today.subtract({ days: 12 }), 10)));
  return planExchange(stage, told, today);
}

async function plan(
  stage: Stage,
  { seriesId }: Told,
  { title, day, place, wayThere }: Planned,
): Promise<string> {
  const answerBy = day.subtract({ days: 7 }).toString();
  const when = { day: day.toString(), from: "9:00", to: "13:00", answerBy };
  const meeting = { seriesId, title, ...when, place, wayThere, onlineUrl: "", about: "" };
  return saved("meeting", await perform(stage.desk, planMeeting, callOf(stage), meeting)).id;
}

async function invite(stage: Stage, { persons }: Told, id: string): Promise<ReadonlyMap<string, string>> {
  const { desk, networkId } = stage;
  const people = invited.map((name) => persons.get(name));
  const wanted = { id, all: false, circles: [], sectors: [], regions: [], people };
  await perform(desk, addGuests, callOf(stage), wanted);
  saved("invitations", await perform(desk, sendInvitations, callOf(stage), { id, site }));
  const guests = await desk.database.read("app", { network: networkId }, (tx) => guestsOf(tx, id));
  return new Map(guests.map(({ personId, id: guestId }) => [String(personId), String(guestId)]));
}

async function setAgenda(
  stage: Stage,
  meetingId: string,
  points: readonly { title: string; minutes: string }[],
) {
  const ids: string[] = [];
  for (const { title, minutes } of points) {
    const item = { meetingId, kind: "topic", title, minutes, speakerId: "", note: "" };
    ids.push(saved("agenda", await perform(stage.desk, addAgendaItem, callOf(stage), item)).id);
  }
  return ids;
}

async function tellMeeting(
  stage: Stage,
  told: Told,
  past: PastMeeting,
  today: Temporal.PlainDate,
  step: OwnerStep,
): Promise<void> {
  const day = wednesdayAt(today.subtract({ days: past.daysAgo }));
  await step((tx) => setClockTo(tx, noon(day.subtract({ days: 28 }), 10)));
  const { title } = past;
  const id = await plan(stage, told, { title, day, place: "Saal im Haus am Markt, Hainfelde", wayThere: "" });
  const guests = await invite(stage, told, id);
  const points = await setAgenda(stage, id, past.agenda);
  await step((tx) => setClockTo(tx, noon(day, 12)));
  for (const name of invited.slice(past.cameFrom, past.cameTo)) {
    const guestId = guests.get(told.persons.get(name) ?? "");
    saved(
      "there",
      await perform(stage.desk, markAttendance, callOf(stage), { id, guestId, presence: "present" }),
    );
  }
  await takeMinutes(stage, told, { id, past, points, day });
  await step((tx) => setClockTo(tx, noon(day.add({ days: 1 }), 9)));
  const letter = { meetingId: id, silentAfterDays: "", ...site };
  saved("minutes", await perform(stage.desk, sendMinutes, callOf(stage), letter));
}

type Held = {
  readonly id: string;
  readonly past: PastMeeting;
  readonly points: readonly string[];
  readonly day: Temporal.PlainDate;
};

async function takeMinutes(stage: Stage, { persons }: Told, { id, past, points, day }: Held): Promise<void> {
  const { desk, networkId } = stage;
  const open = await desk.database.read("app", { network: networkId }, async (tx, now) =>
    (await readMeetingWork(tx, id, now))?.tasks.filter(
      ({ state, meetingId }) => state === "open" && meetingId !== id,
    ),
  );
  const settled = (open ?? []).map(({ id: task, title, dueOn }) =>
    past.done.includes(title)
      ? { id: task, outcome: "done", why: "" }
      : { id: task, outcome: "stays", why: "", dueOn: later(String(dueOn), day) },
  );
  const [about] = points;
  const input = {
    meetingId: id,
    records: points.map((point, at) => ({ id: point, revision: 0, text: past.agenda[at]?.said ?? "" })),
    settled,
    decision: { text: past.decision, agendaItemId: about ?? "" },
    task: past.tasks[0] && {
      title: past.tasks[0].title,
      ownerId: persons.get(past.tasks[0].owner),
      dueOn: day.add({ days: past.tasks[0].dueIn }).toString(),
    },
  };
  saved("record", await perform(desk, saveMinutes, callOf(stage), input));
}

/** A date that is still ahead stays; one that has passed is set anew. */
const later = (dueOn: string, day: Temporal.PlainDate): string =>
  dueOn > day.toString() ? dueOn : day.add({ days: 14 }).toString();

async function planExchange(stage: Stage, told: Told, today: Temporal.PlainDate): Promise<string> {
  const day = wednesdayAt(today.add({ days: nextMeeting.inDays }));
  const { title, place, wayThere, agenda } = nextMeeting;
  const id = await plan(stage, told, { title, day, place, wayThere });
  const guests = await invite(stage, told, id);
  await setAgenda(stage, id, agenda);
  const answer = async (name: string, said: "yes" | "no") => {
    const guestId = guests.get(told.persons.get(name) ?? "");
    saved("answer", await perform(stage.desk, answerForGuest, callOf(stage), { id, guestId, answer: said }));
  };
  for (const name of answers.yes) await answer(name, "yes");
  for (const name of answers.no) await answer(name, "no");
  return id;
}
