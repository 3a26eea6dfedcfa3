import type { MembershipId } from "../../src/core/ids.ts";
import { newId } from "../../src/core/ids.ts";
import type { Staff } from "../../src/platform/actor.ts";
import { createKeyPair } from "../../src/platform/vault/curve-keys.ts";
import { admitMember } from "../../src/platform/vault/team-key.ts";
import type { Node } from "./professionals.ts";
import type { TestInstallation } from "./test-installation.ts";

/** A second admitted person of a team, with the team's key. */
export async function aColleague(
  { owner }: Pick<TestInstallation, "owner">,
  node: Node,
  name: string,
): Promise<Staff> {
  const keys = createKeyPair();
  const { networkId, roles, organisation } = node.duty;
  const staff: Staff = {
    ...node.duty,
    accountId: newId<"account">(),
    membershipId: newId<"membership">(),
    name,
    organisation,
    personKey: keys.secretKey,
  };
  await owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, $3, $4, '', '0123456789abcdef')",
    [staff.accountId, `${staff.accountId}@example.org`, name, keys.publicKey],
  );
  await owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, $6, now())",
    [networkId, staff.membershipId, staff.accountId, node.organisationId, node.id, roles],
  );
  const place = { teamId: node.id, generation: 1, accountId: staff.accountId };
  await owner.query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'member', $3, $4)",
    [networkId, node.id, staff.accountId, admitMember(keys.publicKey, node.secretKey, place)],
  );
  return staff;
}

/** Who is on duty for a team, as everybody else reads it. */
export async function onDutyAt(
  { owner }: Pick<TestInstallation, "owner">,
  node: Node,
): Promise<MembershipId> {
  const { rows } = await owner.query("select duty_id from node where id = $1", [node.id]);
  return rows[0].duty_id as MembershipId;
}

/**
 * Sets the clock of the house to an instant, "2026-12-07T08:00:00+01:00". In seconds, because days of an interval are
 * days of the server's zone, which are not always as long.
 */
export async function setClock({ owner }: Pick<TestInstallation, "owner">, at: string): Promise<void> {
  await owner.query(
    "update clock set ahead = make_interval(secs => extract(epoch from $1::timestamptz - now()))",
    [at],
  );
}
