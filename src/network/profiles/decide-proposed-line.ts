import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { dropProposed, keepProposed } from "./harvest.sql.ts";
import { keepVersion } from "./keep-profile.sql.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { knowsPartner } from "./known-choices.ts";
import { profileChoices } from "./profile-choices.sql.ts";
import { emptyOr, partnerField, typedField } from "./profile-fields.ts";
import { findProfile } from "./profiles.sql.ts";

/** A line from a workshop: the organisation says with one tap that it is so, or leaves it out. */
export const decideProposedLine = useCase({
  name: "decide-proposed-line",
  input: z.object({
    profileId: z.uuid(),
    lineId: z.uuid(),
    keep: z.boolean(),
    /** What the sentence means and of whom it speaks, where the table did not say. */
    typed: typedField,
    partner: emptyOr(partnerField),
  }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { profileId }, actor) =>
    keepsProfilesOf(actor, (await findProfile(tx, profileId))?.organisationId),
  audit: ({ profileId }) => ({ subjectKind: "serviceProfile", subjectId: profileId }),
  run: async (tx, { profileId, lineId, keep, typed, partner }, { networkId, now, actor }) => {
    const profile = await findProfile(tx, profileId);
    if (!profile) return refused("alreadyDecided");
    if (!keep)
      return (await dropProposed(tx, profileId, lineId)) ? ok({ lineId }) : refused("alreadyDecided");
    if (profile.interfaces.some(({ id }) => id === lineId) && partner === null)
      return refused("partnerMissing");
    if (!knowsPartner(partner, await profileChoices(tx, profile.organisationId), profile))
      return refused("unknownChoice");
    await keepVersion(tx, profile, { networkId, now, membershipId: actor.membershipId });
    const kept = await keepProposed(tx, { profileId, lineId, typed, partner });
    return kept ? ok({ lineId }) : refused("alreadyDecided");
  },
});
