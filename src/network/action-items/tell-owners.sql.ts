import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { markReminded, markTold } from "./action-item-changes.sql.ts";
import { newTasksMail, remindTasksMail } from "./task.mail.tsx";
import { newWorkLink } from "./work-links.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

/** An open task with the address of its owner, who may not have one. */
export type TellableItem = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly createdAt: Temporal.Instant;
  readonly toldAt: Temporal.Instant | null;
  readonly remindedOn: string | null;
  readonly quietUntil: string | null;
  readonly meetingId: string | null;
  readonly ownerId: string;
  readonly owner: string;
  readonly email: string;
};

/** Open tasks whose owner can be written to, and who has not said that they are not hers. */
export async function tellableItems(tx: ReadTransaction): Promise<readonly TellableItem[]> {
  const { rows } = await sql<TellableItem>`
    select i.id, i.title, i.due_on, i.created_at, i.told_at, i.reminded_on, i.quiet_until, i.meeting_id, p.id as owner_id, p.name as owner, p.email
      from action_item i join contact_person p on p.network_id = i.network_id and p.id = i.owner_id
     where i.state = 'open' and i.refused_at is null and p.email is not null and p.mails_stopped_at is null
     order by p.id, i.due_on, i.id`.execute(tx);
  return rows;
}

type Telling = Pick<Circumstances, "networkId" | "now" | "post">;

/** One mail to each owner, with a link for each of her tasks; opening a link changes nothing. */
export async function tellOwners(
  tx: WriteTransaction,
  items: readonly TellableItem[],
  occasion: "new" | "reminder",
  site: LetterSite,
  { networkId, now, post }: Telling,
): Promise<void> {
  const today = officeDay(now);
  for (const ownerId of new Set(items.map((item) => item.ownerId))) {
    const own = items.filter((item) => item.ownerId === ownerId);
    const tasks = [];
    for (const { id, title, dueOn } of own) {
      const secret = await newWorkLink(tx, networkId, { personId: ownerId, actionItemId: id }, now);
      const late = Temporal.PlainDate.compare(dueOn, today) < 0;
      tasks.push({ id, title, dueOn, late, link: `${site.baseUrl}${taskPath}?t=${secret}` });
    }
    const [first] = own;
    if (first === undefined) continue;
    const told = { to: first.email, name: first.owner, network: site.network, tasks, now };
    const mail = occasion === "new" ? newTasksMail(told) : remindTasksMail(told);
    post.send({ dedupe: `tasks-${occasion}:${ownerId}:${now}`, kind: `tasks-${occasion}`, mail });
  }
  const ids = items.map(({ id }) => id);
  if (occasion === "new") await markTold(tx, ids, now);
  else await markReminded(tx, ids, today.toString());
}

export const taskPath = "/aufgabe";

/** Tells owners of these tasks, as far as they can be written to and have not been told yet. */
export async function tellNewTasks(
  tx: WriteTransaction,
  ids: readonly string[],
  site: LetterSite,
  telling: Telling,
): Promise<void> {
  const items = (await tellableItems(tx)).filter(({ id, toldAt }) => toldAt === null && ids.includes(id));
  await tellOwners(tx, items, "new", site, telling);
}
