import fc from "fast-check";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { markHeld } from "../meetings/meetings.sql.ts";
import { readAgenda } from "../minutes/agenda.sql.ts";
import { handOverTasks } from "../register/open-tasks.sql.ts";
import { addActionItem, changeOpenItem, endActionItem, moveOpenItems } from "./action-item-changes.sql.ts";
import { itemsOfMeeting, waitingItems } from "./action-items.sql.ts";

/**
 * "Nothing open can vanish between two meetings." A thousand series, two and two so that one can
 * become part of the other, live a random life on the real store: planned,
 * moved, skipped, held, called off, merged, ended; tasks are made, carried, done, dropped; people leave. After every single
 * step each task that was made and not ended stands on the agenda of the next planned meeting of its series, or, where
 * nobody has planned one, in the list of those that wait for it.
 */
let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

const kinds =
  "plan plan plan planWithoutDate hold hold cancel cancel move make make make make makeBeside done stays dropped ownerLeaves end merge deleteTask reopen".split(
    " ",
  );
type Step = { readonly kind: string; readonly a: number; readonly b: number };

type Meeting = { readonly id: string; readonly series: number; state: "planned" | "held" | "cancelled" };
type Task = { readonly id: string; series: number; owner: number; open: boolean };
type Life = {
  readonly network: string;
  readonly series: readonly string[];
  readonly ended: boolean[];
  readonly people: readonly string[];
  readonly gone: boolean[];
  readonly meetings: Meeting[];
  readonly tasks: Task[];
  /** What the product's readers asked for after the last step, by series. */
  asked: readonly (readonly string[])[];
};

const start = Temporal.Instant.from("2026-01-12T08:00:00Z");
const dayOf = (day: number) => start.add({ hours: 24 * day });
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

async function begin(): Promise<Life> {
  const life = {
    network: String(newId()),
    series: [String(newId()), String(newId())],
    people: [String(newId()), String(newId()), String(newId())],
  };
  const { network, series, people } = life;
  await house.owner.query(
    `with n as (insert into network (id, slug, name) values ($1, $4, 'Probe') returning id),
          s as (insert into meeting_series (network_id, id, name, kind, created_at)
                select n.id, one, 'Reihe', 'networkMeeting', now() from n, unnest($2::uuid[]) one)
     insert into contact_person (network_id, id, name, created_at, changed_at)
     select n.id, one, 'Person', now(), now() from n, unnest($3::uuid[]) one`,
    [network, series, people, `n-${network.slice(0, 30)}`],
  );
  return {
    ...life,
    ended: [false, false],
    gone: [false, false, false],
    meetings: [],
    tasks: [],
    asked: [[], []],
  };
}

const reach = (life: Life) => ({ network: life.network });

/** One step on the store, and what is asked for right after it. */
const within = <T>(life: Life, work: (tx: WriteTransaction, now: Temporal.Instant) => Promise<T>) =>
  house.database.write("app", reach(life), async (tx, now) => {
    const done = await work(tx, now);
    life.asked = await askedIn(tx, life);
    return done;
  });

/** The store has to say no; the life goes on as it was. */
async function refusedBy(life: Life, constraint: RegExp, work: (tx: WriteTransaction) => Promise<unknown>) {
  await expect(within(life, work)).rejects.toThrow(constraint);
}

async function plan(life: Life, { a, b }: Step, dated: boolean) {
  const series = a % 2;
  if (life.ended[series]) return;
  const meeting: Meeting = { id: String(newId()), series, state: "planned" };
  const startsAt = dated ? dayOf(b % 300) : null;
  await within(life, (tx, now) =>
    tx
      .insertInto("meeting")
      .values({
        networkId: life.network,
        id: meeting.id,
        seriesId: life.series[series] ?? "",
        title: "Treffen",
        state: "planned",
        startsAt,
        endsAt: startsAt?.add({ hours: 2 }) ?? null,
        createdAt: now,
        changedAt: now,
      })
      .execute(),
  );
  life.meetings.push(meeting);
}

async function changePlanned(life: Life, { kind, a, b }: Step) {
  const meeting = pick(
    life.meetings.filter(({ state }) => state === "planned"),
    a,
  );
  if (meeting === undefined) return;
  const times = { startsAt: dayOf(b % 300), endsAt: dayOf(b % 300).add({ hours: 2 }) };
  await within(life, async (tx, now) => {
    if (kind !== "cancel") await tx.updateTable("meeting").set(times).where("id", "=", meeting.id).execute();
    if (kind === "hold") await markHeld(tx, meeting.id, now);
    if (kind === "cancel")
      await tx.updateTable("meeting").set({ state: "cancelled" }).where("id", "=", meeting.id).execute();
  });
  if (kind !== "move") meeting.state = kind === "hold" ? "held" : "cancelled";
}

async function make(life: Life, { kind, a, b }: Step) {
  const meeting = kind === "make" ? pick(life.meetings, a) : undefined;
  const series = meeting?.series ?? a % 2;
  const owner = [0, 1, 2].find((at) => !life.gone[(at + b) % 3]);
  if (owner === undefined) return;
  const at = (owner + b) % 3;
  const item = {
    networkId: life.network,
    seriesId: life.series[series] ?? "",
    meetingId: meeting?.id ?? null,
    title: "Aufgabe",
    ownerId: life.people[at] ?? "",
    dueOn: "2026-03-01",
  };
  if (life.ended[series]) {
    await refusedBy(life, /series that goes on/, (tx) => addActionItem(tx, item, start));
    return;
  }
  const id = await within(life, (tx, now) => addActionItem(tx, item, now));
  life.tasks.push({ id, series, owner: at, open: true });
}

async function settle(life: Life, { kind, a, b }: Step) {
  const task = pick(
    life.tasks.filter(({ open }) => open),
    a,
  );
  if (task === undefined) return;
  const said = pick(life.meetings, b);
  const because = said === undefined ? {} : { meetingId: said.id };
  await within(life, async (tx, now) => {
    if (kind === "stays") await changeOpenItem(tx, task.id, { dueOn: "2026-09-01" }, because);
    else
      await endActionItem(
        tx,
        task.id,
        { state: kind === "done" ? "done" : "dropped", why: "so beschlossen" },
        { ...because, now },
      );
  });
  if (kind !== "stays") task.open = false;
}

async function ownerLeaves(life: Life, { a }: Step) {
  const person = a % 3;
  const next = [0, 1, 2].find((at) => at !== person && !life.gone[at]);
  if (life.gone[person] || next === undefined) return;
  const [from = "", to = ""] = [life.people[person], life.people[next]];
  const leave = (tx: WriteTransaction) =>
    tx.updateTable("contactPerson").set({ active: false }).where("id", "=", from).execute();
  const hers = life.tasks.filter(({ open, owner }) => open && owner === person);
  if (hers.length > 0) {
    await refusedBy(life, /somebody with open tasks/, leave);
    await within(life, (tx) => handOverTasks(tx, from, to));
  }
  await within(life, leave);
  life.gone[person] = true;
  for (const task of hers) task.owner = next;
}

async function endSeries(life: Life, { kind, a }: Step) {
  const [series, other] = [a % 2, (a + 1) % 2];
  if (life.ended[series]) return;
  const [from = "", to = ""] = [life.series[series], life.series[other]];
  const end = (tx: WriteTransaction) =>
    tx.updateTable("meetingSeries").set({ endedAt: start }).where("id", "=", from).execute();
  const open = life.tasks.filter((task) => task.open && task.series === series);
  if (open.length > 0 && (kind === "end" || life.ended[other])) {
    await refusedBy(life, /series with open tasks/, end);
    return;
  }
  await within(life, async (tx) => {
    if (open.length > 0) await moveOpenItems(tx, from, to);
    await end(tx);
  });
  for (const task of open) task.series = other;
  life.ended[series] = true;
}

async function cheat(life: Life, { kind, a }: Step) {
  const task = pick(
    life.tasks.filter(({ open }) => kind === "deleteTask" || !open),
    a,
  );
  if (task === undefined) return;
  if (kind === "deleteTask")
    await refusedBy(life, /permission denied/, (tx) =>
      tx.deleteFrom("actionItem").where("id", "=", task.id).execute(),
    );
  else
    await refusedBy(life, /stays as it is/, (tx) =>
      tx.updateTable("actionItem").set({ state: "open", endedAt: null }).where("id", "=", task.id).execute(),
    );
}

async function take(life: Life, step: Step): Promise<void> {
  const { kind } = step;
  if (kind === "plan" || kind === "planWithoutDate") return plan(life, step, kind === "plan");
  if (kind === "hold" || kind === "cancel" || kind === "move") return changePlanned(life, step);
  if (kind === "make" || kind === "makeBeside") return make(life, step);
  if (kind === "done" || kind === "stays" || kind === "dropped") return settle(life, step);
  if (kind === "ownerLeaves") return ownerLeaves(life, step);
  if (kind === "end" || kind === "merge") return endSeries(life, step);
  return cheat(life, step);
}

/** The next planned meeting of each series, as the office would name it. */
async function nextMeetings(tx: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ seriesId: string; id: string }>`
    select distinct on (series_id) series_id, id from meeting where state = 'planned'
     order by series_id, starts_at nulls last, created_at`.execute(tx);
  return new Map(rows.map(({ seriesId, id }) => [seriesId, id]));
}

/** What a meeting asks for of its own series; nothing at all where the point itself is missing on its agenda. */
async function asksFor(tx: ReadTransaction, meetingId: string, seriesId: string): Promise<readonly string[]> {
  // What was made in it and moved to another series since stays in its minutes, and is asked for there.
  const open = (await itemsOfMeeting(tx, meetingId)).filter(
    (one) => one.state === "open" && one.seriesId === seriesId,
  );
  const carried = open.filter((one) => one.meetingId !== meetingId).length;
  if (carried === 0) return open.map(({ id }) => id);
  const agenda = await readAgenda(tx, meetingId, { open: carried, toApprove: false });
  return !agenda.some(({ kind }) => kind === "openItems") ? [] : open.map(({ id }) => id);
}

/** Where the product's own readers ask for open tasks, by series. */
async function askedIn(tx: ReadTransaction, life: Life): Promise<readonly (readonly string[])[]> {
  const next = await nextMeetings(tx);
  const waiting = next.size === 2 ? [] : await waitingItems(tx);
  const asked = [];
  for (const series of life.series) {
    const meeting = next.get(series);
    const waits = waiting.filter(({ seriesId }) => seriesId === series).map(({ id }) => id);
    asked.push(meeting === undefined ? waits : await asksFor(tx, meeting, series));
  }
  return asked;
}

/** Every open task, in the series that has to ask for it. */
const openOf = ({ tasks }: Life): readonly (readonly string[])[] =>
  [0, 1].map((at) =>
    tasks
      .filter(({ open, series }) => open && series === at)
      .map(({ id }) => id)
      .toSorted(),
  );
const sorted = (asked: Life["asked"]) => asked.map((ids) => ids.toSorted());

const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(999), b: fc.nat(999) }), {
  minLength: 6,
  maxLength: 18,
});

test("no open task is ever lost over a thousand random meeting series", async () => {
  let made = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (path) => {
      const life = await begin();
      for (const step of path) {
        await take(life, step);
        taken += 1;
        expect(sorted(life.asked)).toEqual(openOf(life));
      }
      const committed = await house.database.read("app", reach(life), (tx) => askedIn(tx, life));
      expect(sorted(committed)).toEqual(openOf(life));
      made += life.tasks.length;
    }),
    { numRuns: 500, seed: 20_261_209, endOnFailure: true },
  );
  // Lives in which nothing was ever made would prove nothing.
  expect(made).toBeGreaterThan(800);
  expect(taken).toBeGreaterThan(4000);
}, 600_000);
