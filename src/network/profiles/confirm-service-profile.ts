import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { setAgreed } from "./profile-states.sql.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { houseOfProfile } from "./profiles.sql.ts";

/** One tap: it is all still true. It is looked through again in a year, as the exchange is held every year. */
export const confirmServiceProfile = useCase({
  name: "confirm-service-profile",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id }, actor) => keepsProfilesOf(actor, await houseOfProfile(tx, id)),
  audit: ({ id }) => ({ subjectKind: "serviceProfile", subjectId: id }),
  run: async (tx, { id }, { now }) => {
    const today = officeDayOf(now);
    await setAgreed(tx, id, { on: today.toString(), until: today.add({ years: 1 }).toString(), now });
    return ok({ id });
  },
});
