import { randomBytes } from "node:crypto";
import { acceptConcern } from "../../src/connect/concerns/accept-concern.ts";
import { offerConcern } from "../../src/connect/concerns/offer-concern.ts";
import { sendContactWish } from "../../src/connect/concerns/send-contact-wish.ts";
import { showConcern } from "../../src/connect/concerns/show-concern.ts";
import { emptyWish, wishInput } from "../../src/connect/concerns/wish-form.ts";
import { type ConcernId, type NetworkId, newId } from "../../src/core/ids.ts";
import { holderDifferences } from "../../src/connect/keys/holders.sql.ts";
import type { Family, Role, Staff } from "../../src/platform/actor.ts";
import { ask, perform } from "../../src/platform/perform.ts";
import { createKeyPair } from "../../src/platform/vault/curve-keys.ts";
import { unlockFamilyKey } from "../../src/platform/vault/family-key.ts";
import { createFormSecret, operationKeyOf } from "../../src/platform/vault/form-secret.ts";
import { admitMember } from "../../src/platform/vault/team-key.ts";
import { mustDo } from "./people.ts";
import { aNetwork, aNode, makeIntake, type Node } from "./professionals.ts";
import { openTestInstallation, type TestInstallation } from "./test-installation.ts";

/** A network with an intake team and two other teams, for tests about who holds which key. */
export type HeldConcerns = {
  readonly house: TestInstallation;
  readonly network: NetworkId;
  readonly intake: Node;
  readonly midwives: Node;
  readonly advice: Node;
};

export async function openHeldConcerns(): Promise<HeldConcerns> {
  const house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental");
  const intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  const midwives = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  const advice = await aNode(house.owner, network, "Beratung", ["navigator"]);
  await makeIntake(house.owner, network, intake);
  return { house, network, intake, midwives, advice };
}

export const as = (staff: Staff) => ({ actor: staff, networkId: staff.networkId });

export type HeldConcern = { readonly id: ConcernId; readonly family: Family };

/** A family writes; the answer holds it as it stands before its concern afterwards. */
export async function aConcern({ house, network }: HeldConcerns): Promise<HeldConcern> {
  const wish = wishInput({
    ...emptyWish("de", "", "", ""),
    name: "Probe",
    channel: "call",
    phone: "069 90009 4711",
    wish: "Es ist so viel.",
    contactMe: true,
    askNode: true,
  });
  const door = { locator: randomBytes(32), unlockKey: randomBytes(32) };
  const call = {
    actor: { kind: "anyone" as const },
    networkId: network,
    opKey: operationKeyOf(createFormSecret()),
  };
  const { concernId } = await mustDo<{ concernId: ConcernId }>(
    perform(house, sendContactWish, call, { door, wish, consentLanguage: "de" }),
  );
  const { rows } = await house.owner.query(
    "select family_public_key, sealed_family_key from concern_locator where concern_id = $1",
    [concernId],
  );
  const familyKey = unlockFamilyKey(door.unlockKey, {
    publicKey: rows[0].family_public_key,
    sealedSecretKey: rows[0].sealed_family_key,
  });
  return {
    id: concernId,
    family: { kind: "family", networkId: network, concernId, locator: door.locator, familyKey },
  };
}

export const offered = (at: HeldConcerns, { id }: HeldConcern, node: Node) =>
  mustDo(perform(at.house, offerConcern, as(at.intake.duty), { concernId: id, nodeId: node.id }));

/** Asked and taken: this node is there for the family now. */
export async function accepted(at: HeldConcerns, concern: HeldConcern, node: Node): Promise<void> {
  await offered(at, concern, node);
  await mustDo(perform(at.house, acceptConcern, as(node.duty), { concernId: concern.id }));
}

export async function shownTo(at: HeldConcerns, staff: Staff, concern: HeldConcern) {
  const shown = await ask(at.house, showConcern, as(staff), { concernId: concern.id });
  return shown.kind === "done" ? shown.value : null;
}

export const differences = ({ house, network }: HeldConcerns) =>
  house.database.read("worker", { network }, holderDifferences);

/** A colleague who was admitted to the team and holds its key. */
export async function colleague(at: HeldConcerns, node: Node, roles: readonly Role[]): Promise<Staff> {
  const keys = createKeyPair();
  const staff: Staff = {
    ...node.duty,
    accountId: newId<"account">(),
    membershipId: newId<"membership">(),
    roles,
    name: `Kollegin von ${node.duty.organisation}`,
    personKey: keys.secretKey,
  };
  const { owner } = at.house;
  await owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, $3, $4, '', '0123456789abcdef')",
    [staff.accountId, `${staff.accountId}@stelle.example`, staff.name, keys.publicKey],
  );
  await owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, $6, now())",
    [at.network, staff.membershipId, staff.accountId, node.organisationId, node.id, roles],
  );
  const seat = { teamId: node.id, generation: 1, accountId: staff.accountId };
  await owner.query(
    "insert into node_key_wrap (network_id, node_id, version, holder_kind, holder_id, wrap) values ($1, $2, 1, 'member', $3, $4)",
    [at.network, node.id, staff.accountId, admitMember(keys.publicKey, node.secretKey, seat)],
  );
  return staff;
}
