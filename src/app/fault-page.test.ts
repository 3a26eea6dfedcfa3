import { afterAll, beforeAll, expect, test } from "vitest";
import {
  openSiteWithoutDatabase,
  type SiteWithoutDatabase,
} from "../../tests/builders/site-without-database.ts";
import { connectRoutes } from "../connect/routes.tsx";

const words = { topics: () => [], offerTitle: async () => null };
let site: SiteWithoutDatabase;
let base = "";

beforeAll(async () => {
  site = await openSiteWithoutDatabase(
    connectRoutes(words, () => ""),
    "askDatabase",
  );
  base = site.base;
});
afterAll(() => site.close());

const send = async (path: string, fields: Record<string, string>) =>
  fetch(base + path, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(fields),
  });

test("while the database is away a wish is answered with 503, the phone number and everything that was typed", async () => {
  const form = await (await fetch(`${base}/melden`)).text();
  const secret = /name="_s" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const answer = await send("/melden", {
    _s: secret,
    name: "Probe",
    channel: "none",
    language: "de",
    childAge: "unknown",
    wish: "Mein <b>Text</b> soll bleiben",
    contactMe: "1",
  });
  const page = await answer.text();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("30");
  expect(page).toContain("069 90009-120");
  expect(page).toContain("Mein &lt;b>Text&lt;/b> soll bleiben");
  expect(page, "it can be sent again").toContain(`>${secret}</textarea>`);
  expect(page, "no receipt is shown").not.toContain("codebox");
  expect(page, "no stack trace").not.toMatch(/at \w+ \(|node_modules|ENOENT/);
});

test("a professional's answer stays on the page, though nobody could look up who she is", async () => {
  const answer = await fetch(`${base}/intern/anliegen/00000000-0000-4000-8000-000000000002/antworten`, {
    method: "POST",
    headers: { origin: base, "sec-fetch-site": "same-origin", cookie: "s=x.y" },
    body: new URLSearchParams({ text: "Wir rufen am Montag an." }),
  });
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("Wir rufen am Montag an.");
});

test("a typed code is never shown back on the page of a fault", async () => {
  const page = await (await send("/stand", { code: "0000-0000-0000-0" })).text();
  expect(page).not.toContain("0000-0000");
});

test("a form from another site is refused, and one without any word of the browser needs our token", async () => {
  const foreign = await fetch(`${base}/melden`, {
    method: "POST",
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    body: "name=x",
  });
  expect(foreign.status).toBe(403);
  const silent = await fetch(`${base}/stand`, {
    method: "POST",
    body: new URLSearchParams({ code: "x" }),
  });
  expect(silent.status).toBe(403);
});

test("a form of a megabyte is refused in one sentence", async () => {
  const answer = await send("/melden", { wish: "x".repeat(1_000_000) });
  expect(answer.status).toBe(413);
});

test("I asked for a language that is not there, and nothing on the page leads to one that is", async () => {
  for (const path of ["/pl", "/pl/angebote", "/ro/"]) {
    const answer = await fetch(base + path);
    const page = await answer.text();
    expect(answer.status, path).toBe(404);
    const row = /<ul class="tongues">.*?<\/ul>/s.exec(page)?.[0] ?? "";
    for (const href of ["/en", "/uk", "/ar", "/fa", "/einfach"])
      expect(row, `${path} ${href}`).toContain(`href="${href}"`);
    expect(page).toContain('href="/hilfe-sofort"');
  }
  expect(await (await fetch(`${base}/angebote-alt`)).text()).not.toContain('class="tongues"');
});
