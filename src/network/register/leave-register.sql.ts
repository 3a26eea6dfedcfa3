import { officeDay } from "../../platform/clock.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { tellNewTasks } from "../action-items/tell-owners.sql.ts";
import { isActivePerson, lockPerson, updatePerson } from "./contact-persons.sql.ts";
import { endMembershipsOf, handOverTasks, openTasksOf } from "./open-tasks.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Leaving = LetterSite & { readonly id: string; readonly successorId: string | null };

/**
 * Ends an entry: tasks go to the successor, who is told; groups end today, the account is set free. Answers why it cannot
 * be done, or null when it is done: nothing open is ever left with somebody who is gone.
 */
export async function leaveRegister(
  tx: WriteTransaction,
  { id, successorId, ...site }: Leaving,
  circumstances: Pick<Circumstances, "networkId" | "now" | "post">,
): Promise<"tasksNeedOwner" | "successorUnfit" | null> {
  const { now } = circumstances;
  if ((await lockPerson(tx, id))?.active !== true) return null;
  if (successorId !== null && (successorId === id || !(await isActivePerson(tx, successorId))))
    return "successorUnfit";
  if ((await openTasksOf(tx, id)).length > 0) {
    if (successorId === null) return "tasksNeedOwner";
    await tellNewTasks(tx, await handOverTasks(tx, id, successorId), site, circumstances);
  }
  await endMembershipsOf(tx, id, officeDay(now).toString());
  await updatePerson(tx, id, { active: false, membershipId: null }, now);
  return null;
}
