import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, nextPerson, type Person } from "../../tests/builders/people.ts";
import { answersOf, runCommand } from "../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../tests/builders/web-site.ts";
import { readId } from "../core/ids.ts";
import { networkCreate } from "./networks/network-create.command.ts";
import { networkList } from "./networks/network-list.command.ts";
import { networkShow } from "./networks/network-show.command.ts";
import { networkRoutes } from "./routes.tsx";

const headers = { cookie: "s=staff" };
let at: TestInstallation;
let coordinator: Person;
let site: WebSite;

beforeAll(async () => {
  at = await openTestInstallation();
  const made = await runCommand(at, networkCreate, [], {
    slug: "lindental",
    name: "Frühe Hilfen Lindental",
    land: "bw",
  });
  const id = readId<"network">(String(made["id"]));
  if (id === undefined) throw new Error("no id");
  coordinator = await firstPerson(at, id, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, networkRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const page = async (path: string, more = {}) => {
  const answer = await site.get(path, more);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
async function send(path: string, fields: Record<string, string>) {
  const _t = /name="_t" value="([^"]*)"/.exec((await page(path, headers)).html)?.[1] ?? "";
  const answer = await site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
  await site.faces.refresh();
  return { status: answer.status, html: await answer.text() };
}
async function sendTo(path: string, fields: Record<string, string>) {
  const _t = /name="_t" value="([^"]*)"/.exec((await page(path, headers)).html)?.[1] ?? "";
  return site.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
}
const settings = {
  phone: "05555 120",
  phoneHours: "Montag bis Freitag, 9 bis 12 Uhr",
  contactEmail: "hinweis@lindental.example",
  feedbackEmail: "buero@lindental.example",
  intakeName: "Familienteam",
  imprint: "Landkreis Lindental\nAmtsplatz 1\n\nVertreten durch: <b>Landrätin</b>",
  privacy: "",
  accessibility: "",
  brand: "#5a2d6e",
  lamp: "#f4b740",
  logoSvg: "",
  exitUrl: "https://www.wetter.example/",
};

describe("network create, show and list", () => {
  it("answer as documented; the first network is first for ever", async () => {
    const second = await runCommand(at, networkCreate, [], { slug: "talaue", name: "Talaue" });
    expect(Object.keys(second)).toEqual(["id", "slug", "baseUrl"]);
    expect(second["baseUrl"]).toBe("http://localhost:3000/talaue");
    const shown = await runCommand(at, networkShow, [], { slug: "lindental" });
    expect(Object.keys(shown)).toEqual([
      "id",
      "slug",
      "name",
      "land",
      "baseUrl",
      "hsdsUrl",
      "icsUrl",
      "regionalNetworks",
      "organisations",
      "offers",
      "dataVersion",
    ]);
    expect(shown).toMatchObject({
      land: "BW",
      hsdsUrl: "http://localhost:3000/lindental/hsds",
      icsUrl: "http://localhost:3000/lindental/kalender.ics",
      organisations: 1,
      offers: 0,
    });
    expect((await answersOf(at, networkList, [], {})).map(({ slug }) => slug)).toEqual([
      "lindental",
      "talaue",
    ]);
    const { rows } = await at.owner.query("select slug, first from network order by slug");
    expect(rows).toEqual([
      { slug: "lindental", first: true },
      { slug: "talaue", first: null },
    ]);
  });

  it.each([
    ["intern", "benutzt Tragnetz selbst"],
    ["en", "benutzt Tragnetz selbst"],
    ["Lindental", "kleinen Buchstaben"],
    ["a", "kleinen Buchstaben"],
    ["lindental", "gibt es schon"],
  ])("refuse the short name %s in one sentence", async (slug, words) => {
    await expect(runCommand(at, networkCreate, [], { slug, name: "Ein Netz" })).rejects.toThrow(words);
  });

  it("refuse a Land that does not exist", async () => {
    await expect(
      runCommand(at, networkCreate, [], { slug: "nirgends", name: "X", land: "XX" }),
    ).rejects.toThrow("Möglich: BW, BY, ");
  });
});

describe("the pages about the network", () => {
  it("say honestly that the network has not filled them in yet", async () => {
    expect((await page("/impressum")).html).toContain("noch nicht eingetragen");
    expect((await page("/datenschutz")).html).toContain("noch nicht eingetragen");
  });

  it.each([
    "/impressum",
    "/datenschutz",
    "/barrierefreiheit",
    "/ueber-uns",
    "/leichte-sprache",
    "/gebaerdensprache",
  ])("%s is there in German and in Arabic, without a cookie", async (path) => {
    for (const address of [path, `/ar${path}`]) {
      const shown = await page(address);
      expect([shown.status, shown.headers.get("set-cookie")]).toEqual([200, null]);
      expect(shown.html.match(/<h1>/g)).toHaveLength(1);
    }
  });

  it("follow the settings at once, with the words as typed and never as markup", async () => {
    expect((await send("/intern/einstellungen", settings)).status).toBe(303);
    const { html } = await page("/impressum");
    expect(html).toContain("Landkreis Lindental<br/>Amtsplatz 1");
    expect(html).toContain("&lt;b>Landrätin");
    expect(html).toContain("tel:+495555120");
    expect((await page("/barrierefreiheit")).html).toContain("mailto:hinweis@lindental.example");
    expect(html).toMatch(/<link rel="stylesheet" href="[^"]+\?marke=5a2d6e-/);
  });

  it("serve the logo as a picture under a policy that runs nothing", async () => {
    expect((await page("/logo.svg")).status).toBe(404);
    const logoSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
    await send("/intern/einstellungen", { ...settings, logoSvg });
    const logo = await page("/logo.svg");
    expect(logo.headers.get("content-type")).toBe("image/svg+xml");
    expect(logo.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(logo.html).toBe(logoSvg);
  });
});

describe("the settings", () => {
  it.each([
    ["brand", "#f4b740", "zu blass"],
    ["brand", "blau", "#rrggbb"],
    ["lamp", "#5a2d6e", "dunkle Schrift"],
    ["exitUrl", "http://www.wetter.example/", "mit https"],
    ["exitUrl", "javascript:alert(1)", "mit https"],
    ["logoSvg", "<svg><script>1</script></svg>", "Formen und Farben"],
    ["contactEmail", "hinweis", "E-Mail-Adresse"],
    ["feedbackEmail", "büro", "E-Mail-Adresse"],
    ["dataLicence", "https://lizenz.example/", "aus der Liste"],
    ["phone", "abc", "Telefonnummer mit mindestens 3 Ziffern"],
    ["phone", "Haus 1, Raum 2", "Telefonnummer mit mindestens 3 Ziffern"],
  ])("refuse %s = %s, say why, and keep everything else", async (name, value, words) => {
    const answer = await send("/intern/einstellungen", { ...settings, [name]: value });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(words);
    expect(answer.html).toContain("Bitte prüfen: Einstellungen");
    expect(answer.html).toContain("Amtsplatz 1");
  });

  it("keep the address for news of feedback for the office; no page for families shows it", async () => {
    await send("/intern/einstellungen", settings);
    const shown = await page("/intern/einstellungen", headers);
    expect(shown.html).toContain('value="buero@lindental.example"');
    for (const path of ["/", "/impressum", "/barrierefreiheit", "/datenschutz", "/rueckmeldung"])
      expect((await page(path)).html).not.toContain("buero@lindental.example");
    await send("/intern/einstellungen", { ...settings, feedbackEmail: "" });
    expect((await page("/intern/einstellungen", headers)).html).not.toContain("buero@lindental.example");
  });

  it("keep the licence of the data, and a network that chose none claims none", async () => {
    const licence = "http://dcat-ap.de/def/licenses/dl-by-de/2.0";
    await send("/intern/einstellungen", settings);
    expect((await at.owner.query("select distinct data_licence from network")).rows).toEqual([
      { data_licence: null },
    ]);
    await send("/intern/einstellungen", { ...settings, dataLicence: licence });
    expect((await page("/intern/einstellungen", headers)).html).toMatch(
      new RegExp(
        `<option(?=[^>]*selected)[^>]*value="${licence}"|<option(?=[^>]*value="${licence}")[^>]*selected`,
      ),
    );
    expect(site.faces.bySlug("lindental")?.dataLicence).toBe(licence);
  });

  it("are not there for people who do not run the network", async () => {
    const editor = await nextPerson(at, coordinator.staff, {
      name: "Edda Edit",
      roles: ["offerEditor"],
      organisationId: coordinator.staff.organisationId,
      nodeId: null,
    });
    const theirs = await openWebSite(at, networkRoutes, editor.staff);
    for (const path of ["/intern/einstellungen", "/intern/netzwerk", "/intern/regionen/neu"])
      expect((await theirs.get(path, headers)).status).toBe(404);
    await theirs.close();
  });
});

describe("regional networks", () => {
  it("say which town came from where, and which town nobody knows", async () => {
    const add = async (name: string, municipalities: string) => {
      const answer = await sendTo("/intern/regionen/neu", { name, municipalities });
      const shown = await site.get(answer.headers.get("location") ?? "", headers);
      return { status: answer.status, html: await shown.text() };
    };
    const first = await add("Bachtal", "Erlenbach 05320\nQuellwitz 05321");
    expect(first.status).toBe(303);
    expect(first.html).toContain("Gespeichert.");
    expect(first.html, "an empty gazetteer knows nothing about towns").not.toContain("kennt unser");
    await at.owner.query(
      "insert into postal_code (code, place, lat, lon) values ('05320', 'Erlenbach', 50, 10)",
    );
    const second = await add("Quelltal", "Quellwitz 05321\nErlenbach 05320\nNeudorf");
    expect(second.html).toContain("Erlenbach gehörte bisher zu Bachtal");
    expect(second.html).toContain("Quellwitz gehörte bisher zu Bachtal");
    expect(second.html).toContain("kennt unser Ortsverzeichnis nicht: Neudorf, Quellwitz.");
    await at.owner.query("delete from postal_code");
    await at.owner.query("delete from municipality");
    await at.owner.query("delete from regional_network");
  });

  it("are added, changed and removed; the municipalities stay", async () => {
    const added = await send("/intern/regionen/neu", {
      name: "Region Nord",
      municipalities: "Lindental 05310, 05311\nBad Auen 05312",
    });
    expect(added.status).toBe(303);
    expect((await page("/intern/netzwerk", headers)).html).toContain("Bad Auen, Lindental");
    const again = await send("/intern/regionen/neu", { name: "Region Nord", municipalities: "" });
    expect([again.status, again.html.includes("gibt es schon")]).toEqual([422, true]);
    const { rows } = await at.owner.query("select id from regional_network");
    const path = `/intern/regionen/${rows[0].id}`;
    const wrong = await send(path, { name: "Region Nord", municipalities: "Bad Auen 5312" });
    expect([wrong.status, wrong.html.includes("Bad Auen 5312. Schreiben Sie")]).toEqual([422, true]);
    expect(
      (await send(path, { name: "Region Norden", municipalities: "Bad Auen 05312, 05313" })).status,
    ).toBe(303);
    expect((await page(path, headers)).html).toContain("Bad Auen 05312, 05313");
    const _t = /name="_t" value="([^"]*)"/.exec((await page(path, headers)).html)?.[1] ?? "";
    expect((await site.post(`${path}/loeschen`, { _t }, headers)).status).toBe(303);
    expect(
      (await at.owner.query("select name from municipality where regional_network_id is null")).rowCount,
    ).toBe(2);
  });
});
