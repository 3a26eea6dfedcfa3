import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { System } from "../../platform/actor.ts";
import { roles } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { asdStaysOutside, emailField, nameField, readRoles, worksInTeam } from "../accounts/account.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { hasItAlready } from "./invitation.ts";
import { foundFirstOrganisation, oneInvitationAtATime } from "./invitations.sql.ts";
import { intakePlace } from "../organisations/organisations.sql.ts";
import { membershipsOfAccount } from "../teams/memberships.sql.ts";
import { sendInvitation } from "./send-invitation.sql.ts";

/**
 * The operator's way to the first account of a network. Where there is no Kontakt- und Vermittlungsstelle yet, it is
 * founded with one team; the team becomes responsible when its first member has set up the second factor.
 */
export const inviteByOperator = useCase({
  name: "invite-by-operator",
  input: z.object({
    email: emailField,
    name: nameField,
    role: z.enum(roles, "roleUnknown"),
    organisationName: z.string().min(1),
    token: z.object({ hash: z.instanceof(Buffer), link: z.string() }),
  }),
  login: "app",
  by: (actor): actor is System => actor.kind === "system",
  allow: () => true,
  audit: (_, outcome: Outcome<{ readonly id: string; readonly renewed: boolean }> | null) => ({
    subjectKind: "account",
    subjectId: outcome?.ok ? outcome.value.id : null,
  }),
  run: async (tx, { role, organisationName, token, ...person }, circumstances) => {
    if (role === "asdWorker") return refused("asdOutside");
    const { networkId } = circumstances;
    await oneInvitationAtATime(tx, networkId);
    const place = (await intakePlace(tx)) ?? (await foundFirstOrganisation(tx, networkId, organisationName));
    const nodeId = worksInTeam(role) ? place.nodeId : null;
    const wanted = {
      ...person,
      roles: [role],
      organisationId: place.organisationId,
      nodeId,
      invitedBy: null,
      ...token,
    };
    const account = await findAccountByEmail(tx, person.email);
    const before = account === undefined ? [] : await membershipsOfAccount(tx, account.id);
    if (!asdStaysOutside([role, ...before.flatMap((row) => readRoles(row.roles))]))
      return refused("asdOutside");
    if (hasItAlready(before, wanted)) return refused("alreadyMember");
    return ok(await sendInvitation(tx, wanted, circumstances));
  },
});
