import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { asdStaysOutside, emailField, nameField, readRoles, rolesField } from "../accounts/account.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { runsNetwork } from "../may.ts";
import { findOrganisation } from "../organisations/organisations.sql.ts";
import { membershipsOfAccount } from "../teams/memberships.sql.ts";
import { findNode } from "../teams/nodes.sql.ts";
import { hasItAlready } from "./invitation.ts";
import { sendInvitation } from "./send-invitation.sql.ts";

/** The coordination invites a person to an organisation and, if she works in one, to a team. */
export const invitePerson = useCase({
  name: "invite-person",
  input: z.object({
    name: nameField,
    email: emailField,
    roles: rolesField,
    organisationId: z.uuid(),
    nodeId: z.union([z.literal("").transform(() => null), z.uuid("teamUnknown")]),
    token: z.object({ hash: z.instanceof(Buffer), link: z.string() }),
  }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { organisationId }) => (await findOrganisation(tx, organisationId)) !== undefined,
  audit: ({ organisationId }) => ({ subjectKind: "organisation", subjectId: organisationId }),
  run: async (tx, { token, ...wanted }, circumstances) => {
    const node = wanted.nodeId === null ? undefined : await findNode(tx, wanted.nodeId);
    if (wanted.nodeId !== null && node?.organisationId !== wanted.organisationId)
      return refused("teamUnknown");
    if (node !== undefined && !node.active && node.dutyId !== null) return refused("teamClosed");
    const account = await findAccountByEmail(tx, wanted.email);
    const before = account === undefined ? [] : await membershipsOfAccount(tx, account.id);
    if (!asdStaysOutside([...wanted.roles, ...before.flatMap(({ roles }) => readRoles(roles))]))
      return refused("asdOutside");
    if (hasItAlready(before, wanted)) return refused("alreadyMember");
    const invitedBy = circumstances.actor.membershipId;
    const sent = await sendInvitation(tx, { ...wanted, ...token, invitedBy }, circumstances);
    // Only whoever belongs to this network is told of: an account elsewhere is nobody's business here.
    return ok({ ...sent, hasAccountHere: before.length > 0 });
  },
});
