import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { ContactPlan } from "./contact-plan.ts";
import type { Stored } from "./register-rows.ts";

/** All that a list is compared with: people also who have left, bodies the oldest first, circles that still meet. */
export async function readRegister(tx: ReadTransaction, networkId: string): Promise<Stored> {
  const persons = await tx
    .selectFrom("contactPerson")
    .select(["id", "organisationId", "name", "function", "email", "phone", "active"])
    .where("networkId", "=", networkId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const organisations = await tx
    .selectFrom("organisation")
    .select(["id", "name", "shortName", "email", "phone"])
    .where("networkId", "=", networkId)
    .orderBy("active", "desc")
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const circles = await tx
    .selectFrom("circle")
    .select(["id", "name"])
    .where("networkId", "=", networkId)
    .where("until", "is", null)
    .execute();
  const seats = await tx
    .selectFrom("circleMember")
    .select(["circleId", "contactPersonId"])
    .where("networkId", "=", networkId)
    .where("until", "is", null)
    .where("contactPersonId", "is not", null)
    .execute();
  const taken = new Set(seats.map(({ circleId, contactPersonId }) => `${circleId} ${contactPersonId ?? ""}`));
  return { persons, organisations, circles, seats: taken };
}

type Written = {
  readonly networkId: string;
  readonly source: string;
  readonly now: Temporal.Instant;
  readonly today: string;
};

const atOnce = 500;

async function inParts<T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await write(rows.slice(at, at + atOnce));
}

/** Writes what a plan says: bodies first, then people, then who sits where. */
export async function writeContacts(tx: WriteTransaction, plan: ContactPlan, by: Written): Promise<void> {
  const { networkId, source, now, today } = by;
  await inParts(plan.newOrganisations, (part) =>
    tx
      .insertInto("organisation")
      .values(part.map((body) => ({ ...body, networkId, source, createdAt: now })))
      .execute(),
  );
  for (const { id, shortName, email, phone } of plan.changedOrganisations)
    await tx
      .updateTable("organisation")
      .set({ shortName, email, phone })
      .where("networkId", "=", networkId)
      .where("id", "=", id)
      .execute();
  await inParts(plan.created, (part) =>
    tx
      .insertInto("contactPerson")
      .values(part.map((person) => ({ ...person, networkId, source, createdAt: now, changedAt: now })))
      .execute(),
  );
  for (const { id, ...facts } of plan.updated)
    await tx
      .updateTable("contactPerson")
      .set({ ...facts, changedAt: now })
      .where("networkId", "=", networkId)
      .where("id", "=", id)
      .execute();
  await inParts(plan.seats, (part) =>
    tx
      .insertInto("circleMember")
      .values(
        part.map(({ circleId, personId }) => ({
          networkId,
          id: newId<"circleMember">(),
          circleId,
          contactPersonId: personId,
          role: "member",
          since: today,
        })),
      )
      .execute(),
  );
}
