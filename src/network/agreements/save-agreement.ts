import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { listOrganisationRows } from "../../people/public.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { agreementFields } from "./agreement-fields.ts";
import { findAgreement, insertAgreement, setParties, updateAgreement } from "./agreements.sql.ts";

/** A draft is written, or changed; what is signed stays as it was signed. */
export const saveAgreement = useCase({
  name: "save-agreement",
  input: z.object({ id: z.uuid().nullable(), agreement: agreementFields }),
  login: "app",
  by: coordinates,
  allow: async (tx, { id }) => id === null || (await findAgreement(tx, id)) !== undefined,
  audit: ({ id }, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "agreement",
    subjectId: outcome?.ok ? outcome.value.id : id,
  }),
  run: async (tx, { id: known, agreement }, { networkId, now }) => {
    const before = known === null ? undefined : await findAgreement(tx, known);
    if (before && before.state !== "draft") return refused("notADraft");
    const organisations = new Set((await listOrganisationRows(tx)).map(({ id }) => String(id)));
    if (!agreement.parties.every((party) => organisations.has(party))) return refused("partyUnknown");
    const place = { networkId, id: known ?? newId<"agreement">(), now };
    if (before) await updateAgreement(tx, place, agreement);
    else await insertAgreement(tx, place, agreement, { previousId: null, version: 1 });
    await setParties(tx, place, agreement.parties);
    return ok({ id: place.id });
  },
});
