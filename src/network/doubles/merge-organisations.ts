import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { officeZone } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { chosenValues, organisationFields } from "./double-entry.ts";
import {
  closeOrganisation,
  decidePair,
  lockEntries,
  readOrganisationEntry,
  setOrganisation,
} from "./doubles.sql.ts";
import { moveReferences } from "./move-references.sql.ts";

/** Two entries of one body become one: people, seats, agreements and offers go over. A body with a team or logins stays. */
export const mergeOrganisations = useCase({
  name: "merge-organisations",
  input: z.object({ stays: z.uuid(), goes: z.uuid(), take: z.array(z.enum(organisationFields)).default([]) }),
  login: "app",
  by: coordinates,
  allow: (_tx, { stays, goes }) => stays !== goes,
  audit: ({ stays }) => ({ subjectKind: "organisation", subjectId: stays }),
  run: async (tx, { stays, goes, take }, { networkId, now }) => {
    await lockEntries(tx, "organisation", [stays, goes]);
    const [one, other] = [await readOrganisationEntry(tx, stays), await readOrganisationEntry(tx, goes)];
    if (one === null || other === null) return refused("decidedAlready");
    if (other.hasTeam) return refused("hasTeam");
    const { id: _id, hasTeam: _hasTeam, ...values } = chosenValues(one, other, organisationFields, take);
    const today = now.toZonedDateTimeISO(officeZone).toPlainDate().toString();
    await moveReferences(tx, "organisation", goes, stays, today);
    await setOrganisation(tx, stays, values);
    await closeOrganisation(tx, goes);
    await decidePair(tx, { networkId, kind: "organisation", ids: [stays, goes], decided: "same", now });
    return ok({ id: stays });
  },
});
