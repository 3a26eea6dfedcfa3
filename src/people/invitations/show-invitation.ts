import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { findOrganisation } from "../organisations/organisations.sql.ts";
import { findNode } from "../teams/nodes.sql.ts";
import { stateOf } from "./invitation.ts";
import { findInvitation } from "./invitations.sql.ts";

/** What an invitation says to whoever holds its link. Opening it changes nothing. */
export const showInvitation = question({
  name: "show-invitation",
  input: z.object({ tokenHash: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "the link is the right to read it, and mail scanners open it" },
  run: async (tx, { tokenHash }, { now }) => {
    const invitation = await findInvitation(tx, tokenHash);
    if (invitation === undefined) return null;
    const account = await findAccountByEmail(tx, invitation.email);
    const organisation = await findOrganisation(tx, invitation.organisationId);
    const node = invitation.nodeId === null ? undefined : await findNode(tx, invitation.nodeId);
    return {
      state: stateOf(invitation, now),
      email: invitation.email,
      name: invitation.name,
      organisation: organisation?.name ?? "",
      team: node?.name ?? null,
      hasAccount: account !== undefined,
    };
  },
});
