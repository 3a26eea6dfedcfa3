import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { networkRoutes } from "../network/routes.tsx";
import { peopleRoutes } from "../people/routes.tsx";
import { siteFileRoutes } from "./site-file-routes.ts";
import { robotsText, securityText } from "./site-files.ts";

const base = "https://fruehe-hilfen.example";
const now = Temporal.Instant.from("2026-11-22T10:00:00Z");
const contact = { email: "hinweis@kreis.example", phone: "069 90009-120" };
const valuesOf = (text: string, name: string): string[] =>
  text.split("\n").flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));

describe("whoever finds a hole", () => {
  test("is told where to write and call, until when that is true, and how reports are treated", () => {
    const text = securityText(base, contact, now);
    expect(valuesOf(text, "Contact")).toEqual(["mailto:hinweis@kreis.example", "tel:+496990009120"]);
    expect(valuesOf(text, "Canonical")).toEqual([`${base}/.well-known/security.txt`]);
    expect(valuesOf(text, "Policy")).toEqual([`${base}/.well-known/security-policy.txt`]);
    expect(valuesOf(text, "Preferred-Languages")).toHaveLength(1);
  });

  test("never reads a date that has passed, nor one a year away", () => {
    const [expires = ""] = valuesOf(securityText(base, contact, now), "Expires");
    const days = now.until(Temporal.Instant.from(expires)).total("hours") / 24;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
  });

  test("finds the imprint where a network has given neither address nor phone", () => {
    expect(valuesOf(securityText(base, { email: null, phone: null }, now), "Contact")).toEqual([
      `${base}/impressum`,
    ]);
  });

  test.each([
    ["069 90009-120", "tel:+496990009120"],
    ["+49 (0)69 90009120", "tel:+496990009120"],
    ["0049 69 90009120", "tel:+496990009120"],
  ])("can call %s from abroad", (written, address) =>
    expect(valuesOf(securityText(base, { email: null, phone: written }, now), "Contact")).toEqual([address]),
  );
});

/** RFC 9309, 2.2.2 and 2.2.3: is this address closed? The star stands for anything, the dollar for the end. */
const isClosed = (address: string): boolean =>
  valuesOf(robotsText(), "Disallow").some((rule) => {
    const pattern = rule.replace(/[.?+^[\]{}()|\\]/g, "\\$&").replaceAll("*", ".*");
    return new RegExp(`^${pattern.endsWith("$") ? pattern : `${pattern}.*`}`).test(address);
  });

describe("search engines", () => {
  test.each([
    "/intern",
    "/intern/anmelden",
    "/melden",
    "/melden?angebot=x",
    "/quittung",
    "/stand",
    "/tr/stand",
    "/nachbarn/intern/mein-tag",
    "/nachbarn/fa/melden",
    "/angebote?t=12&ort=05310",
    "/nachbarn/ar/angebote?t=12",
    "/fragen/2",
  ])("leave out %s", (address) => expect(isClosed(address)).toBe(true));

  test.each([
    "/",
    "/tr",
    "/angebote/krabbelgruppe",
    "/angebote/stand-am-markt",
    "/hilfe-sofort",
    "/nachbarn/impressum",
  ])("may show %s", (address) => expect(isClosed(address)).toBe(false));
});

describe("at their fixed addresses", () => {
  let house: TestInstallation;
  let site: WebSite;
  beforeAll(async () => {
    house = await openTestInstallation();
    await addNetwork(house, "lindental", { first: true, phone: contact.phone });
    await house.owner.query("update network set contact_email = $1", [contact.email]);
    site = await openWebSite(house, [...peopleRoutes, ...networkRoutes, ...siteFileRoutes()]);
  });
  afterAll(async () => {
    await site.close();
    await house.close();
  });

  test.each(["/robots.txt", "/.well-known/security.txt", "/.well-known/security-policy.txt"])(
    "%s is plain text",
    async (address) => {
      const answer = await site.get(address);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    },
  );

  test("the network's own address stands in security.txt", async () => {
    expect(await (await site.get("/.well-known/security.txt")).text()).toContain(
      "mailto:hinweis@kreis.example",
    );
  });

  test("a telephone gets what it needs for its home screen, in the language of the page", async () => {
    const answer = await site.get("/ar/manifest.webmanifest");
    expect(answer.headers.get("content-type")).toBe("application/manifest+json");
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      id: "/lindental",
      name: "Frühe Hilfen lindental",
      start_url: "/ar",
      scope: "/",
      lang: "ar",
      dir: "rtl",
      theme_color: "#1d4e6f",
    });
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
      "any",
      "192x192",
      "512x512",
      "512x512",
    ]);
    expect(manifest.icons.at(-1)).toMatchObject({ purpose: "maskable" });
  });

  test("a municipality's own logo stands in its header, its tab and on its home screen", async () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
    await house.owner.query("update network set logo_svg = $1", [logo]);
    await site.faces.refresh();
    for (const path of ["/impressum", "/intern/anmelden", "/tr/datenschutz"]) {
      const html = await (await site.get(path)).text();
      expect(html).toMatch(/<img class="logo" src="\/logo\.svg\?v=\d+" alt(="")? width="40" height="40"\/>/);
      expect(html).toMatch(/<link rel="icon" type="image\/svg\+xml" href="\/logo\.svg\?v=\d+"\/>/);
    }
    const manifest = await (await site.get("/manifest.webmanifest")).json();
    expect(manifest.icons).toHaveLength(4);
    const answer = await site.get(manifest.icons[0].src);
    expect([answer.headers.get("cache-control"), await answer.text()]).toEqual([
      "public, max-age=31536000, immutable",
      logo,
    ]);
  });
});
