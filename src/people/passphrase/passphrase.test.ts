import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  mustDo,
  nextPerson,
  nowOf,
  passphrase,
  type Person,
  staffNow,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { peopleRoutes } from "../routes.tsx";
import { confirmReset } from "../second-factor/confirm-reset.ts";
import { confirmationsNeeded, isConfirmed } from "../second-factor/reset.ts";
import { codeAt } from "../sign-in/one-time-code.ts";
import { whoIs } from "../sign-in/who-is.ts";
import { admitColleague } from "../teams/admit-colleague.ts";
import { lockPersonKey } from "../../platform/vault/passphrase.ts";
import { changePassphrase } from "./change-passphrase.ts";

const another = "sieben rote Drachen im Wind";
let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let first: Person;
let coordinator: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  first = await firstPerson(at, networkId, { name: "Ada Anfang", roles: ["intakeCoordinator"] });
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, peopleRoutes);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const colleague = async (name: string) => {
  const person = await nextPerson(at, coordinator.staff, {
    name,
    roles: ["familyHealthVisitor"],
    organisationId: first.staff.organisationId,
    nodeId: first.staff.nodeId,
  });
  await mustDo(
    perform(
      at,
      admitColleague,
      { actor: first.staff, networkId },
      { membershipId: person.staff.membershipId },
    ),
  );
  return { ...person, staff: await staffNow(at, person) };
};
const mailsTo = async (address: string) => {
  const { rows } = await at.owner.query("select id, sealed_message from outbox order by created_at");
  return rows
    .map((row) => JSON.parse(openAddress(at.keys.outboxKey, row.id, row.sealed_message)))
    .filter(({ to }) => to === address);
};
const signIn = async (person: Person, phrase: string) => {
  await moveClock(at, "31 seconds");
  const code = codeAt(person.totpSecret, await nowOf(at));
  return site.post("/lindental/intern/anmelden", {
    email: person.email,
    passphrase: phrase,
    code,
    way: "code",
  });
};
const live = (person: Person) => whoIs(at, writeBearerSecret(person.cookieSecret), { id: networkId });

describe("a forgotten passphrase", () => {
  it("gets the same answer for every address, and a mail only where an account is", async () => {
    const ask = async (email: string) => {
      const answer = await site.post("/lindental/intern/passwort-vergessen", { email });
      return [answer.status, (await answer.text()).replace(/value="[^"]{20,}"/g, "")];
    };
    expect(await ask("niemand@stelle.example")).toEqual(await ask(first.email));
    expect(await mailsTo("niemand@stelle.example")).toEqual([]);
  });

  it("gives a new key, keeps the second factor, ends all logins, and waits for the team", async () => {
    const person = await colleague("Vera Vergisst");
    await site.post("/lindental/intern/passwort-vergessen", { email: person.email });
    const link = /http\S+/.exec((await mailsTo(person.email)).at(-1).text)?.[0] ?? "";
    const path = link.replace("http://localhost:3000", "");
    const html = await (await site.get(path)).text();
    expect(html).toContain("bis eine Kollegin oder ein Kollege Sie wieder ins Team aufnimmt");
    const url = new URL(link);
    const form = {
      _a: url.searchParams.get("a") ?? "",
      _token: url.searchParams.get("t") ?? "",
      passphrase: another,
      passphraseAgain: another,
    };
    expect((await site.post("/lindental/intern/passwort-neu", form)).status).toBe(200);
    expect(await live(person)).toBeNull();
    expect((await signIn(person, passphrase)).status).toBe(422);
    const again = await signIn(person, another);
    expect(again.status).toBe(303);
    const cookie = /s=([^;]+)/.exec(again.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect((await whoIs(at, cookie, { id: networkId }))?.admitted).toBe(false);
    expect(
      (await at.owner.query("select 1 from node_key_wrap where holder_id = $1", [person.accountId])).rowCount,
    ).toBe(0);
    expect((await mailsTo(first.email)).at(-1).text).toContain("Vera Vergisst");
    expect((await site.post("/lindental/intern/passwort-neu", form)).status).toBe(410);
  });

  it("has a link for one hour", async () => {
    await moveClock(at, "16 minutes");
    await site.post("/lindental/intern/passwort-vergessen", { email: coordinator.email });
    const link = /http\S+/.exec((await mailsTo(coordinator.email)).at(-1).text)?.[0] ?? "";
    await moveClock(at, "61 minutes");
    expect((await site.get(link.replace("http://localhost:3000", ""))).status).toBe(410);
    await at.owner.query("update clock set ahead = ahead - interval '77 minutes'");
  });
});

describe("a changed passphrase", () => {
  it("keeps the key and the team, and ends the other logins", async () => {
    const person = await colleague("Wilma Wechsel");
    const elsewhere =
      /s=([^;]+)/.exec((await signIn(person, passphrase)).headers.get("set-cookie") ?? "")?.[1] ?? "";
    const keys = await lockPersonKey(another, person.personKey);
    await mustDo(
      perform(
        at,
        changePassphrase,
        { actor: person.staff, networkId },
        { keys, cookieSecret: person.cookieSecret },
      ),
    );
    expect(await whoIs(at, elsewhere, { id: networkId })).toBeNull();
    expect((await live(person))?.admitted).toBe(true);
    expect((await signIn(person, another)).status).toBe(303);
  });

  it("cannot put another key pair in its place", async () => {
    const person = await colleague("Xenia X");
    const keys = await lockPersonKey(another, Buffer.alloc(32, 9));
    const done = await perform(
      at,
      changePassphrase,
      { actor: person.staff, networkId },
      { keys, cookieSecret: person.cookieSecret },
    );
    expect(done).toMatchObject({ value: { ok: false, reason: "notYours" } });
  });
});

describe("a lost second factor", () => {
  const request = (email: string, phrase: string) =>
    site.post("/lindental/intern/anmelden/verloren", { email, passphrase: phrase });
  const confirm = (by: Person, person: Person) =>
    perform(at, confirmReset, { actor: by.staff, networkId }, { accountId: person.accountId });

  it("gets the same answer with a wrong passphrase, and then nobody is asked", async () => {
    const person = await colleague("Yvonne Y");
    const wrong = await (await request(person.email, "geraten und geraten")).text();
    expect(
      (await at.owner.query("select 1 from second_factor_reset where account_id = $1", [person.accountId]))
        .rowCount,
    ).toBe(0);
    await at.owner.query("delete from sign_in_slowdown");
    expect((await (await request(person.email, passphrase)).text()).length).toBe(wrong.length);
    expect(
      (await at.owner.query("select 1 from second_factor_reset where account_id = $1", [person.accountId]))
        .rowCount,
    ).toBe(1);
  });

  it("needs two admitted colleagues; oneself and coordination do not count", async () => {
    const person = await colleague("Zora Z");
    const helper = await colleague("Hella Hilft");
    await request(person.email, passphrase);
    expect((await confirm(person, person)).kind).toBe("notFound");
    expect((await confirm(coordinator, person)).kind).toBe("notFound");
    expect(await mustDo(confirm(first, person))).toEqual({ done: false });
    expect(await mustDo(confirm(first, person))).toEqual({ done: false });
    expect((await live(person)) !== null).toBe(true);
    expect(await mustDo(confirm(helper, person))).toEqual({ done: true });
    expect(await live(person)).toBeNull();
    const html = await (await signIn(person, passphrase)).text();
    expect(html).toContain("Zweiten Faktor einrichten");
    expect((await staffNow(at, helper)).admitted).toBe(true);
  });

  it("is asked for in the network with the team, wherever the person signs in", async () => {
    const other = await foundNetwork(at, "ohne-team");
    const boss = await firstPerson(at, other, { name: "Bela Boss", roles: ["networkCoordinator"] });
    const person = await colleague("Olga Oben");
    const place = { network_id: other, organisation_id: boss.staff.organisationId };
    await at.owner.query(
      "insert into membership (network_id, id, account_id, organisation_id, roles) values ($1, gen_random_uuid(), $2, $3, '{offerEditor}')",
      [place.network_id, person.accountId, place.organisation_id],
    );
    await site.post("/ohne-team/intern/anmelden/verloren", { email: person.email, passphrase });
    const { rows } = await at.owner.query(
      "select network_id from second_factor_reset where account_id = $1",
      [person.accountId],
    );
    expect(rows).toEqual([{ network_id: networkId }]);
    const alone = await perform(
      at,
      confirmReset,
      { actor: boss.staff, networkId: other },
      { accountId: person.accountId },
    );
    expect(alone).not.toMatchObject({ value: { ok: true } });
  });

  it("in a team of two needs the other one and somebody of coordination", async () => {
    const small = await foundNetwork(at, "klein");
    const one = await firstPerson(at, small, { name: "Einzige Eine", roles: ["intakeCoordinator"] });
    const boss = await firstPerson(at, small, { name: "Bea Boss", roles: ["networkCoordinator"] });
    await site.post("/klein/intern/anmelden/verloren", { email: one.email, passphrase });
    const done = await perform(
      at,
      confirmReset,
      { actor: boss.staff, networkId: small },
      { accountId: one.accountId },
    );
    expect(done).toMatchObject({ value: { ok: true, value: { done: true } } });
    expect([
      confirmationsNeeded(0),
      confirmationsNeeded(1),
      confirmationsNeeded(2),
      confirmationsNeeded(9),
    ]).toEqual([
      { fromTeam: 0, fromCoordination: 1 },
      { fromTeam: 1, fromCoordination: 1 },
      { fromTeam: 2, fromCoordination: 0 },
      { fromTeam: 2, fromCoordination: 0 },
    ]);
    expect(isConfirmed(confirmationsNeeded(1), { byTeam: 0, byCoordination: 2 })).toBe(false);
  });
});
