import { type NetworkId, newId } from "../../core/ids.ts";
import type { Config } from "../../platform/config.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { dueReminders } from "./due-reminders.ts";
import { networkFacts } from "./meetings.sql.ts";
import { remindByItself } from "./remind-by-itself.ts";
import { plannedMeetings } from "./reminders.sql.ts";

type Network = { readonly id: NetworkId; readonly slug: string; readonly name: string };

/** Reminds the guests of every network. An act is done, and written to the log, only where there is something to do. */
export async function remindGuestsByItself(desk: Desk, config: Config): Promise<string> {
  let sent = 0;
  for (const network of await networksOf(desk)) {
    if (!(await hasWork(desk, network))) continue;
    const call = {
      actor: { kind: "system", name: "meetings" },
      networkId: network.id,
      opKey: newId<"operation">(),
    } as const;
    const site = { baseUrl: `${config.publicUrl}/${network.slug}`, network: network.name };
    const done = await perform(desk, remindByItself, call, { site });
    if (done.kind === "done" && done.value.ok) sent += done.value.value.sent;
  }
  return `${sent} reminded`;
}

const networksOf = (desk: Desk): Promise<Network[]> =>
  desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select(["id", "slug", "name"]).$castTo<Network>().execute(),
  );

const hasWork = (desk: Desk, { id }: Network): Promise<boolean> =>
  desk.database.read("app", { network: id }, async (tx, now) => {
    const { land } = await networkFacts(tx, id);
    const { toAnswer, toCome } = dueReminders(await plannedMeetings(tx), land, now);
    return toAnswer.length + toCome.length > 0;
  });
