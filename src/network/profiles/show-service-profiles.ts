import { z } from "zod";
import { officeDayOf } from "../../core/say-date.ts";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { profileChoices } from "./profile-choices.sql.ts";
import { listProfiles } from "./profiles.sql.ts";

/** The services of one organisation as partners know them; whoever keeps them also sees what workshops proposed. */
export const showServiceProfiles = question({
  name: "show-service-profiles",
  input: z.object({ organisationId: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: () => true,
  run: async (tx, { organisationId }, { now, actor }) => {
    const choices = await profileChoices(tx, organisationId);
    const organisation = choices.organisations.find(({ id }) => id === organisationId);
    if (!organisation) return null;
    const profiles = await listProfiles(tx);
    return {
      organisation,
      choices,
      profiles: profiles.filter((profile) => profile.organisationId === organisationId),
      keeps: keepsProfilesOf(actor, organisationId),
      today: officeDayOf(now).toString(),
    };
  },
  audit: { notAudited: "what services say of themselves to partners; nothing about families" },
});
