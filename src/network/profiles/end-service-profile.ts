import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { setEnded } from "./profile-states.sql.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { houseOfProfile } from "./profiles.sql.ts";

/** A service is no longer offered: its profile leaves the comparison and is kept for a while. */
export const endServiceProfile = useCase({
  name: "end-service-profile",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => keepsProfilesOf(actor, await houseOfProfile(tx, id)),
  audit: ({ id }) => ({ subjectKind: "serviceProfile", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    await setEnded(tx, id, now);
    return ok({ id });
  },
});
