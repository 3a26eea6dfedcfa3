import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { findActiveByMail, insertPerson, lockPerson } from "../register/contact-persons.sql.ts";
import type { Successor } from "./wishes.sql.ts";

type Proposed = Successor & { readonly contactPersonId: string };
type Here = { readonly networkId: string; readonly now: Temporal.Instant };

/** The proposed successor: found in the register by her address, else entered at the same organisation. */
export async function takeProposed(
  tx: WriteTransaction,
  { contactPersonId, successorName, ...wish }: Proposed,
  { networkId, now }: Here,
): Promise<string> {
  const { successorEmail: email, successorFunction, successorPhone: phone } = wish;
  const known = await findActiveByMail(tx, email);
  // A mailbox of the office may be the address of both.
  if (known !== null && known !== contactPersonId) return known;
  const organisationId = (await lockPerson(tx, contactPersonId))?.organisationId ?? null;
  const id = newId<"contactPerson">();
  const person = { name: successorName ?? "", function: successorFunction, email, phone, organisationId };
  await insertPerson(tx, { ...person, networkId, id, source: "successor" }, now);
  return id;
}
