import { setImmediate as immediate } from "node:timers/promises";
import { afterAll, beforeEach, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  nowOf,
  passphrase,
  type Person,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { peopleRoutes } from "../routes.tsx";
import { codeAt } from "./one-time-code.ts";
import { giveTryBack, takeTry, triesOfSender, whileTrying } from "./sign-in-tries.ts";

let at: TestInstallation;
let site: WebSite;
let person: Person;
const open: TestInstallation[] = [];
const sites: WebSite[] = [];

/** Each installation has keys of its own, so every test begins with a sender nobody has counted. */
beforeEach(async () => {
  at = await openTestInstallation();
  open.push(at);
  const networkId = await foundNetwork(at, "lindental");
  await at.owner.query("update network set phone = '069 90009-120', phone_hours = 'Montag bis Freitag'");
  person = await firstPerson(at, networkId, { name: "Mira Muster", roles: ["intakeCoordinator"] });
  site = await openWebSite(at, peopleRoutes);
  sites.push(site);
});
afterAll(async () => {
  for (const one of sites) await one.close();
  for (const one of open) await one.close();
});

const address = "/intern/anmelden";
async function signIn(): Promise<number> {
  await moveClock(at, "30 seconds");
  const code = codeAt(person.totpSecret, await nowOf(at));
  return (await site.post(address, { email: person.email, passphrase, code, way: "code" })).status;
}
it("many wrong tries from one address are told when it goes on, and whom to call", async () => {
  const statuses = [];
  for (let tries = 0; tries < triesOfSender; tries += 1)
    statuses.push((await site.post(address, { email: `a${tries}@b.example`, way: "code" })).status);
  expect(new Set(statuses)).toEqual(new Set([422]));
  const answer = await site.post(address, { email: person.email, way: "code" });
  const html = await answer.text();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(15 * 60);
  expect(html).toMatch(/Um \d{1,2}:\d\d Uhr geht es weiter/);
  expect(html).toContain("069 90009-120");
  expect(await signIn()).toBe(429);
});

it("a program without our form is counted as well", async () => {
  // Neither our fields nor our token, and nothing of what a browser tells.
  const door = (await site.get(address)).url;
  const body = () => new URLSearchParams({ user: "x", password: "y" });
  const statuses = [];
  for (let tries = 0; tries < 40; tries += 1)
    statuses.push((await fetch(door, { method: "POST", body: body() })).status);
  expect(statuses.slice(0, triesOfSender)).not.toContain(429);
  expect(statuses.at(-1)).toBe(429);
});

it("an office behind one address signs in all morning", async () => {
  const statuses = new Set<number>();
  for (let colleague = 0; colleague < triesOfSender + 3; colleague += 1) statuses.add(await signIn());
  expect([...statuses]).toEqual([303]);
}, 60_000);

it("thirty at once do not slip past the count", async () => {
  const wrong = Array.from({ length: triesOfSender + 10 }, (_, no) =>
    site.post(address, { email: `c${no}@d.example`, way: "code" }),
  );
  const statuses = (await Promise.all(wrong)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

it("an office of which more sign in at the same moment than there are tries waits for them and gets in whole", async () => {
  const oneOf = async (isRight: boolean) => {
    const seconds = await takeTry("an office");
    if (seconds !== null) return "refused";
    return whileTrying("an office", async () => {
      await immediate();
      if (isRight) await giveTryBack("an office");
      return "looked at";
    });
  };
  const fifty = (isRight: boolean) => Promise.all(Array.from({ length: 50 }, () => oneOf(isRight)));
  expect(new Set(await fifty(true))).toEqual(new Set(["looked at"]));
  const wrong = await fifty(false);
  expect(wrong.filter((one) => one === "looked at")).toHaveLength(triesOfSender);
});

it("forms that another site sends through somebody's browser do not lock her office out", async () => {
  for (let tries = 0; tries < triesOfSender + 5; tries += 1) {
    const foreign = { origin: "https://fremd.example", "sec-fetch-site": "cross-site" };
    expect((await site.post(address, { email: person.email }, foreign)).status).toBe(403);
  }
  expect(await signIn()).toBe(303);
});

it("one account that is guessed at waits seconds, says so to programs too, and keeps the form", async () => {
  const guess = () =>
    site.post(address, {
      email: person.email,
      passphrase: "falsche blaue Boote",
      code: "123456",
      way: "code",
    });
  for (let tries = 0; tries < 4; tries += 1) await guess();
  const answer = await guess();
  const html = await answer.text();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "2"]);
  expect(html).toContain("069 90009-120");
  expect(html).toContain('name="passphrase"');
});
