import type { Temporal } from "temporal-polyfill";
import { newId, type NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { PersonKeyRecord } from "../../platform/vault/passphrase.ts";
import { insertAccount, setTotp } from "../../people/accounts/accounts.sql.ts";
import { join } from "../../people/teams/joining.sql.ts";
import { insertNode } from "../../people/teams/nodes.sql.ts";
import type { IdsByKey } from "./demo-network.sql.ts";
import type { PlannedPerson, PlannedTeam } from "./planned.ts";

export async function insertTeams(
  tx: WriteTransaction,
  networkId: NetworkId,
  teams: readonly PlannedTeam[],
  organisations: IdsByKey,
): Promise<IdsByKey> {
  const ids = new Map<string, string>();
  for (const { key, organisation, name } of teams) {
    const id = newId<"node">();
    await insertNode(tx, { networkId, id, organisationId: organisations.get(organisation) ?? "", name });
    ids.set(key, id);
  }
  return ids;
}

/** An account as it is before it enters the store: its keys locked by the passphrase, its second factor sealed. */
export type NewPerson = PlannedPerson & {
  readonly accountId: string;
  readonly keys: PersonKeyRecord;
  readonly sealedTotpSecret: Buffer;
};
type Places = { readonly networkId: NetworkId; readonly organisations: IdsByKey; readonly teams: IdsByKey };

/** Writes an account with its one membership; answers with the membership's id. The first of a team makes its key. */
export async function insertPerson(
  tx: WriteTransaction,
  person: NewPerson,
  { networkId, organisations, teams }: Places,
  now: Temporal.Instant,
): Promise<string> {
  const { accountId: id, email, name, keys, sealedTotpSecret } = person;
  const organisationId = organisations.get(person.organisation) ?? "";
  const nodeId = person.team === null ? null : (teams.get(person.team) ?? "");
  await insertAccount(tx, { id, email, name, keys });
  // No code has been used yet, so the first one an authenticator shows is good.
  await setTotp(tx, id, sealedTotpSecret, 0, now);
  const joining = { networkId, organisationId, nodeId, roles: [person.role] };
  return join(tx, joining, { id, publicKey: keys.publicKey }, now);
}

export type SealedSecret = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sealedTotpSecret: Buffer;
};
/** The sealed second factors of these addresses, as far as they have an account. */
export async function sealedSecretsOf(
  tx: ReadTransaction,
  emails: readonly string[],
): Promise<readonly SealedSecret[]> {
  const rows = await tx
    .selectFrom("account")
    .select(["id", "email", "name", "sealedTotpSecret"])
    .where("email", "in", [...emails])
    .where("disabledAt", "is", null)
    .execute();
  return rows.flatMap(({ sealedTotpSecret, ...row }) =>
    sealedTotpSecret === null ? [] : [{ ...row, sealedTotpSecret }],
  );
}
