import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  accept,
  enrol,
  firstPerson,
  foundNetwork,
  moveClock,
  mustDo,
  nextPerson,
  nowOf,
  passphrase,
  type Person,
  tokenOf,
} from "../../../tests/builders/people.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { peopleRoutes } from "../routes.tsx";
import { codeAt } from "../sign-in/one-time-code.ts";
import { openPendingSecret } from "../sign-in/pending-secret.ts";
import { whoIs } from "../sign-in/who-is.ts";
import { accountCreate } from "./account-create.command.ts";
import { invitePerson } from "./invite-person.ts";

let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let coordinator: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  await foundNetwork(at, "anderswo");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, peopleRoutes);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const hiddenOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
const place = () => ({ organisationId: coordinator.staff.organisationId, nodeId: "" });
async function invite(email: string, roles = ["offerEditor"]) {
  const secret = createBearerSecret();
  const input = { email, name: "Ina Invite", roles, ...place(), token: tokenOf(secret) };
  const call = { actor: coordinator.staff, networkId };
  return { secret, link: writeBearerSecret(secret), done: await perform(at, invitePerson, call, input) };
}
const count = async (sql: string, values: unknown[] = []) => (await at.owner.query(sql, values)).rowCount;
const chosen = (link: string) => ({ _einladung: link, passphrase, passphraseAgain: passphrase });

describe("an invitation", () => {
  it("goes by mail; the database holds neither the link nor the address in the open", async () => {
    const { secret, link } = await invite("mail@stelle.example");
    const { rows } = await at.owner.query(
      "select * from outbox where kind = 'invitation' order by created_at desc limit 1",
    );
    const mail = JSON.parse(openAddress(at.keys.outboxKey, rows[0].id, rows[0].sealed_message));
    expect(mail.to).toBe("mail@stelle.example");
    expect(mail.text).toContain(link);
    const dump = JSON.stringify((await at.owner.query("select i.*, o.* from invitation i, outbox o")).rows);
    expect(dump).not.toContain(link);
    expect(dump).not.toContain(secret.toString("hex"));
  });

  it("changes nothing when a mail scanner opens it", async () => {
    const { link } = await invite("scan@stelle.example");
    const shown = await site.get(`/lindental/einladung?t=${link}`);
    expect([shown.status, await count("select 1 from account where email = 'scan@stelle.example'")]).toEqual([
      200, 0,
    ]);
    expect(
      await count("select 1 from invitation where email = 'scan@stelle.example' and used_at is null"),
    ).toBe(1);
  });

  it("leads in the browser from the passphrase over the second factor to the staff pages", async () => {
    const { link } = await invite("web@stelle.example");
    const weak = await site.post("/lindental/einladung", {
      ...chosen(link),
      passphrase: "kurz",
      passphraseAgain: "kurz",
    });
    const weakPage = await weak.text();
    expect([weak.status, weakPage.includes("mindestens 12 Zeichen")]).toEqual([422, true]);
    expect(weakPage).toContain("<title>Bitte prüfen:");
    const enrolment = await (await site.post("/lindental/einladung", chosen(link))).text();
    expect(enrolment).toContain('<svg class="qr"');
    const [ticket, pending] = [hiddenOf(enrolment, "_ticket"), hiddenOf(enrolment, "_pending")];
    const wrong = await site.post("/lindental/intern/anmelden/einrichten", {
      _ticket: ticket,
      _pending: pending,
      code: "12345",
    });
    expect([wrong.status, hiddenOf(await wrong.text(), "_pending")]).toEqual([422, pending]);
    const { rows } = await at.owner.query("select id from account where email = 'web@stelle.example'");
    const secret = openPendingSecret(at.keys, rows[0].id, pending)?.secret ?? Buffer.alloc(20);
    const done = await site.post("/lindental/intern/anmelden/einrichten", {
      _ticket: ticket,
      _pending: pending,
      code: codeAt(secret, await nowOf(at)),
    });
    expect([done.status, done.headers.get("location")]).toEqual([303, "/lindental/intern"]);
    const cookie = /s=([^;]+)/.exec(done.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect((await whoIs(at, cookie, { id: networkId }))?.roles).toEqual(["offerEditor"]);
  });

  it("opens nothing before a second factor is confirmed, and signing in goes on where one stopped", async () => {
    const { secret } = await invite("half@stelle.example");
    await accept(at, networkId, secret);
    expect(
      await count(
        "select 1 from membership m join account a on a.id = m.account_id where a.email = 'half@stelle.example'",
      ),
    ).toBe(0);
    const answer = await site.post("/lindental/intern/anmelden", {
      email: "half@stelle.example",
      passphrase,
      code: "123456",
      way: "code",
    });
    const html = await answer.text();
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(html).toContain("Zweiten Faktor einrichten");
    const { rows } = await at.owner.query("select id from account where email = 'half@stelle.example'");
    await enrol(at, networkId, rows[0].id, Buffer.from(hiddenOf(html, "_ticket"), "base64url"));
    expect(await count("select 1 from membership where account_id = $1", [rows[0].id])).toBe(1);
  });

  it("says that it was used, expired, withdrawn or never existed", async () => {
    const used = await invite("used@stelle.example");
    const { done, ticketSecret } = await accept(at, networkId, used.secret);
    const { accountId } = await mustDo<{ accountId: string }>(Promise.resolve(done));
    await enrol(at, networkId, accountId, ticketSecret);
    const page = async (path: string) => {
      const answer = await site.get(path);
      return [answer.status, /<h1>([^<]*)/.exec(await answer.text())?.[1]];
    };
    expect(await page(`/lindental/einladung?t=${used.link}`)).toEqual([
      410,
      "Diese Einladung wurde schon angenommen",
    ]);
    expect((await accept(at, networkId, used.secret)).done).toMatchObject({
      value: { ok: false, reason: "used" },
    });
    const late = await invite("late@stelle.example");
    await moveClock(at, "14 days 1 minute");
    expect(await page(`/lindental/einladung?t=${late.link}`)).toEqual([
      410,
      "Diese Einladung ist abgelaufen",
    ]);
    expect((await accept(at, networkId, late.secret)).done).toMatchObject({
      value: { ok: false, reason: "expired" },
    });
    await at.owner.query("update clock set ahead = '0'");
    expect(await page(`/lindental/einladung?t=${writeBearerSecret(Buffer.alloc(32, 1))}`)).toEqual([
      404,
      "Diese Einladung kennen wir nicht",
    ]);
  });

  it("does not exist in a foreign network", async () => {
    const { link } = await invite("fremd@stelle.example");
    expect((await site.get(`/anderswo/einladung?t=${link}`)).status).toBe(404);
  });

  it("is replaced by a newer one to the same address", async () => {
    const first = await invite("zweimal@stelle.example");
    await invite("zweimal@stelle.example");
    expect((await site.get(`/lindental/einladung?t=${first.link}`)).status).toBe(410);
  });

  it("is refused at the address for somebody who has these tasks there already", async () => {
    const again = await invite(coordinator.email, ["networkCoordinator"]);
    expect(again.done).toMatchObject({ value: { ok: false, reason: "alreadyMember" } });
    expect((await invite(coordinator.email, ["offerEditor"])).done).toMatchObject({ value: { ok: true } });
  });

  it("is refused for two tasks that must not meet: ASD and Frühe Hilfen", async () => {
    const { done } = await invite("asd@stelle.example", ["asdWorker", "intakeCoordinator"]);
    expect(done).toMatchObject({ value: { ok: false, reason: "asdOutside" } });
  });

  it("cannot be sent by somebody without the right", async () => {
    const editor = await nextPerson(at, coordinator.staff, {
      name: "Edda Edit",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const input = {
      email: "y@stelle.example",
      name: "Yara Y",
      roles: ["offerEditor"],
      ...place(),
      token: tokenOf(createBearerSecret()),
    };
    expect((await perform(at, invitePerson, { actor: editor.staff, networkId }, input)).kind).toBe(
      "notFound",
    );
  });
});

describe("an address that already has an account", () => {
  it("joins after signing in, also in another network", async () => {
    const other = await foundNetwork(at, "talaue");
    const elsewhere = await firstPerson(at, other, { name: "Tilda Tal", roles: ["intakeCoordinator"] });
    const { link } = await invite(elsewhere.email);
    expect(await (await site.get(`/lindental/einladung?t=${link}`)).text()).toContain(
      "Sie haben schon einen Zugang",
    );
    expect(
      hiddenOf(await (await site.get(`/lindental/intern/anmelden?einladung=${link}`)).text(), "_einladung"),
    ).toBe(link);
    await moveClock(at, "60 seconds");
    const form = {
      email: elsewhere.email,
      passphrase,
      code: codeAt(elsewhere.totpSecret, await nowOf(at)),
      way: "code",
      _einladung: link,
    };
    const answer = await site.post("/lindental/intern/anmelden", form);
    expect(answer.headers.get("location")).toBe("/lindental/intern");
    const cookie = /s=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect((await whoIs(at, cookie, { id: networkId }))?.accountId).toBe(elsewhere.accountId);
    const choose = await site.get("/lindental/intern/auswahl", { cookie: `s=${cookie}` });
    const html = await choose.text();
    expect(html).toContain("talaue");
    const switched = await site.post(
      "/lindental/intern/auswahl",
      { membership: elsewhere.staff.membershipId },
      { cookie: `s=${cookie}` },
    );
    expect(switched.headers.get("location")).toBe("/talaue/intern");
    expect(await whoIs(at, cookie, { id: networkId })).toBeNull();
    expect((await whoIs(at, cookie, { id: other }))?.networkId).toBe(other);
  });

  it("cannot be joined by somebody else who is signed in", async () => {
    const { secret } = await invite("nur-sie@stelle.example");
    const { joinWithInvitation } = await import("./join-with-invitation.ts");
    const input = { cookieSecret: coordinator.cookieSecret, tokenHash: bearerHash(secret) };
    const done = await perform(at, joinWithInvitation, { actor: { kind: "anyone" }, networkId }, input);
    expect(done).toMatchObject({ value: { ok: false, reason: "not-yours" } });
  });
});

describe("account create, twice for the same address", () => {
  const options = {
    email: "doppelt@stelle.example",
    name: "Dora Doppelt",
    role: "intakeCoordinator",
    network: "zweifach",
  };
  const tokenIn = (answer: Readonly<Record<string, unknown>>) =>
    Buffer.from(new URL(String(answer["invitationUrl"])).searchParams.get("t") ?? "", "base64url");
  let home: NetworkId;
  beforeAll(async () => {
    home = await foundNetwork(at, "zweifach");
  });

  it("renews the open invitation: the new link counts, the old one says that it has run out", async () => {
    const [first, second] = [
      await runCommand(at, accountCreate, [], options),
      await runCommand(at, accountCreate, [], { ...options, email: "Doppelt@Stelle.example" }),
    ];
    expect((await accept(at, home, tokenIn(first))).done).toMatchObject({
      value: { ok: false, reason: "expired" },
    });
    const { done, ticketSecret } = await accept(at, home, tokenIn(second));
    expect(await mustDo(Promise.resolve(done))).toEqual({ accountId: second["id"] });
    await enrol(at, home, String(second["id"]), ticketSecret);
    expect(await count("select 1 from account where email = $1", [options.email])).toBe(1);
    expect(await count("select 1 from membership where account_id = $1", [second["id"]])).toBe(1);
  });

  it("is refused in one sentence when the person works there already", async () => {
    await expect(runCommand(at, accountCreate, [], options)).rejects.toMatchObject({
      code: "already-member",
    });
    const more = await runCommand(at, accountCreate, [], { ...options, role: "networkCoordinator" });
    expect(await count("select 1 from account where email = $1", [options.email])).toBe(1);
    expect(more["id"]).toBe(
      (await at.owner.query("select id from account where email = $1", [options.email])).rows[0].id,
    );
  });

  it("keeps both tasks of a person who is invited for two before she accepts", async () => {
    const email = "beides@stelle.example";
    const one = await runCommand(at, accountCreate, [], { ...options, email, role: "networkCoordinator" });
    await runCommand(at, accountCreate, [], { ...options, email });
    expect((await accept(at, home, tokenIn(one))).done).toMatchObject({ value: { ok: true } });
    expect(
      await count("select 1 from invitation where email = $1 and expires_at > tragnetz_now()", [email]),
    ).toBe(2);
  });

  it("at the same moment founds one organisation, and one link counts", async () => {
    const fresh = await foundNetwork(at, "zugleich");
    const same = { ...options, email: "gleich@stelle.example", network: "zugleich" };
    await Promise.all([runCommand(at, accountCreate, [], same), runCommand(at, accountCreate, [], same)]);
    expect(await count("select 1 from organisation where network_id = $1", [fresh])).toBe(1);
    const open = "select 1 from invitation where network_id = $1 and expires_at > tragnetz_now()";
    expect(await count(open, [fresh])).toBe(1);
  });
});

describe("account create", () => {
  it("founds the Kontakt- und Vermittlungsstelle and prints the link once", async () => {
    const fresh = await foundNetwork(at, "neuland");
    const options = {
      email: "erste@stelle.example",
      name: "Erna Erste",
      role: "intakeCoordinator",
      network: "neuland",
    };
    const answer = await runCommand(at, accountCreate, [], options);
    expect(Object.keys(answer)).toEqual(["id", "invitationUrl"]);
    const token = new URL(String(answer["invitationUrl"])).searchParams.get("t") ?? "";
    const { done, ticketSecret } = await accept(at, fresh, Buffer.from(token, "base64url"));
    expect(await mustDo(Promise.resolve(done))).toEqual({ accountId: answer["id"] });
    expect(
      (await at.owner.query("select intake_node_id from network where id = $1", [fresh])).rows[0]
        .intake_node_id,
    ).toBeNull();
    await enrol(at, fresh, String(answer["id"]), ticketSecret);
    const { rows } = await at.owner.query(
      `select n.name, n.active, m.account_id, m.admitted_at is not null as admitted, w.intake_node_id = n.id as intake
         from node n join membership m on m.id = n.duty_id join network w on w.id = n.network_id where n.network_id = $1`,
      [fresh],
    );
    const name = "Frühe Hilfen neuland: Kontakt- und Vermittlungsstelle";
    expect(rows).toEqual([{ name, active: true, account_id: answer["id"], admitted: true, intake: true }]);
  });

  it("says in one sentence what is wrong", async () => {
    const options = { email: "kein-at", name: "Erna Erste", role: "intakeCoordinator", network: "neuland" };
    await expect(runCommand(at, accountCreate, [], options)).rejects.toThrow(
      "--email ist keine E-Mail-Adresse.",
    );
    await expect(runCommand(at, accountCreate, [], { ...options, network: "nirgends" })).rejects.toThrow(
      "Es gibt kein Netzwerk „nirgends“.",
    );
    await expect(
      runCommand(at, accountCreate, [], { ...options, email: "a@b.example", role: "chef" }),
    ).rejects.toThrow("--role");
  });
});
