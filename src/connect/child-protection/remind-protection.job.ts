import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Letter, writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { isReminderDue } from "./protection-due.ts";
import {
  adviceOwed,
  countAdviceReminder,
  countReceiptReminder,
  networksToRemind,
  type Owed,
  receiptOwed,
} from "./reminders.sql.ts";

/** Reminds by a neutral mail who owes an answer or a confirmation, and once it is late the one who waits for it too. */
export async function remindProtection(desk: Desk): Promise<string> {
  let reminded = 0;
  for (const network of await desk.database.read("worker", {}, networksToRemind))
    reminded += await desk.database.write("worker", { network }, async (tx, now) => {
      const advice = await remind(tx, now, "advice", await adviceOwed(tx), countAdviceReminder);
      const receipts = await remind(tx, now, "receipt", await receiptOwed(tx), countReceiptReminder);
      const letters = [...advice, ...receipts];
      await writeOutbox(tx, network, letters, desk.keys);
      return letters.length;
    });
  return `${reminded} reminded`;
}

async function remind(
  tx: WriteTransaction,
  now: Temporal.Instant,
  what: "advice" | "receipt",
  owed: readonly Owed[],
  count: (tx: WriteTransaction, one: Owed) => Promise<unknown>,
): Promise<Letter[]> {
  const due = owed.filter((one) => isReminderDue(now, one));
  for (const one of due) await count(tx, one);
  return due.flatMap((one) => lettersOf(what, one));
}

function lettersOf(what: string, { consultationId, askerId, owedBy, reminders }: Owed): Letter[] {
  const late = reminders > 0 || owedBy.length === 0;
  const people = late ? [...owedBy, askerId] : owedBy;
  return people.map((id) => ({
    recipient: { kind: "membership", id },
    kind: "protection-due",
    dedupe: `protection:${what}:${consultationId}:${reminders}:${id}`,
  }));
}
