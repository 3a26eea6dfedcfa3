import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  nowOf,
  passphrase,
  type Person,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { type WebSite, openWebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { bearerHash, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { peopleRoutes } from "../routes.tsx";
import { codeAt } from "./one-time-code.ts";
import { waitAfter } from "./sign-in.ts";
import { whoIs } from "./who-is.ts";

let at: TestInstallation;
let site: WebSite;
let networkId: NetworkId;
let person: Person;

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  person = await firstPerson(at, networkId, { name: "Mira Muster", roles: ["intakeCoordinator"] });
  site = await openWebSite(at, peopleRoutes);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

/** At the start of the next half minute, so that a slow machine has all of it to send the number. */
const freshCode = async () => {
  const into = (await nowOf(at)).epochMilliseconds % 30_000;
  await moveClock(at, `${30_000 - into} milliseconds`);
  return codeAt(person.totpSecret, await nowOf(at));
};
type Form = { email?: string; passphrase?: string; code?: string };
const send = async (form: Form = {}, carried = "") =>
  site.post(
    "/intern/anmelden",
    { email: person.email, passphrase, way: "code", ...form, code: form.code ?? (await freshCode()) },
    carried === "" ? {} : { cookie: `s=${carried}` },
  );
const cookieOf = (answer: Response) =>
  /(?:^|, )s=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
const staffOf = (cookie: string, id = networkId) => whoIs(at, cookie, { id });
/** What a stranger could compare: status and page, without the tokens every form has. */
const look = async (answer: Response, email: string) =>
  [answer.status, (await answer.text()).replaceAll(email, "E").replace(/value="[^"]{20,}"/g, "")] as const;

describe("signing in", () => {
  it("opens with e-mail, passphrase and the number, and leads to the staff pages", async () => {
    const answer = await send();
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await staffOf(cookieOf(answer)))?.name).toBe("Mira Muster");
  });

  it("keeps neither the cookie nor the person's key in the database", async () => {
    const cookie = cookieOf(await send());
    const rows = await at.owner.query("select * from login_session");
    const secret = Buffer.from(cookie, "base64url");
    for (const row of rows.rows)
      for (const value of Object.values(row))
        if (Buffer.isBuffer(value)) {
          expect(value.includes(secret)).toBe(false);
          expect(value.includes(person.personKey)).toBe(false);
        }
    expect((await staffOf(cookie))?.personKey.equals(person.personKey)).toBe(true);
  });

  it("answers an unknown address, a wrong passphrase and a wrong number with the same page", async () => {
    const unknown = await look(await send({ email: "niemand@stelle.example" }), "niemand@stelle.example");
    const wrongPassphrase = await look(
      await send({ passphrase: "falsche blaue Boote am Steg" }),
      person.email,
    );
    const wrongCode = await look(await send({ code: "000000" }), person.email);
    expect(unknown[0]).toBe(422);
    expect(wrongPassphrase).toEqual(unknown);
    expect(wrongCode).toEqual(unknown);
    expect(unknown[1]).not.toContain("falsche");
  });

  it("takes about as long for an address that nobody has", async () => {
    const timed = async (email: string) => {
      const start = performance.now();
      await send({ email, passphrase: "falsche blaue Boote am Steg" });
      return performance.now() - start;
    };
    // The least of four: what else the machine does only ever adds.
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 4; round++) {
      await at.owner.query("delete from sign_in_slowdown");
      times.known.push(await timed(person.email));
      times.unknown.push(await timed("x@stelle.example"));
    }
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
    await at.owner.query("delete from sign_in_slowdown");
  });

  it("takes a number only once", async () => {
    const code = await freshCode();
    expect((await send({ code })).status).toBe(303);
    expect((await send({ code })).status).toBe(422);
  });

  it("takes a number that set up the app not a second time to sign in, and none at all without a number", async () => {
    const fresh = await firstPerson(at, networkId, { name: "Nora Neu", roles: ["offerEditor"] });
    await at.owner.query("delete from sign_in_slowdown");
    const code = codeAt(fresh.totpSecret, await nowOf(at));
    expect((await send({ email: fresh.email, code })).status).toBe(422);
    expect((await send({ email: fresh.email, code: "" })).status).toBe(422);
    const open = await site.post("/intern/anmelden", { email: fresh.email, passphrase, way: "passkey" });
    expect(cookieOf(open)).toBe("");
    await at.owner.query("delete from sign_in_slowdown");
  });

  it("takes the number of half a minute ago, but not an older one", async () => {
    const old = await freshCode();
    await moveClock(at, "60 seconds");
    expect((await send({ code: old })).status).toBe(422);
    const late = await freshCode();
    await moveClock(at, "30 seconds");
    expect((await send({ code: late })).status).toBe(303);
    await at.owner.query("delete from sign_in_slowdown");
  });

  it("slows down after wrong tries, alike for addresses nobody has, and never for ever", async () => {
    for (const email of [person.email, "nobody@stelle.example"]) {
      for (let tries = 0; tries < 5; tries += 1) {
        await moveClock(at, "61 seconds");
        await send({ email, passphrase: "falsche blaue Boote am Steg" });
      }
      const now = await site.post("/intern/anmelden", { email, passphrase, code: "123456", way: "code" });
      expect(now.status).toBe(429);
      expect(await now.text()).toContain("warten Sie 4 Sekunden");
    }
    await moveClock(at, "61 seconds");
    expect((await send()).status).toBe(303);
    expect([waitAfter(3), waitAfter(4), waitAfter(40)]).toEqual([0, 2, 60]);
  });

  it("sends the same form twice after a double click and is signed in by either answer", async () => {
    const form = {
      email: person.email,
      passphrase,
      code: await freshCode(),
      way: "code",
      _op: crypto.randomUUID(),
    };
    const first = cookieOf(await site.post("/intern/anmelden", form));
    const second = cookieOf(await site.post("/intern/anmelden", form));
    expect(second).toBe(first);
    expect(await staffOf(second)).not.toBeNull();
  });

  it("shows the passkey step to everybody, so that it does not tell who works here", async () => {
    const step = async (email: string) =>
      look(
        await site.post("/intern/anmelden", {
          email,
          passphrase: "falsche blaue Boote am Steg",
          way: "passkey",
        }),
        email,
      );
    const masked = ([status, text]: readonly [number, string]) => [
      status,
      text.replace(/challenge&quot;:&quot;[^&]+/, ""),
    ];
    await at.owner.query("delete from sign_in_slowdown");
    expect(masked(await step(person.email))).toEqual(masked(await step("niemand@stelle.example")));
    await at.owner.query("delete from sign_in_slowdown");
  });
});

describe("a login", () => {
  it("ends after 15 minutes without a sign of life, and not before", async () => {
    const cookie = cookieOf(await send());
    await moveClock(at, "14 minutes");
    expect(await staffOf(cookie)).not.toBeNull();
    await moveClock(at, "14 minutes");
    expect(await staffOf(cookie)).not.toBeNull();
    await moveClock(at, "16 minutes");
    expect(await staffOf(cookie)).toBeNull();
  });

  it("ends after ten hours, however busy", async () => {
    const cookie = cookieOf(await send());
    for (let minutes = 0; minutes < 595; minutes += 10) {
      await moveClock(at, "10 minutes");
      await staffOf(cookie);
    }
    await moveClock(at, "6 minutes");
    expect(await staffOf(cookie)).toBeNull();
    const hash = bearerHash(Buffer.from(cookie, "base64url"));
    expect((await at.owner.query("select 1 from login_session where token_hash = $1", [hash])).rowCount).toBe(
      0,
    );
  });

  it("counts in its own network only", async () => {
    const other = await foundNetwork(at, "anderswo");
    const cookie = cookieOf(await send());
    expect(await staffOf(cookie, other)).toBeNull();
    expect(await staffOf(cookie)).not.toBeNull();
  });

  it("is gone after signing out, and the browser is told to forget our pages", async () => {
    const cookie = cookieOf(await send());
    const out = await site.post("/intern/abmelden", {}, { cookie: `s=${cookie}` });
    expect(out.headers.get("clear-site-data")).toBe('"cache"');
    expect(await staffOf(cookie)).toBeNull();
  });

  it("has a secret of its own: one planted in the browser before opens nothing, and the login before it ends", async () => {
    const planted = writeBearerSecret(Buffer.alloc(32, 9));
    const first = cookieOf(await send({}, planted));
    expect(first).not.toBe(planted);
    expect(await staffOf(planted)).toBeNull();
    const second = cookieOf(await send({}, first));
    expect(second).not.toBe(first);
    expect(await staffOf(first)).toBeNull();
    expect(await staffOf(second)).not.toBeNull();
  });

  it("does not open with a cookie of another login", async () => {
    const cookie = cookieOf(await send());
    await at.owner.query("update login_session set sealed_secret_key = '\\x01'");
    expect(await staffOf(cookie)).toBeNull();
    expect(await staffOf(writeBearerSecret(Buffer.alloc(32, 7)))).toBeNull();
    expect(await staffOf("what ever")).toBeNull();
  });
});
