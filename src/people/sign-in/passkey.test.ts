import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accept,
  firstPerson,
  foundNetwork,
  moveClock,
  nextPerson,
  nowOf,
  passphrase,
  type Person,
  staffNow,
  tokenOf,
} from "../../../tests/builders/people.ts";
import { softPasskey } from "../../../tests/builders/soft-passkey.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { invitePerson } from "../invitations/invite-person.ts";
import { peopleRoutes } from "../routes.tsx";
import { codeAt } from "./one-time-code.ts";

const origin = "http://localhost:3000";
const post = "/lindental/intern/anmelden";
let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let coordinator: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, peopleRoutes);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const unescape = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const optionsIn = (html: string, kind: string) =>
  JSON.parse(unescape(new RegExp(`data-passkey="${kind}" data-options="([^"]*)"`).exec(html)?.[1] ?? "{}"));
const hiddenOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
const stepFor = async (email: string) =>
  (await site.post(post, { email, passphrase, way: "passkey" })).text();

/** Invited, passphrase chosen, passkey set up in the browser. */
async function personWithPasskey(email: string) {
  const secret = createBearerSecret();
  const place = { organisationId: coordinator.staff.organisationId, nodeId: "" };
  const input = { email, name: "Paula Passkey", roles: ["offerEditor"], ...place, token: tokenOf(secret) };
  await perform(at, invitePerson, { actor: coordinator.staff, networkId }, input);
  await accept(at, networkId, secret);
  const html = await (await site.post(post, { email, passphrase, code: "1", way: "code" })).text();
  const passkey = softPasskey(origin);
  const form = {
    _ticket: hiddenOf(html, "_ticket"),
    label: "Diensttelefon",
    _response: passkey.create(optionsIn(html, "create")),
  };
  return { passkey, done: await site.post(`${post}/einrichten-passkey`, form), form };
}

describe("a passkey", () => {
  it("is the second factor from the invitation on, and signs in", async () => {
    const { passkey, done } = await personWithPasskey("paula@stelle.example");
    expect([done.status, done.headers.get("location")]).toEqual([303, "/lindental/intern"]);
    const html = await stepFor("paula@stelle.example");
    const form = { _ticket: hiddenOf(html, "_ticket"), _response: passkey.get(optionsIn(html, "get")) };
    const signedIn = await site.post(`${post}/passkey`, form);
    expect([signedIn.status, signedIn.headers.get("set-cookie")?.startsWith("s=")]).toEqual([303, true]);
    expect((await site.post(`${post}/passkey`, form)).status).toBe(422);
  });

  it("of somebody else does not open, nor one that answers another question", async () => {
    const { passkey } = await personWithPasskey("pia@stelle.example");
    await at.owner.query("delete from sign_in_slowdown");
    const html = await stepFor("pia@stelle.example");
    const ticket = hiddenOf(html, "_ticket");
    const foreign = softPasskey(origin).get(optionsIn(html, "get"));
    expect((await site.post(`${post}/passkey`, { _ticket: ticket, _response: foreign })).status).toBe(422);
    const other = optionsIn(await stepFor("pia@stelle.example"), "get");
    expect(
      (await site.post(`${post}/passkey`, { _ticket: ticket, _response: passkey.get(other) })).status,
    ).toBe(422);
    const phished = softPasskey("https://tragnetz.example.net");
    expect(
      (
        await site.post(`${post}/passkey`, {
          _ticket: ticket,
          _response: phished.get(optionsIn(html, "get")),
        })
      ).status,
    ).toBe(422);
    expect((await site.post(`${post}/passkey`, { _ticket: ticket, _response: "nonsense" })).status).toBe(422);
  });

  it("cannot be set up with the ticket of the passkey step: that proves the passphrase only", async () => {
    await at.owner.query("delete from sign_in_slowdown");
    const html = await stepFor("paula@stelle.example");
    const challenge = optionsIn(html, "get");
    const form = {
      _ticket: hiddenOf(html, "_ticket"),
      label: "fremd",
      _response: softPasskey(origin).create(challenge),
    };
    expect((await site.post(`${post}/einrichten-passkey`, form)).headers.get("set-cookie")).toBeNull();
    expect((await at.owner.query("select 1 from passkey where label = 'fremd'")).rowCount).toBe(0);
  });
});

describe("my own access", () => {
  it("takes a passkey with the passphrase only, and lists it", async () => {
    const me = await nextPerson(at, coordinator.staff, {
      name: "Mia Mein",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const own = await openWebSite(at, peopleRoutes, await staffNow(at, me));
    const headers = { cookie: "s=staff" };
    const html = await (await own.get("/lindental/intern/zugang", headers)).text();
    const _t = hiddenOf(html, "_t");
    const passkey = softPasskey(origin);
    const form = { _t, label: "Laptop", _response: passkey.create(optionsIn(html, "create")) };
    const refused = await own.post(
      "/lindental/intern/zugang/passkey",
      { ...form, passkeyPassphrase: "falsch geraten hier" },
      headers,
    );
    expect([refused.status, (await refused.text()).includes("nicht Ihre jetzige Passphrase")]).toEqual([
      422,
      true,
    ]);
    const added = await own.post(
      "/lindental/intern/zugang/passkey",
      { ...form, passkeyPassphrase: passphrase },
      headers,
    );
    expect(added.headers.get("location")).toBe("/lindental/intern/zugang?neu=passkeySaved");
    expect(await (await own.get("/lindental/intern/zugang", headers)).text()).toContain("Laptop");
    await own.close();
  });

  it("changes the authenticator app only with a code of the old one", async () => {
    const me = await nextPerson(at, coordinator.staff, {
      name: "Nora Neu",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const { setOneTimeCode } = await import("../accounts/set-one-time-code.ts");
    const { createPendingSecret, writePendingSecret } = await import("./pending-secret.ts");
    const pending = createPendingSecret(at.keys, me.accountId);
    const set = async (currentCode: string) =>
      perform(
        at,
        setOneTimeCode,
        { actor: me.staff, networkId },
        {
          pendingSecret: writePendingSecret(pending),
          newCode: codeAt(pending.secret, await nowOf(at)),
          currentCode,
          response: "",
          party: { origin, id: "localhost" },
        },
      );
    expect(await set("000000")).toMatchObject({ value: { ok: false, reason: "currentCodeWrong" } });
    await moveClock(at, "60 seconds");
    expect(await set(codeAt(me.totpSecret, await nowOf(at)))).toMatchObject({ value: { ok: true } });
    await moveClock(at, "60 seconds");
    const old = codeAt(me.totpSecret, await nowOf(at));
    expect((await site.post(post, { email: me.email, passphrase, code: old, way: "code" })).status).toBe(422);
    const fresh = codeAt(pending.secret, await nowOf(at));
    expect((await site.post(post, { email: me.email, passphrase, code: fresh, way: "code" })).status).toBe(
      303,
    );
  });

  it("keeps the last second factor", async () => {
    const { removePasskey } = await import("../accounts/remove-passkey.ts");
    const { rows } = await at.owner.query(
      "select p.credential_id, p.account_id from passkey p join account a on a.id = p.account_id where a.email = 'paula@stelle.example'",
    );
    const actor = { ...coordinator.staff, accountId: rows[0].account_id };
    const done = await perform(at, removePasskey, { actor, networkId }, { passkey: rows[0].credential_id });
    expect(done).toMatchObject({ value: { ok: false, reason: "lastFactor" } });
  });
});
