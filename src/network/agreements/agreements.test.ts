import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { firstPerson, foundNetwork, nextPerson, type Person } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { agreementRoutes } from "./agreement-routes.ts";
import { agreementTags } from "./agreement-tags.sql.ts";
import { oldAgreements } from "./old-agreements.retention.ts";
import { remindAgreements } from "./remind-agreements.ts";

const headers = { cookie: "s=staff" };
const list = "/lindental/intern/vereinbarungen";
let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let site: WebSite;
let clinic: string;
let practice: string;
let stranger: string;

const anOrganisation = async (name: string, network = networkId): Promise<string> => {
  const id = newId();
  await at.owner.query("insert into organisation (network_id, id, name) values ($1, $2, $3)", [
    network,
    id,
    name,
  ]);
  return id;
};

beforeAll(async () => {
  at = await openTestInstallation();
  await setClock(at, "2026-06-01T09:00:00+02:00");
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, agreementRoutes, coordinator.staff);
  clinic = await anOrganisation("Klinik Lindental");
  practice = await anOrganisation("Hebammenpraxis");
  stranger = await anOrganisation("Fremde Stelle", await foundNetwork(at, "anderswo"));
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const open = async (path: string, from = site) => {
  const answer = await from.get(path, headers);
  return { status: answer.status, html: await answer.text() };
};
type Form = Record<string, string | readonly string[]>;
async function send(path: string, fields: Form, page = path) {
  const _t = /name="_t" value="([^"]*)"/.exec((await open(page)).html)?.[1] ?? "";
  const body = new URLSearchParams({ _t, _op: crypto.randomUUID() });
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await site.upload(path, body.toString(), { ...headers, ...type });
  return { status: answer.status, to: answer.headers.get("location") ?? "", html: await answer.text() };
}
const typed = (more: Form = {}): Form => ({
  title: "Zusammenarbeit in den Frühen Hilfen",
  startsOn: "2026-04-01",
  endsOn: "2028-03-31",
  reviewOn: "2026-12-31",
  notice: "3 Monate zum Jahresende",
  parties: [clinic, practice],
  section_purpose: "Wir arbeiten zusammen.\n\nFür Familien mit kleinen Kindern.",
  ...more,
});
const begin = async (more: Form = {}): Promise<string> =>
  (await send(`${list}/neu`, typed(more))).to.split("?")[0] ?? "";
const sign = (page: string, organisationId: string, on = "2026-05-20") =>
  send(`${page}/unterschrift`, { organisationId, by: "Dr. Hanna Brandt", on }, page);
const tagsNow = () =>
  at.database.read("app", { network: networkId }, async (tx, now) => agreementTags(tx, now));

describe("an agreement", () => {
  it.each([
    [
      "an end before its start",
      { endsOn: "2026-03-01", reviewOn: "" },
      "Das Ende muss nach dem Beginn liegen",
    ],
    ["a review before its start", { reviewOn: "2026-03-01" }, "Die Prüfung muss nach dem Beginn liegen"],
    ["a review after its end", { reviewOn: "2029-01-01" }, "bevor sie endet"],
    ["nobody who takes part", { parties: [] }, "wer beteiligt ist"],
    ["a day nobody knows", { startsOn: "gestern" }, "ein Datum ein"],
    ["no title", { title: "" }, "einen Titel ein"],
  ])("refuses %s, says so and keeps what was typed", async (_what, more, sentence) => {
    const { status, html } = await send(`${list}/neu`, typed(more));
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain("Für Familien mit kleinen Kindern.");
  });

  it("refuses a party that stands there twice, and one of another network", async () => {
    const twice = await send(`${list}/neu`, typed({ parties: [clinic, clinic] }));
    expect([twice.status, twice.html.includes("steht zweimal")]).toEqual([422, true]);
    const foreign = await send(`${list}/neu`, typed({ parties: [clinic, stranger] }));
    expect([foreign.status, foreign.html.includes("in diesem Netzwerk nicht")]).toEqual([422, true]);
  });

  it("binds when the last party has signed, cannot be changed then, and tells the overview", async () => {
    const page = await begin();
    expect((await tagsNow()).get(clinic)).toEqual({ kind: "draft" });
    expect((await sign(page, clinic, "2027-01-01")).html).toContain("nicht in der Zukunft");
    expect((await sign(page, stranger)).html).toContain("nicht beteiligt");
    expect((await sign(page, clinic)).status).toBe(303);
    expect((await open(page)).html).toContain("noch nicht unterzeichnet");
    expect((await sign(page, practice)).status).toBe(303);
    const { html } = await open(page);
    expect(html).toContain("unterzeichnet am 20. Mai 2026 von Dr. Hanna Brandt");
    expect((await open(`${page}/aendern`)).status).toBe(404);
    expect((await sign(page, clinic)).html).toContain("Unterzeichnet ist unterzeichnet");
    expect(Object.fromEntries(await tagsNow())).toEqual({
      [clinic]: { kind: "until", on: "2028-03-31" },
      [practice]: { kind: "until", on: "2028-03-31" },
    });
    expect((await open(list)).html).toContain("bis 3/2028");
  });

  it("is printed with its text and a line for each party to sign", async () => {
    const page = /href="([^"]*vereinbarungen\/[0-9a-f-]{36})"/.exec((await open(list)).html)?.[1] ?? "";
    const { html } = await open(`${page}/druck`);
    expect(html.match(/class="signature"/g)).toHaveLength(2);
    expect(html).toContain("<p>Für Familien mit kleinen Kindern.</p>");
    expect(html).toContain("Wozu wir zusammenarbeiten");
    expect(html).not.toContain("Was dabei herauskommt");
  });

  it("is read by its parties once it is signed, and by nobody else", async () => {
    const reader = async (organisationId: string, name: string) =>
      openWebSite(
        at,
        agreementRoutes,
        (
          await nextPerson(at, coordinator.staff, {
            name,
            roles: ["offerEditor"],
            organisationId,
            nodeId: null,
          })
        ).staff,
      );
    const party = await reader(clinic, "Edda Edit");
    const outsider = await reader(await anOrganisation("Verein"), "Emil Edit");
    const draft = await begin({ title: "Noch im Entwurf" });
    expect((await open(list, party)).html).toContain("Zusammenarbeit in den Frühen Hilfen");
    expect((await open(list, party)).html).not.toContain("Noch im Entwurf");
    expect((await open(draft, party)).status).toBe(404);
    expect((await open(list, outsider)).html).toContain("an keiner Vereinbarung beteiligt");
    expect((await open(`${list}/neu`, party)).status).toBe(404);
    await send(`${draft}/beenden`, { on: "2026-06-01", why: "Ein Versehen." }, draft);
    await Promise.all([party.close(), outsider.close()]);
  });
});

describe("the coordination", () => {
  const remind = async () => {
    const call = { actor: { kind: "system", name: "agreements" }, networkId } as const;
    const site2 = { baseUrl: "http://x/lindental", network: "Lindental" };
    const done = await perform(at, remindAgreements, call, site2);
    return done.kind === "done" && done.value.ok ? done.value.value.reminded : undefined;
  };
  const letters = async (): Promise<number> =>
    (await at.owner.query("select count(*)::int as n from outbox where kind = 'agreements-due'")).rows[0].n;

  it("hears 60 and 14 days before a review and when it is over: one letter each, not one a day", async () => {
    expect([await remind(), await letters()]).toEqual([0, 0]);
    for (const [day, sent] of [
      ["2026-11-05", 1],
      ["2026-11-06", 1],
      ["2026-12-20", 2],
      ["2026-12-21", 2],
      ["2027-01-04", 3],
      ["2027-01-05", 3],
    ] as const) {
      await setClock(at, `${day}T09:00:00+01:00`);
      await remind();
      expect([day, await letters()]).toEqual([day, sent]);
    }
    expect((await open(list)).html).toContain("prüfen bis 31.12.2026");
  });

  it("renews: the old one holds until the new one is signed, and there is one renewal at a time", async () => {
    const page = /href="([^"]*vereinbarungen\/[0-9a-f-]{36})"/.exec((await open(list)).html)?.[1] ?? "";
    const renewed = await send(`${page}/erneuern`, {}, page);
    const next = renewed.to.split("?")[0] ?? "";
    expect(next).not.toBe(page);
    const draft = (await open(`${next}/aendern`)).html;
    expect(draft).toContain("Für Familien mit kleinen Kindern.");
    expect(draft).toContain('value="2028-04-01"');
    expect((await send(`${page}/erneuern`, {}, page)).html).toContain("schon eine neue Fassung");
    expect((await open(page)).html).toContain("Die neue Fassung ansehen");
    for (const party of [clinic, practice]) await sign(next, party, "2027-01-04");
    expect((await open(page)).html).toContain("Eine neue Fassung setzt sie fort.");
    expect((await open(next)).html).toContain("2, setzt die frühere fort");
  });

  it("ends one only with a reason, and after ten years it is gone", async () => {
    const page = await begin({ title: "Kurze Absprache" });
    expect((await send(`${page}/beenden`, { on: "2027-01-05", why: "" }, page)).html).toContain("warum");
    expect((await send(`${page}/beenden`, { on: "2027-01-05", why: "Gekündigt." }, page)).status).toBe(303);
    expect((await send(`${page}/beenden`, { on: "2027-01-05", why: "Nochmal." }, page)).html).toContain(
      "schon beendet",
    );
    const run = async () =>
      (await runRetention(at, [{ of: oldAgreements, keep: { months: 120 } }], { dryRun: false }))[0]?.deleted;
    expect(await run()).toBe(0);
    await setClock(at, "2037-06-01T09:00:00+02:00");
    expect(await run()).toBe(3);
    expect((await at.owner.query("select title from cooperation_agreement")).rows).toEqual([
      { title: "Zusammenarbeit in den Frühen Hilfen" },
    ]);
  });
});
