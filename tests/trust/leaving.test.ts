import { afterAll, beforeAll, expect, test } from "vitest";
import { registerHandOvers } from "../../src/app/leaving.ts";
import { acceptConcern } from "../../src/connect/concerns/accept-concern.ts";
import { offerConcern } from "../../src/connect/concerns/offer-concern.ts";
import { sendContactWish } from "../../src/connect/concerns/send-contact-wish.ts";
import { showConcern } from "../../src/connect/concerns/show-concern.ts";
import { emptyWish, wishInput } from "../../src/connect/concerns/wish-form.ts";
import { newId, type NetworkId } from "../../src/core/ids.ts";
import { closeTeam } from "../../src/people/teams/close-team.ts";
import { endMembership } from "../../src/people/teams/end-membership.ts";
import { ask, perform } from "../../src/platform/perform.ts";
import { createFormSecret, operationKeyOf } from "../../src/platform/vault/form-secret.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../builders/test-installation.ts";

/** Nobody falls through the net when people or teams leave, although whoever ends a membership sees no family. */
let house: TestInstallation;
let network: NetworkId;
let intake: Node;
let midwives: Node;
let office: Node;

beforeAll(async () => {
  registerHandOvers();
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  midwives = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  office = await aNode(house.owner, network, "Netzwerkbüro", ["networkCoordinator"]);
  await makeIntake(house.owner, network, intake);
});
afterAll(() => house.close());

const as = (node: Node) => ({ actor: node.duty, networkId: network });

async function accepted(mark: number): Promise<string> {
  const wish = wishInput({
    ...emptyWish("de", "", "", ""),
    name: "Probe",
    channel: "none",
    contactMe: true,
    askNode: true,
  });
  const door = { locator: Buffer.alloc(32, mark), unlockKey: Buffer.alloc(32, mark + 1) };
  const call = {
    actor: { kind: "anyone" as const },
    networkId: network,
    opKey: operationKeyOf(createFormSecret()),
  };
  const done = await perform(house, sendContactWish, call, { door, wish, consentLanguage: "de" });
  if (done.kind !== "done" || !done.value.ok) throw new Error("no concern");
  const { concernId } = done.value.value;
  await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
  await perform(house, acceptConcern, as(midwives), { concernId });
  return concernId;
}

const state = async (id: string) =>
  (await house.owner.query("select state, node_id, owner_id, version from concern where id = $1", [id]))
    .rows[0];

test("a midwife leaves: the duty person of her team owns her concerns in the same commit, with an entry", async () => {
  const concernId = await accepted(1);
  const successor = newId<"membership">();
  const account = newId<"account">();
  await house.owner.query(
    "insert into account (id, email, name, public_key, sealed_secret_key, passphrase_salt) values ($1, $2, 'Nachfolge', $3, '', '')",
    [account, `${account}@probe.example`, Buffer.alloc(32, 9)],
  );
  await house.owner.query(
    "insert into membership (network_id, id, account_id, organisation_id, node_id, roles, admitted_at) values ($1, $2, $3, $4, $5, '{familyHealthVisitor}', now())",
    [network, successor, account, midwives.organisationId, midwives.id],
  );
  await house.owner.query("update node set duty_id = $1 where id = $2", [successor, midwives.id]);
  const left = await perform(house, endMembership, as(office), { membershipId: midwives.duty.membershipId });
  expect(left).toMatchObject({ kind: "done", value: { ok: true } });
  expect(await state(concernId)).toMatchObject({
    state: "active",
    node_id: midwives.id,
    owner_id: successor,
  });
  const { rows } = await house.owner.query(
    "select kind from concern_log where concern_id = $1 order by seq desc limit 1",
    [concernId],
  );
  expect(rows[0].kind).toBe("handOver");
});

test("a team closes: its concerns are with the intake team, which can read them, and its keys are gone", async () => {
  const before = await house.owner.query("select id from concern where node_id = $1", [midwives.id]);
  const concernId = before.rows[0].id;
  const closed = await perform(house, closeTeam, as(office), { nodeId: midwives.id });
  expect(closed).toMatchObject({ kind: "done", value: { ok: true } });
  expect(await state(concernId)).toMatchObject({ state: "received", node_id: intake.id, owner_id: null });
  const { rows } = await house.owner.query(
    "select count(*)::int as n from concern_wrap where holder_id = $1",
    [midwives.id],
  );
  expect(rows[0].n).toBe(0);
  const seen = await ask(house, showConcern, as(intake), { concernId });
  expect(seen.kind === "done" && seen.value.words.name).toBe("Probe");
});

test("whoever ends memberships still sees no family", async () => {
  const { rows } = await house.owner.query("select id from concern limit 1");
  expect((await ask(house, showConcern, as(office), { concernId: rows[0].id })).kind).toBe("notFound");
});
