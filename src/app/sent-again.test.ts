import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  openSiteWithoutDatabase,
  type SiteWithoutDatabase,
} from "../../tests/builders/site-without-database.ts";
import type { Staff } from "../platform/actor.ts";
import { newId } from "../core/ids.ts";
import { processInstant } from "../platform/clock.ts";
import { raw } from "../platform/web/answer.ts";
import { formToken } from "../platform/web/forgery.ts";
import { handling } from "../platform/web/route.ts";

const staff: Staff = {
  kind: "staff",
  accountId: newId<"account">(),
  membershipId: newId<"membership">(),
  networkId: newId<"network">(),
  organisationId: newId<"organisation">(),
  nodeId: null,
  admitted: true,
  roles: ["networkCoordinator"],
  name: "Probe",
  organisation: "Probe",
  personKey: Buffer.alloc(32),
};

const received: Record<string, string>[] = [];
const names = ["name", "wish", "channel", "code", "_op", "_s"];
const receive = (path: string) =>
  handling("POST", path, "test", (_desk, request) => {
    received.push(Object.fromEntries(names.map((name) => [name, request.fields.get(name)])));
    return Promise.resolve(raw("text/plain", "received"));
  });

let site: SiteWithoutDatabase;
beforeAll(async () => {
  site = await openSiteWithoutDatabase(
    [receive("/melden"), receive("/stand"), { ...receive("/intern/x"), anonymous: false }],
    staff,
  );
});
afterAll(() => site.close());

const hoursAgo = (hours: number) => processInstant().subtract({ hours });
const tokenFrom = (hours: number, boundTo = "") => formToken(site.keys, boundTo, hoursAgo(hours));
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(site.base + path, { method: "POST", body: new URLSearchParams(fields), headers });
/** What a browser would send from the page it got. */
const formIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(([, name, value]) => [
      name ?? "",
      (value ?? "").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    ]),
  );
const typed = {
  name: "Mina",
  wish: "Zeile 1\nZeile <2> & mehr",
  channel: "call",
  _op: "11111111-1111-4111-8111-111111111111",
  _s: "geheim",
};

describe("a form that lay open for a night on an old phone", () => {
  test("comes back with everything that was typed, and one tap sends it", async () => {
    received.length = 0;
    const answer = await send("/melden?verlust=1", { ...typed, _t: tokenFrom(13) });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Die Seite war lange offen. Bitte senden Sie noch einmal ab.");
    expect(page).toContain("Ihre Angaben sind noch da.");
    expect(page, "what was written can be read").toMatch(/<li><bdi[^>]*>Zeile 1\nZeile &lt;2>/);
    expect(page).toContain('action="/melden?verlust=1"');
    expect(received, "nothing has been done yet").toEqual([]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await send("/melden?verlust=1", formIn(page))).status).toBe(200);
    expect(received).toEqual([{ ...typed, code: "" }]);
  });

  test("is simply accepted as long as the token holds", async () => {
    expect((await send("/melden", { ...typed, _t: tokenFrom(11) })).status).toBe(200);
  });

  test("with a code in it is opened anew, because a code is never shown back", async () => {
    const answer = await send("/stand", { code: "0000-0000-0000-0", _t: tokenFrom(13) });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('href="/stand"');
    expect(page).not.toContain("0000-0000");
    expect(page).not.toContain("<textarea");
  });

  test("of a professional comes back too, with a token of her login", async () => {
    const boundTo = createHash("sha256").update("staff").digest("hex");
    const headers = { cookie: "s=staff", origin: site.base, "sec-fetch-site": "same-origin" };
    const answer = await send("/intern/x", { ...typed, _t: tokenFrom(13, boundTo) }, headers);
    expect(answer.status).toBe(422);
    received.length = 0;
    expect((await send("/intern/x", formIn(await answer.text()), headers)).status).toBe(200);
    expect(received).toMatchObject([{ wish: typed.wish }]);
  });
});

describe("a form that was never ours", () => {
  const turned = (token: string) => `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
  const altered = (token: string) => token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
  const signed = 32;
  const bytesOf = (hours: number) => Buffer.from(tokenFrom(hours), "base64url");
  /** The younger one's time under the older one's signature. */
  const younger = () =>
    Buffer.concat([bytesOf(1).subarray(0, -signed), bytesOf(13).subarray(-signed)]).toString("base64url");
  const tokens: readonly (readonly [string, () => string])[] = [
    ["no token", () => ""],
    ["an invented token", () => "x".repeat(52)],
    ["an expired token of another version", () => turned(tokenFrom(13))],
    ["an expired token with another signature", () => altered(tokenFrom(13))],
    ["a token bound to somebody", () => tokenFrom(13, "someone")],
    ["a token whose age was turned back", younger],
  ];
  test.each(tokens)("%s: refused, and nothing of it is kept on the page", async (_what, token) => {
    received.length = 0;
    const answer = await send("/melden", { ...typed, _t: token() });
    const page = await answer.text();
    expect(answer.status).toBe(403);
    expect(page).not.toContain("Zeile 1");
    expect(page).not.toMatch(/<textarea|<form[^>]*action="\/melden"/);
    expect(received).toEqual([]);
  });

  const foreign: readonly Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { referer: "https://evil.example/x" },
  ];
  test.each(foreign)("a real token, fresh or old, does not help another site: %j", async (headers) => {
    for (const hours of [1, 13]) {
      const answer = await send("/melden", { ...typed, _t: tokenFrom(hours) }, headers);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("Zeile 1");
    }
  });
});

describe("a professional whose login ended while she wrote", () => {
  const answer = { text: "Guten Tag, wir kommen am Montag.", _op: typed._op, _t: "von gestern" };
  test("reads her words, signs in elsewhere and sends them from the same window", async () => {
    received.length = 0;
    const page = await send("/intern/x", answer, { "sec-fetch-site": "same-origin" });
    const body = await page.text();
    expect(page.status).toBe(401);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(body).toMatch(/<li><bdi[^>]*>Guten Tag, wir kommen am Montag\./);
    expect(body).toContain('target="_blank" rel="noopener">In neuem Fenster anmelden');
    const browser = { "sec-fetch-site": "same-origin", cookie: "s=staff" };
    const again = await send("/intern/x", formIn(body), browser);
    expect(again.status, "the token belongs to the login that ended").toBe(422);
    expect(received).toEqual([]);
    expect((await send("/intern/x", formIn(await again.text()), browser)).status).toBe(200);
    expect(
      received.map(({ _op }) => _op),
      "the same form, so nothing is done twice",
    ).toEqual([typed._op]);
  });

  test("gets no passphrase back", async () => {
    const page = await send("/intern/x", { ...answer, passphrase: "vier alte Worte hier" }, {});
    expect(await page.text()).not.toContain("vier alte");
  });

  test("what another site sends is refused, signed in or not", async () => {
    for (const cookie of ["", "s=staff"])
      expect((await send("/intern/x", answer, { "sec-fetch-site": "cross-site", cookie })).status).toBe(403);
  });

  test("who only wants to read is led to the sign-in page", async () => {
    expect((await fetch(`${site.base}/intern/x`, { redirect: "manual" })).status).toBe(303);
  });
});
