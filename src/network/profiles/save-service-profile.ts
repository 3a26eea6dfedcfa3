import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { takesPartInNetwork } from "../may.ts";
import { insertProfile, keepVersion, setInterfaces, setLines, updateProfile } from "./keep-profile.sql.ts";
import { keepsProfilesOf } from "./keeps-profiles.ts";
import { knowsAllChoices } from "./known-choices.ts";
import { profileChoices } from "./profile-choices.sql.ts";
import { profileFields } from "./profile-fields.ts";
import { findProfile } from "./profiles.sql.ts";

/** An organisation says what one of its services can do, cannot do, expects and where it touches others; new without an id. */
export const saveServiceProfile = useCase({
  name: "save-service-profile",
  input: z.object({ id: z.uuid().nullable(), organisationId: z.uuid(), profile: profileFields }),
  login: "app",
  by: takesPartInNetwork,
  allow: async (tx, { id, organisationId }, actor) =>
    keepsProfilesOf(actor, organisationId) &&
    (id === null || (await findProfile(tx, id))?.organisationId === organisationId),
  audit: ({ id }, outcome: Outcome<{ readonly id: string }> | null) => ({
    subjectKind: "serviceProfile",
    subjectId: outcome?.ok ? outcome.value.id : id,
  }),
  run: async (tx, { id: known, organisationId, profile }, { networkId, now, actor }) => {
    const writing = { networkId, now, membershipId: actor.membershipId };
    const before = known === null ? undefined : await findProfile(tx, known);
    const choices = await profileChoices(tx, organisationId);
    if (!choices.organisations.some(({ id }) => id === organisationId)) return refused("organisationGone");
    if (!knowsAllChoices(profile, choices, before)) return refused("unknownChoice");
    const id = known ?? newId<"serviceProfile">();
    const place = { id, organisationId };
    if (before) await keepVersion(tx, before, writing);
    const kept = await (before ? updateProfile : insertProfile)(tx, place, profile, writing);
    if (!kept) return refused("nameTaken");
    await setLines(tx, id, profile, writing);
    await setInterfaces(tx, id, profile, writing);
    return ok({ id });
  },
});
