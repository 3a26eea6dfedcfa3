import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId } from "../../core/ids.ts";
import { toldToday } from "../../people/public.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { askCapacities } from "../capacity/ask-capacities.ts";
import { dailyDayNow, dailyKey, isAskingTime } from "./daily-time.ts";
import { dailyKind } from "./notice.mail.tsx";
import {
  type DailyNetwork,
  dailyNetworks,
  letGoOf,
  letGoOfLate,
  noticePersonOf,
  peopleToTell,
  tellWith,
  waitingPeople,
} from "./notices.sql.ts";

/**
 * The one quiet mail of each person and working day. The notices stay unsent until it has left, so nothing is lost when
 * it cannot be written or sent: the next one tells of them. Each mail has its own commit.
 */
export async function writeDailyMails(desk: Desk): Promise<string> {
  const counts = { asked: 0, freed: 0, written: 0 };
  for (const network of await desk.database.read("worker", {}, dailyNetworks)) {
    const reach = { network: network.id };
    counts.asked += await desk.database.write("worker", reach, (tx, now) =>
      isAskingTime(now, network.land) ? askCapacities(tx, network.id, now, desk.keys) : Promise.resolve(0),
    );
    counts.freed += await desk.database.write("worker", reach, letGo);
    counts.written += await writeIn(desk, network);
  }
  return `${counts.asked} asked, ${counts.freed} looking again, ${counts.written} written`;
}

/** Notices held for somebody who is away, has left or wants each at once look for their receiver again. */
async function letGo(tx: WriteTransaction): Promise<number> {
  let freed = await letGoOfLate(tx);
  for (const id of await waitingPeople(tx)) if (!(await readsDaily(tx, id))) freed += await letGoOf(tx, id);
  return freed;
}

const readsDaily = async (tx: WriteTransaction, id: MembershipId): Promise<boolean> =>
  (await noticePersonOf(tx, id))?.notices === "daily" &&
  (await toldToday(tx, { kind: "membership", id })) === id;

async function writeIn(desk: Desk, { id: network, land }: DailyNetwork): Promise<number> {
  const due = await desk.database.read("worker", { network }, async (tx, now) => {
    const day = dailyDayNow(now, land);
    return day === null ? null : { day, people: await peopleToTell(tx, day) };
  });
  if (due === null) return 0;
  let written = 0;
  for (const person of due.people)
    written += await desk.database.write("worker", { network }, (tx) =>
      writeOne(tx, network, person, due.day, desk),
    );
  return written;
}

async function writeOne(
  tx: WriteTransaction,
  network: NetworkId,
  id: MembershipId,
  day: Temporal.PlainDate,
  { keys }: Desk,
): Promise<number> {
  if (!(await readsDaily(tx, id))) return 0;
  const dedupe = dailyKey(id, day);
  await writeOutbox(tx, network, [{ recipient: { kind: "membership", id }, kind: dailyKind, dedupe }], keys);
  await tellWith(tx, id, dedupe);
  return 1;
}
