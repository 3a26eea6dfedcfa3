import { type NetworkId, newId } from "../../core/ids.ts";
import { type Desk, perform } from "../../platform/perform.ts";
import { approveSilentMinutes } from "./approve-silent-minutes.ts";
import { silentlyApproved } from "./silent-minutes.sql.ts";

/** Approves, in every network, minutes whose time for objections is over. An act is done only where there are some. */
export async function approveBySilence(desk: Desk): Promise<string> {
  let approved = 0;
  const networks = await desk.database.read("worker", {}, (tx) =>
    tx.selectFrom("network").select("id").$castTo<{ id: NetworkId }>().execute(),
  );
  for (const { id: networkId } of networks) {
    const due = await desk.database.read("app", { network: networkId }, silentlyApproved);
    if (due.length === 0) continue;
    const actor = { kind: "system", name: "minutes" } as const;
    const call = { actor, networkId, opKey: newId<"operation">() };
    const done = await perform(desk, approveSilentMinutes, call, {});
    if (done.kind === "done" && done.value.ok) approved += done.value.value.approved;
  }
  return `${approved} approved`;
}
