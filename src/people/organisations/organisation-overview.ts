import type { InvitationRow } from "../invitations/invitations.sql.ts";
import type { MemberRow } from "../teams/memberships.sql.ts";
import type { NodeRow } from "../teams/nodes.sql.ts";
import type { OrganisationRow } from "./organisations.sql.ts";

/** An organisation with everything its page shows. */
export type OrganisationShown = {
  readonly organisation: OrganisationRow;
  readonly teams: readonly NodeRow[];
  readonly members: readonly MemberRow[];
  readonly invitations: readonly InvitationRow[];
  readonly intakeNodeId: string | null;
  /** The team that concerns are being handed over to. */
  readonly becomesIntakeId: string | null;
};
