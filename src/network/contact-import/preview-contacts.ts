import { newId } from "../../core/ids.ts";
import { question } from "../../platform/use-case.ts";
import { coordinatesOrRuns } from "./may-import.ts";
import { givenContacts } from "./contact-draft.ts";
import { readRegister } from "./contact-imports.sql.ts";
import { planContacts } from "./contact-plan.ts";

/** What reading in a contact list would do, without doing it. */
export const previewContacts = question({
  name: "preview-contacts",
  input: givenContacts,
  login: "app",
  by: coordinatesOrRuns,
  allow: () => true,
  run: async (tx, given, { networkId }) =>
    planContacts(given, await readRegister(tx, networkId), () => newId<"contactPerson">()),
  audit: { notAudited: "professionals of the register, which the coordination keeps herself; no family" },
});
