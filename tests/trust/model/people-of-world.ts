import type pg from "pg";
import { type AccountId, type MembershipId, type NetworkId, newId } from "../../../src/core/ids.ts";
import type { Staff } from "../../../src/platform/actor.ts";
import { createKeyPair } from "../../../src/platform/vault/curve-keys.ts";
import { admitMember } from "../../../src/platform/vault/team-key.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../../builders/professionals.ts";

export type WorldTeam = { readonly node: Node; readonly people: readonly Staff[] };
export type WorldPeople = {
  readonly network: NetworkId;
  /** The first one is the intake team. */
  readonly teams: readonly WorldTeam[];
  readonly office: Staff;
  /** Another network of the same installation, to which families move. */
  readonly there: WorldPeople | null;
};

export const peoplePerTeam = 3;
export const teamNames = ["Familienteam", "Hebammen", "Beratung", "Ehrenamt"] as const;
export const thereNames = ["Anlaufstelle", "Beratung am See"] as const;

/** With other holidays, because a move is due by those of both. */
const lands = { here: "BW", there: "SN" } as const;
/** Teams are counted through both networks; the first one of each is its intake team. */
const firstThere = teamNames.length;
export const allTeams = teamNames.length + thereNames.length;
export const homeOf = (team: number): number => (team < firstThere ? 0 : firstThere);
export const landOf = (home: number): string => (home === 0 ? lands.here : lands.there);
/** A team of this network, whatever number was drawn. */
export const teamIn = (home: number, drawn: number): number =>
  home === 0 ? drawn % firstThere : firstThere + (drawn % thereNames.length);
export const intakeElsewhere = (home: number): number => (home === 0 ? firstThere : 0);

type Size = {
  readonly slug?: string;
  readonly people?: number;
  /** Whether there is a second network to move to; a house full of people always has one. */
  readonly neighbour?: boolean;
};

/** A network with an intake team, three other teams of some people each, and an office that runs it. */
export async function fillWorld(
  owner: pg.Client,
  { slug = "lindental", people: size = peoplePerTeam, neighbour = size > peoplePerTeam }: Size = {},
): Promise<WorldPeople> {
  const here = await fillNetwork(owner, { slug, land: lands.here, names: teamNames, size });
  const next = { slug: `${slug}-am-see`, land: lands.there, names: thereNames, size };
  return neighbour ? { ...here, there: await fillNetwork(owner, next) } : here;
}

type Filling = {
  readonly slug: string;
  readonly land: string;
  readonly names: readonly string[];
  readonly size: number;
};
async function fillNetwork(owner: pg.Client, { slug, land, names, size }: Filling): Promise<WorldPeople> {
  const network = await aNetwork(owner, slug, land);
  const teams: WorldTeam[] = [];
  for (const [at, name] of names.entries()) {
    const node = await aNode(
      owner,
      network,
      name,
      at === 0 ? ["intakeCoordinator"] : ["familyHealthVisitor"],
    );
    const people = [node.duty];
    while (people.length < size) people.push(await aColleague(owner, node, people.length));
    teams.push({ node, people });
  }
  const office = await aNode(owner, network, "Netzwerkbüro", ["networkCoordinator"]);
  const intake = teams[0];
  if (intake) await makeIntake(owner, network, intake.node);
  return { network, teams, office: office.duty, there: null };
}

/** Somebody else of the same team, admitted to its key. */
export async function aColleague(owner: pg.Client, node: Node, number: number): Promise<Staff> {
  const keys = createKeyPair();
  const staff: Staff = {
    ...node.duty,
    accountId: newId<"account">() as AccountId,
    membershipId: newId<"membership">() as MembershipId,
    name: `${node.duty.name} ${number + 1}`,
    personKey: keys.secretKey,
  };
  const { networkId, organisationId, roles } = staff;
  await owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, $3, $4, '', '0123456789abcdef')",
    [staff.accountId, `${staff.accountId}@example.org`, staff.name, keys.publicKey],
  );
  await owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, $6, now())",
    [networkId, staff.membershipId, staff.accountId, organisationId, node.id, roles],
  );
  const wrap = admitMember(keys.publicKey, node.secretKey, {
    teamId: node.id,
    generation: 1,
    accountId: staff.accountId,
  });
  await owner.query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'member', $3, $4)",
    [networkId, node.id, staff.accountId, wrap],
  );
  return staff;
}
