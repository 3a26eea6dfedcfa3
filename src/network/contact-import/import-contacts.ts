import { newId } from "../../core/ids.ts";
import { ok } from "../../core/outcomes.ts";
import { officeZone } from "../../platform/clock.ts";
import { useCase } from "../../platform/use-case.ts";
import { givenContacts } from "./contact-draft.ts";
import { readRegister, writeContacts } from "./contact-imports.sql.ts";
import { planContacts } from "./contact-plan.ts";
import { coordinatesOrRuns } from "./may-import.ts";

/** Takes a contact list into the register, all or nothing. Consent to be published is never taken from a list. */
export const importContacts = useCase({
  name: "import-contacts",
  input: givenContacts,
  login: "app",
  by: coordinatesOrRuns,
  allow: () => true,
  audit: () => ({ subjectKind: "contactImport", subjectId: null }),
  run: async (tx, given, { networkId, now }) => {
    const plan = planContacts(given, await readRegister(tx, networkId), () => newId<"contactPerson">());
    const today = now.toZonedDateTimeISO(officeZone).toPlainDate().toString();
    await writeContacts(tx, plan, { networkId, source: given.source, now, today });
    return ok({
      created: plan.created.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      conflicts: plan.conflicts,
      organisations: plan.newOrganisations.length,
      warnings: plan.warnings.map(({ code, row, field, message }) => ({ code, row, field, message })),
    });
  },
});
