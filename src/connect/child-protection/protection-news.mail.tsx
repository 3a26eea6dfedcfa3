import type { Config } from "../../platform/config.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Mail } from "../../platform/outbox.ts";
import { say } from "./protection.texts.ts";
import { mailboxOf } from "./protection-people.sql.ts";

/** Whether a row of the outbox is about child protection. */
export const isProtectionMail = (kind: string): boolean => kind.startsWith("protection-");

/** One sentence and the address of the sign-in: neither the subject nor the address says what it is about. */
export async function writeProtectionMail(
  tx: ReadTransaction,
  membershipId: string,
  config: Config,
): Promise<Mail | null> {
  const person = await mailboxOf(tx, membershipId);
  if (person === undefined) return null;
  const base = person.first ? "" : `/${person.slug}`;
  return {
    to: person.email,
    subject: say("mailSubject"),
    text: say("mailText", { url: `${config.publicUrl}${base}/intern` }),
  };
}
