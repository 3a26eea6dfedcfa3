import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  mustDo,
  nextPerson,
  type Person,
  tokenOf,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { type NetworkId, newId } from "../../core/ids.ts";
import { anyoneActor, type Role } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { changeRoles } from "../teams/change-roles.ts";
import { inviteByOperator } from "./invite-by-operator.ts";
import { invitePerson } from "./invite-person.ts";
import { joinWithInvitation } from "./join-with-invitation.ts";

/** trust.md 2.2, T2: no account has both, the child protection of the youth office and a task of Frühe Hilfen. */
let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let asdHouse = "";
beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  asdHouse = newId();
  await at.owner.query("insert into organisation (network_id, id, name) values ($1, $2, 'Sozialer Dienst')", [
    networkId,
    asdHouse,
  ]);
});
afterAll(() => at.close());

const call = () => ({ actor: coordinator.staff, networkId });
const here = () => coordinator.staff.organisationId;
async function invited(email: string, roles: readonly Role[], organisationId = asdHouse) {
  const secret = createBearerSecret();
  const input = { email, name: "Ina Invite", roles, organisationId, nodeId: "", token: tokenOf(secret) };
  return { token: tokenOf(secret), done: await perform(at, invitePerson, call(), input) };
}
const rolesOf = async (person: Person): Promise<string[]> =>
  (
    await at.owner.query("select unnest(roles) as role from membership where account_id = $1 and active", [
      person.accountId,
    ])
  ).rows.map(({ role }) => role as string);

describe("nobody gets both", () => {
  it.each([
    ["offerEditor", "asdWorker"],
    ["asdWorker", "offerEditor"],
  ] as const)("who is %s is not invited as %s", async (has, wants) => {
    const person = await nextPerson(at, coordinator.staff, {
      name: "Pia Probe",
      roles: [has],
      organisationId: here(),
      nodeId: null,
    });
    const { done } = await invited(person.email, [wants]);
    expect(done).toMatchObject({ value: { ok: false, reason: "asdOutside" } });
    const change = perform(at, changeRoles, call(), {
      membershipId: person.staff.membershipId,
      roles: [has, wants],
    });
    expect(await change).toMatchObject({ value: { ok: false, reason: "asdOutside" } });
  });

  it.each([
    ["offerEditor", "asdWorker"],
    ["asdWorker", "offerEditor"],
  ] as const)(
    "two open links do not give together what neither may give: first %s, then %s",
    async (one, other) => {
      const email = `zwei-${one}@stelle.example`;
      const later = await invited(email, [other]);
      expect(later.done).toMatchObject({ value: { ok: true } });
      const person = await nextPerson(at, coordinator.staff, {
        name: "Zwei Wege",
        email,
        roles: [one],
        organisationId: here(),
        nodeId: null,
      });
      const input = { cookieSecret: person.cookieSecret, tokenHash: later.token.hash };
      const joined = await perform(at, joinWithInvitation, { actor: anyoneActor, networkId }, input);
      expect(joined).toMatchObject({ value: { ok: false } });
      expect(await rolesOf(person)).toEqual([one]);
    },
  );

  it("the operator's command does not bring somebody of the ASD into Frühe Hilfen", async () => {
    const person = await nextPerson(at, coordinator.staff, {
      name: "Asta Amt",
      roles: ["asdWorker"],
      organisationId: asdHouse,
      nodeId: null,
    });
    const input = {
      email: person.email,
      name: "Asta Amt",
      role: "networkCoordinator",
      organisationName: "Kontaktstelle",
      token: tokenOf(createBearerSecret()),
    };
    const done = await perform(
      at,
      inviteByOperator,
      { actor: { kind: "system", name: "test" }, networkId },
      input,
    );
    expect(done).toMatchObject({ value: { ok: false, reason: "asdOutside" } });
  });

  it("one task alone is given as ever", async () => {
    const person = await nextPerson(at, coordinator.staff, {
      name: "Nur Asd",
      roles: ["asdWorker"],
      organisationId: asdHouse,
      nodeId: null,
    });
    expect(await rolesOf(person)).toEqual(["asdWorker"]);
    await mustDo(
      perform(at, changeRoles, call(), { membershipId: person.staff.membershipId, roles: ["asdWorker"] }),
    );
  });
});
