import type { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { endMembershipsOf } from "../register/open-tasks.sql.ts";
import { registerTexts } from "../register/register.texts.ts";
import { dropLinksOf } from "./entry-links.sql.ts";
import { openKinds, settleWishesOf } from "./wishes.sql.ts";

/** Empties an entry: past meetings keep a place without a name. The row itself goes after its period. */
export async function forgetPerson(tx: WriteTransaction, id: string, now: Temporal.Instant): Promise<void> {
  await endMembershipsOf(tx, id, officeDay(now).toString());
  await dropLinksOf(tx, id);
  await tx.deleteFrom("selfEntryWish").where("contactPersonId", "=", id).execute();
  await tx
    .updateTable("contactPerson")
    .set({
      name: registerTexts.texts.forgottenName,
      function: null,
      email: null,
      phone: null,
      membershipId: null,
      publishAgreedAt: null,
      publishAgreedHow: null,
      mailsStoppedAt: null,
      source: null,
      confirmedAt: null,
      active: false,
      changedAt: now,
    })
    .where("id", "=", id)
    .execute();
}

/** Somebody has left the register: what she had said by her link is done with it, also her wish to be forgotten. */
export async function carryOutWishes(tx: WriteTransaction, id: string, now: Temporal.Instant): Promise<void> {
  const open = await openKinds(tx, id);
  await settleWishesOf(tx, id, now);
  if (open.includes("forget")) await forgetPerson(tx, id, now);
}
