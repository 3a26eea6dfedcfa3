import type { NetworkId, NodeId, OrganisationId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Desk } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { openUnderCookie } from "../../platform/vault/login-session-key.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { readRoles } from "../accounts/account.ts";
import { isLive, wantsTouch } from "./login-session.ts";
import { deleteSession, findSession, type SessionRow, touchSession } from "./login-sessions.sql.ts";

/**
 * The signed-in professional behind a cookie in this network, with the person key unlocked for one request.
 * Null when the login has ended, the membership is over or belongs to another network.
 */
export async function whoIs(
  { database }: Pick<Desk, "database">,
  cookie: string,
  network: { readonly id: NetworkId },
): Promise<Staff | null> {
  const secret = readBearerSecret(cookie);
  if (secret === undefined) return null;
  const hash = bearerHash(secret);
  const reach = { network: network.id };
  const found = await database.read("app", reach, async (tx, now) => {
    const session = await findSession(tx, hash);
    if (session === undefined) return undefined;
    const live = isLive(session, now);
    return { live, now, session, person: live ? await membershipOf(tx, session) : undefined };
  });
  if (found === undefined) return null;
  if (!found.live) {
    await database.write("app", reach, (tx) => deleteSession(tx, hash));
    return null;
  }
  const personKey = openKey(secret, found.session);
  if (found.person === undefined || personKey === undefined) return null;
  if (wantsTouch(found.session, found.now))
    await database.write("app", reach, (tx, now) => touchSession(tx, hash, now));
  return { kind: "staff", ...found.person, personKey };
}

function openKey(secret: Buffer, session: SessionRow): Buffer | undefined {
  try {
    return openUnderCookie(secret, session.sealedSecretKey);
  } catch (fault) {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  }
}

/** Row-level security hides memberships of other networks, so a foreign login simply finds none. */
async function membershipOf(
  tx: ReadTransaction,
  session: SessionRow,
): Promise<Omit<Staff, "kind" | "personKey"> | undefined> {
  if (session.membershipId === null) return undefined;
  const row = await tx
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.accountId")
    .innerJoin("organisation", "organisation.id", "membership.organisationId")
    .select(["membership.networkId", "membership.organisationId", "nodeId", "admittedAt", "roles"])
    .select(["account.name", "organisation.name as organisation"])
    .where("membership.id", "=", session.membershipId)
    .where("membership.accountId", "=", session.accountId)
    .where("membership.active", "=", true)
    .executeTakeFirst();
  return (
    row && {
      accountId: session.accountId,
      membershipId: session.membershipId,
      networkId: row.networkId as NetworkId,
      organisationId: row.organisationId as OrganisationId,
      nodeId: row.nodeId as NodeId | null,
      admitted: row.admittedAt !== null,
      roles: readRoles(row.roles),
      name: row.name,
      organisation: row.organisation,
    }
  );
}
