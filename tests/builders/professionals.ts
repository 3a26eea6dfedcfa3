import type pg from "pg";
import {
  type AccountId,
  type MembershipId,
  type NetworkId,
  newId,
  type NodeId,
  type OrganisationId,
} from "../../src/core/ids.ts";
import type { Role, Staff } from "../../src/platform/actor.ts";
import { createKeyPair } from "../../src/platform/vault/curve-keys.ts";
import { admitMember, createTeamKey } from "../../src/platform/vault/team-key.ts";

export type Node = {
  readonly id: NodeId;
  readonly organisationId: OrganisationId;
  readonly secretKey: Buffer;
  readonly duty: Staff;
};

/** A network in a Land without anything in it. */
export async function aNetwork(
  owner: pg.Client,
  slug: string,
  land: string | null = "BW",
): Promise<NetworkId> {
  const id = newId<"network">();
  await owner.query("insert into network (id, slug, name, land) values ($1, $2, $3, $4)", [
    id,
    slug,
    `Netzwerk ${slug}`,
    land,
  ]);
  return id;
}

/** A node with one admitted professional on duty and a team key. */
export async function aNode(
  owner: pg.Client,
  networkId: NetworkId,
  name: string,
  roles: readonly Role[],
): Promise<Node> {
  const organisationId = newId<"organisation">();
  const nodeId = newId<"node">();
  const team = createTeamKey();
  await owner.query("insert into organisation (network_id, id, name) values ($1, $2, $3)", [
    networkId,
    organisationId,
    name,
  ]);
  const person = professional(networkId, organisationId, nodeId, name, roles);
  await owner.query("begin");
  await owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, $3, $4, '', '0123456789abcdef')",
    [person.accountId, `${person.accountId}@example.org`, person.name, person.publicKey],
  );
  await owner.query(
    "insert into node (network_id, id, organisation_id, name, duty_id) values ($1, $2, $3, $4, $5)",
    [networkId, nodeId, organisationId, name, person.membershipId],
  );
  await owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, $6, now())",
    [networkId, person.membershipId, person.accountId, organisationId, nodeId, roles],
  );
  await owner.query(
    "insert into node_key (network_id, node_id, version, public_key) values ($1, $2, 1, $3)",
    [networkId, nodeId, team.publicKey],
  );
  const wrap = admitMember(person.publicKey, team.secretKey, {
    teamId: nodeId,
    generation: 1,
    accountId: person.accountId,
  });
  await owner.query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'member', $3, $4)",
    [networkId, nodeId, person.accountId, wrap],
  );
  await owner.query("commit");
  return { id: nodeId, organisationId, secretKey: team.secretKey, duty: person };
}

function professional(
  networkId: NetworkId,
  organisationId: OrganisationId,
  nodeId: NodeId,
  name: string,
  roles: readonly Role[],
): Staff & { readonly publicKey: Buffer } {
  const keys = createKeyPair();
  return {
    kind: "staff",
    accountId: newId<"account">() as AccountId,
    membershipId: newId<"membership">() as MembershipId,
    networkId,
    organisationId,
    nodeId,
    admitted: true,
    roles,
    name: `Fachkraft von ${name}`,
    organisation: name,
    personKey: keys.secretKey,
    publicKey: keys.publicKey,
  };
}

export const makeIntake = (owner: pg.Client, networkId: NetworkId, node: Node) =>
  owner.query("update network set intake_node_id = $2, intake_name = 'Familienteam' where id = $1", [
    networkId,
    node.id,
  ]);
