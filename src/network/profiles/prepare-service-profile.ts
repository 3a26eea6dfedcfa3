import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { profileChoices } from "./profile-choices.sql.ts";
import { findProfile } from "./profiles.sql.ts";

/** The form of a profile: what is stored, and what there is to choose from. */
export const prepareServiceProfile = question({
  name: "prepare-service-profile",
  input: z.object({ id: z.uuid().nullable(), organisationId: z.uuid() }),
  login: "app",
  by: takesPartInNetwork,
  allow: (_tx, { organisationId }, actor) => keepsProfilesOf(actor, organisationId),
  run: async (tx, { id, organisationId }, { now }) => {
    const choices = await profileChoices(tx, organisationId);
    const organisation = choices.organisations.find((one) => one.id === organisationId);
    const profile = id === null ? null : ((await findProfile(tx, id)) ?? null);
    if (!organisation || (id !== null && profile?.organisationId !== organisationId)) return null;
    return { organisation, choices, profile, now };
  },
  audit: { notAudited: "what services say of themselves to partners; nothing about families" },
});
