import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { organisationExists } from "../register/contact-persons.sql.ts";
import { setRegions } from "./organisation-regions.sql.ts";

/** In which parts of the network an organisation works; none is all of them. */
export const chooseOrganisationRegions = useCase({
  name: "choose-organisation-regions",
  input: z.object({ id: z.uuid(), regions: z.array(z.uuid()).max(200) }),
  login: "app",
  by: coordinates,
  allow: (tx, { id }) => organisationExists(tx, id),
  audit: ({ id }) => ({ subjectKind: "organisation", subjectId: id }),
  run: async (tx, { id, regions }) => {
    await setRegions(tx, id, regions);
    return ok({ id });
  },
});
