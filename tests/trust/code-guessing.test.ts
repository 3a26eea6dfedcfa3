import { afterAll, beforeAll, expect, test } from "vitest";
import { returnCodeFor } from "../../src/platform/vault/return-code.ts";
import { createFormSecret } from "../../src/platform/vault/form-secret.ts";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../builders/families.ts";
import { raiseAlarm } from "../../src/connect/flood/raise-alarm.ts";
import { connectRoutes } from "../../src/connect/routes.tsx";
import { opened } from "../builders/sent-forms.ts";
import { openWebSite, type WebSite } from "../builders/web-site.ts";

/** Trust.md T10 in its short form: who guesses codes learns nothing, gets slower, and shuts nobody out. */
let at: FamilySite;
let behindProxy: WebSite;
beforeAll(async () => {
  at = await openFamilySite();
  const words = { topics: () => [], offerTitle: () => Promise.resolve(null) };
  behindProxy = await openWebSite(at.house, connectRoutes(words, String), null, { TRUST_PROXY: "1" });
});
afterAll(async () => {
  await behindProxy.close();
  await at.close();
});
const type = (code: string, sender: string) =>
  behindProxy.post("/stand", { code }, { "x-forwarded-for": sender });

const guesses = 120;
const aCode = () => returnCodeFor(at.house.keys.pepper, createFormSecret());
/** A page without what differs by itself: the keys of its forms and the code as it was typed. */
const told = (html: string, code: string) =>
  html.replaceAll(/name="_(op|t)" value="[^"]*"/g, "").replaceAll(code, "CODE");

test("wrong codes are answered alike, the line slows them down, a family still comes in, and the team is told", async () => {
  const { code } = await aWrittenWish(at.site);
  const made = Array.from({ length: guesses }, aCode);
  const answers: { status: number; page: string; code: string }[] = [];
  const waiting = made.values();
  const guesser = async () => {
    for (const guess of waiting) {
      const answer = await type(guess, "198.51.100.7");
      answers.push({ status: answer.status, page: await readable(answer), code: guess });
    }
  };
  const flood = Promise.all(Array.from({ length: 40 }, guesser));
  const begun = performance.now();
  const own = await readable(await type(code, "203.0.113.20"));
  const waited = performance.now() - begun;
  await flood;

  const wrong = answers.filter(({ status }) => status === 422);
  expect(new Set(wrong.map(({ page, code: typed }) => told(page, typed))).size).toBe(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422, 429]));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(20);
  expect(own).toContain("Ayla-Kanarie");
  expect(waited).toBeLessThan(3000);
}, 120_000);

test("the intake team reads on its day that codes are being guessed", async () => {
  await raiseAlarm(at.house, at.network, "codesGuessed");
  await raiseAlarm(at.house, at.network, "codesGuessed");
  const team = await at.siteOf(at.intake);
  expect((await opened(team, "/intern/mein-tag")).page).toContain("Jemand probiert Rückkehr-Codes durch");
  const others = await at.siteOf(at.midwives);
  expect((await opened(others, "/intern/mein-tag")).page).not.toContain("Rückkehr-Codes durch");
  const { rows } = await at.house.owner.query(
    "select count(*)::int as n from outbox where kind = 'abuse-alarm'",
  );
  expect(rows[0].n).toBe(1);
});
