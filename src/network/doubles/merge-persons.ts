import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeZone } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { chosenValues, personFields } from "./double-entry.ts";
import { closePerson, decidePair, lockEntries, readPersonEntry, setPerson } from "./doubles.sql.ts";
import { moveReferences } from "./move-references.sql.ts";

/** Two entries become one: seats, invitations and tasks go over. Whoever left the circulars under either entry stays out. */
export const mergePersons = useCase({
  name: "merge-persons",
  input: z.object({ stays: z.uuid(), goes: z.uuid(), take: z.array(z.enum(personFields)).default([]) }),
  login: "app",
  by: coordinates,
  allow: (_tx, { stays, goes }) => stays !== goes,
  audit: ({ stays }) => ({ subjectKind: "contactPerson", subjectId: stays }),
  run: async (tx, { stays, goes, take }, { networkId, now }) => {
    await lockEntries(tx, "person", [stays, goes]);
    const [one, other] = [await readPersonEntry(tx, stays), await readPersonEntry(tx, goes)];
    if (one === null || other === null) return refused("decidedAlready");
    if (one.membershipId !== null && other.membershipId !== null) return refused("bothHaveAccounts");
    const wanted = take.map((field) => (field === "organisation" ? "organisationId" : field));
    const {
      name,
      function: task,
      organisationId,
      email,
      phone,
    } = chosenValues(one, other, ["name", "function", "organisationId", "email", "phone"], wanted);
    const today = now.toZonedDateTimeISO(officeZone).toPlainDate().toString();
    await moveReferences(tx, "person", goes, stays, today);
    await closePerson(tx, goes, now);
    const membershipId = one.membershipId ?? other.membershipId;
    const mailsStoppedAt = one.mailsStoppedAt ?? other.mailsStoppedAt;
    await setPerson(
      tx,
      stays,
      { name, function: task, organisationId, email, phone, membershipId, mailsStoppedAt },
      now,
    );
    await decidePair(tx, { networkId, kind: "person", ids: [stays, goes], decided: "same", now });
    return ok({ id: stays });
  },
});
