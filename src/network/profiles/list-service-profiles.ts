import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { organisationsWithoutProfile } from "./profile-states.sql.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { listProfiles } from "./profiles.sql.ts";

/** All profiles of the network with when they are looked through again, and for whoever keeps some: who has none yet. */
export const listServiceProfiles = question({
  name: "list-service-profiles",
  input: z.object({ due: z.boolean() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { due }, { now, actor }) => {
    const profiles = await listProfiles(tx);
    const today = officeDayOf(now).toString();
    const isDue = ({ reviewBy }: { reviewBy: string | null }) => reviewBy === null || reviewBy <= today;
    const missing = await organisationsWithoutProfile(tx);
    return {
      today,
      profiles: due ? profiles.filter(isDue) : profiles,
      dueCount: profiles.filter(isDue).length,
      all: profiles.map(({ id, name, organisation }) => ({ id, name, organisation })),
      missing: missing.filter(({ id }) => keepsProfilesOf(actor, id)),
    };
  },
  audit: { notAudited: "what services say of themselves to partners; nothing about families" },
});
