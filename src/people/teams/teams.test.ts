import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  mustDo,
  nextPerson,
  type Person,
  staffNow,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { peopleRoutes } from "../routes.tsx";
import { lockAccount } from "../accounts/lock-account.ts";
import { findSignIn } from "../sign-in/find-sign-in.ts";
import { whoIs } from "../sign-in/who-is.ts";
import { addTeam } from "./add-team.ts";
import { admitColleague } from "./admit-colleague.ts";
import { chooseDuty } from "./choose-duty.ts";
import { chooseIntakeTeam } from "./choose-intake-team.ts";
import { closeTeam } from "./close-team.ts";
import { endMembership } from "./end-membership.ts";
import { onLeave } from "./leaving.ts";
import { renewTeamKey } from "./renew-team-key.ts";
import { teamSecretsOf } from "./team-keys.sql.ts";

let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let first: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  first = await firstPerson(at, networkId, { name: "Ada Anfang", roles: ["intakeCoordinator"] });
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
});
afterAll(() => at.close());

const colleague = (name: string) =>
  nextPerson(at, coordinator.staff, {
    name,
    roles: ["familyHealthVisitor"],
    organisationId: first.staff.organisationId,
    nodeId: first.staff.nodeId,
  });
const secrets = ({ accountId, networkId: network, nodeId, personKey }: Staff) =>
  at.database.read("app", { network }, (tx) =>
    teamSecretsOf(tx, { accountId, nodeId: nodeId ?? "", personKey }),
  );
const call = (actor: Staff) => ({ actor, networkId: actor.networkId });
const admit = (by: Staff, person: Person) =>
  perform(at, admitColleague, call(by), { membershipId: person.staff.membershipId });

describe("a team's key", () => {
  it("is made by its first member, who is on duty and where concerns arrive", async () => {
    expect(first.staff.admitted).toBe(true);
    const [secret] = await secrets(first.staff);
    const { rows } = await at.owner.query("select public_key from node_key where node_id = $1", [
      first.staff.nodeId,
    ]);
    expect(rows).toHaveLength(1);
    expect(secret?.secretKey.length).toBe(32);
    const network = await at.owner.query("select intake_node_id from network where id = $1", [networkId]);
    expect(network.rows[0].intake_node_id).toBe(first.staff.nodeId);
  });

  it("stays closed to the second member until a member admits her", async () => {
    const second = await colleague("Berta Bald");
    expect(second.staff.admitted).toBe(false);
    expect(await secrets(second.staff)).toEqual([]);
    await mustDo(admit(first.staff, second));
    const now = await staffNow(at, second);
    expect(now.admitted).toBe(true);
    const [hers] = await secrets(now);
    const [his] = await secrets(first.staff);
    expect(hers?.secretKey.equals(his?.secretKey ?? Buffer.alloc(0))).toBe(true);
  });

  it("cannot be given away by coordination, administration, or a member who waits herself", async () => {
    const [waiting, other] = [await colleague("Cora Wartet"), await colleague("Dana Wartet")];
    const admin = { ...coordinator.staff, roles: ["systemAdmin"] as const };
    const pretending = { ...coordinator.staff, nodeId: first.staff.nodeId, admitted: true };
    for (const by of [
      coordinator.staff,
      admin,
      pretending,
      waiting.staff,
      { ...waiting.staff, admitted: true },
    ])
      expect((await admit(by, other)).kind).toBe("notFound");
    expect((await staffNow(at, other)).admitted).toBe(false);
  });

  it("does not open for somebody who copies the wrap of a colleague", async () => {
    const thief = await colleague("Dora Diebin");
    await at.owner.query(
      "insert into node_key_wrap select network_id, node_id, version, holder_kind, $1, wrap from node_key_wrap where holder_id = $2",
      [thief.accountId, first.accountId],
    );
    await expect(secrets(thief.staff)).rejects.toThrow("wrap belongs to another key");
    await at.owner.query("delete from node_key_wrap where holder_id = $1", [thief.accountId]);
  });

  it("is renewed after somebody left, and the new one is closed to her", async () => {
    const leaver = await colleague("Gerda Geht");
    await mustDo(admit(first.staff, leaver));
    const left: string[] = [];
    onLeave((_tx, { membershipId }) => Promise.resolve(void left.push(membershipId)));
    await mustDo(
      perform(at, endMembership, call(coordinator.staff), { membershipId: leaver.staff.membershipId }),
    );
    expect(left).toEqual([leaver.staff.membershipId]);
    expect(await whoIs(at, writeBearerSecret(leaver.cookieSecret), { id: networkId })).toBeNull();
    expect(await secrets(leaver.staff)).toEqual([]);
    await mustDo(perform(at, renewTeamKey, call(first.staff), {}));
    const versions = (await secrets(first.staff)).map(({ version }) => version);
    expect(versions).toEqual([2, 1]);
    expect(await secrets(leaver.staff)).toEqual([]);
  });
});

describe("responsibility", () => {
  it("cannot end with the person on duty", async () => {
    const done = await perform(at, endMembership, call(coordinator.staff), {
      membershipId: first.staff.membershipId,
    });
    expect(done).toMatchObject({ value: { ok: false, reason: "isOnDuty" } });
  });

  it("can only be given to somebody of the team who can read", async () => {
    const waiting = await colleague("Erna Eben");
    const duty = (person: Person) =>
      perform(at, chooseDuty, call(coordinator.staff), {
        nodeId: first.staff.nodeId,
        membershipId: person.staff.membershipId,
      });
    expect(await duty(waiting)).toMatchObject({ value: { ok: false, reason: "notAdmitted" } });
    expect(await duty(coordinator)).toMatchObject({ value: { ok: false, reason: "notInTeam" } });
    await mustDo(admit(first.staff, waiting));
    await mustDo(duty(waiting));
    await mustDo(duty(first));
  });

  it("of the intake team cannot be closed, and an empty team cannot become the intake team", async () => {
    const closed = await perform(at, closeTeam, call(coordinator.staff), { nodeId: first.staff.nodeId });
    expect(closed).toMatchObject({ value: { ok: false, reason: "isIntakeTeam" } });
    const input = { organisationId: first.staff.organisationId, name: "Leeres Team" };
    const { id } = await mustDo<{ id: string }>(perform(at, addTeam, call(coordinator.staff), input));
    const chosen = await perform(at, chooseIntakeTeam, call(coordinator.staff), { nodeId: id });
    expect(chosen).toMatchObject({ value: { ok: false, reason: "teamNotReady" } });
  });

  it("stays inside its network: a coordinator elsewhere finds nothing", async () => {
    const elsewhere = await foundNetwork(at, "anderswo");
    const stranger = await firstPerson(at, elsewhere, { name: "Fremde Frau", roles: ["networkCoordinator"] });
    for (const act of [
      perform(at, closeTeam, call(stranger.staff), { nodeId: first.staff.nodeId }),
      perform(at, endMembership, call(stranger.staff), { membershipId: first.staff.membershipId }),
      perform(at, addTeam, call(stranger.staff), {
        organisationId: first.staff.organisationId,
        name: "Fremdes",
      }),
    ])
      expect((await act).kind).toBe("notFound");
  });
});

describe("a stolen laptop", () => {
  it("is answered by locking the account: every login ends, and signing in is over until it is unlocked", async () => {
    const person = await colleague("Lola Laptop");
    const admin = { ...coordinator.staff, roles: ["systemAdmin"] as const };
    const lock = (by: Staff, locked: boolean) =>
      perform(at, lockAccount, call(by), { membershipId: person.staff.membershipId, locked });
    expect((await lock(coordinator.staff, true)).kind).toBe("notFound");
    await mustDo(lock(admin, true));
    expect(await whoIs(at, writeBearerSecret(person.cookieSecret), { id: networkId })).toBeNull();
    const found = await ask(at, findSignIn, call(coordinator.staff), { email: person.email });
    expect(found).toMatchObject({ value: { accountId: null } });
    await mustDo(lock(admin, false));
    expect(await ask(at, findSignIn, call(coordinator.staff), { email: person.email })).toMatchObject({
      value: { accountId: person.accountId },
    });
  });
});

describe("the team's page", () => {
  it("shows who waits and lets a member admit with one button", async () => {
    const waiting = await colleague("Wanda Wartend");
    const site = await openWebSite(at, peopleRoutes, await staffNow(at, first));
    const headers = { cookie: "s=staff" };
    const html = await (await site.get("/lindental/intern/team", headers)).text();
    expect(html).toContain("Wanda Wartend");
    expect(html).toContain("Es gibt noch keine Wiederherstellung");
    const _t = /name="_t" value="([^"]*)"/.exec(html)?.[1] ?? "";
    const forged = await site.post(
      "/lindental/intern/team/aufnehmen",
      { membership: waiting.staff.membershipId },
      headers,
    );
    expect(forged.status).toBe(403);
    const done = await site.post(
      "/lindental/intern/team/aufnehmen",
      { membership: waiting.staff.membershipId, _t },
      headers,
    );
    expect(done.headers.get("location")).toBe("/lindental/intern/team?neu=admitted");
    expect((await staffNow(at, waiting)).admitted).toBe(true);
    await site.close();
  });
});
