import { sql } from "kysely";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { accountIdOf, expiryOf } from "./invitation.ts";
import { invitationMail } from "./invitation.mail.tsx";
import { insertInvitation } from "./invitations.sql.ts";

type Wanted = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisationId: string;
  readonly nodeId: string | null;
  readonly invitedBy: string | null;
  /** Only the hash is kept; the link lives in the sealed mail and, once, on the operator's terminal. */
  readonly hash: Buffer;
  readonly link: string;
};

/** Writes the invitation and its mail. `id` is the id the account has, or will have when this very link is used. */
export async function sendInvitation(
  tx: WriteTransaction,
  { hash, link, ...wanted }: Wanted,
  { networkId, now, post }: Pick<Circumstances, "networkId" | "now" | "post">,
): Promise<{ readonly id: string; readonly renewed: boolean }> {
  const account = await findAccountByEmail(tx, wanted.email);
  const network = await networkName(tx, networkId);
  const accountId = account?.id ?? null;
  const renewed = await insertInvitation(
    tx,
    { ...wanted, networkId, tokenHash: hash, accountId, expiresAt: expiryOf(now) },
    now,
  );
  const mail = invitationMail({ email: wanted.email, name: wanted.name, network, link });
  post.send({ dedupe: `invitation:${hash.toString("hex")}`, kind: "invitation", mail });
  return { id: account?.id ?? accountIdOf(hash), renewed };
}

async function networkName(tx: WriteTransaction, networkId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from network where id = ${networkId}`.execute(tx);
  return rows[0]?.name ?? "";
}
