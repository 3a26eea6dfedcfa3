import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstPerson,
  foundNetwork,
  moveClock,
  nextPerson,
  type Person,
} from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { addHarvest } from "./harvest.sql.ts";
import { oldProfiles } from "./old-profiles.retention.ts";
import { profileRoutes } from "./profile-routes.ts";
import { remindProfiles } from "./remind-profiles.ts";

const headers = { cookie: "s=staff" };
let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let site: WebSite;
let midwives: string;
let familyHelp: string;

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
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, profileRoutes, coordinator.staff);
  midwives = await anOrganisation("Hebammenpraxis");
  familyHelp = await anOrganisation("Familienhilfe");
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
/** A browser sends fields of one name one after the other: what several lines of a form are. */
async function send(path: string, fields: Form, page = path, from = site) {
  const _t = /name="_t" value="([^"]*)"/.exec((await open(page, from)).html)?.[1] ?? "";
  const body = new URLSearchParams({ _t, _op: crypto.randomUUID() });
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await from.upload(path, body.toString(), { ...headers, ...type });
  return { status: answer.status, to: answer.headers.get("location") ?? "", html: await answer.text() };
}

const base = "/lindental/intern/dienste";
const lines = (field: string, rows: readonly (readonly [string, string, string])[]): Form => ({
  [`${field}.text`]: rows.map(([text]) => text),
  [`${field}.typed`]: rows.map(([, typed]) => typed),
  [`${field}.partner`]: rows.map(([, , partner]) => partner),
});
const written: Form = {
  name: "Familien-Hebammen",
  basis: "voluntary",
  mission: "Gesundheit von Anfang an.",
  agreedOn: "2026-06-10",
  reviewBy: "2027-06-10",
};
const profileId = async (name: string): Promise<string> =>
  (await at.owner.query("select id from service_profile where name = $1", [name])).rows[0]?.id;
const storedLines = async (name: string): Promise<unknown[]> =>
  (
    await at.owner.query(
      `select l.field, l.text, l.kind, l.value, l.partner, l.proposed_on is not null as proposed from service_profile_line l
         join service_profile p on p.id = l.profile_id where p.name = $1 order by l.field, l.position, l.id`,
      [name],
    )
  ).rows;

describe("a profile", () => {
  it("grows line by line without losing a word, and is stored with what its sentences mean", async () => {
    const path = `${base}/${midwives}/neu`;
    const typed = {
      ...written,
      ...lines("possibilities", [["Wir kommen nach Hause.", "visitsAtHome=yes", ""]]),
    };
    const more = await send(path, { ...typed, do: "add:expectations" });
    expect(more.status).toBe(200);
    expect(more.html).toContain("Noch nichts ist gespeichert");
    expect(more.html).toContain("Wir kommen nach Hause.");
    expect(more.html).toContain('value="Familien-Hebammen"');
    expect(more.html).toContain('<option value="visitsAtHome=yes" selected');
    expect(await profileId("Familien-Hebammen")).toBeUndefined();
    const expects = lines("expectations", [
      ["Antwort in einem Werktag.", "answersWithin=1", `organisation:${familyHelp}`],
      ["", "familyInformed=yes", `organisation:${familyHelp}`],
      ["", "", ""],
    ]);
    const saved = await send(path, { ...typed, ...expects });
    expect([saved.status, saved.to]).toEqual([303, `${base}/${midwives}?neu=saved`]);
    expect(await storedLines("Familien-Hebammen")).toMatchObject([
      { field: "expectations", text: "Antwort in einem Werktag.", kind: "answersWithin", value: "1" },
      { field: "expectations", text: "die Familie weiß vorher Bescheid", kind: "familyInformed" },
      { field: "possibilities", text: "Wir kommen nach Hause.", kind: "visitsAtHome", value: "yes" },
    ]);
    const shown = (await open(`${base}/${midwives}`)).html;
    expect(shown).toContain("Abgestimmt am 10. Juni 2026. Nächste Durchsicht bis 10. Juni 2027.");
    expect(shown).toContain("erwartet von: Familienhilfe");
  });

  it("takes one line away without touching the others", async () => {
    const rows = lines("limits", [
      ["Eins.", "", ""],
      ["Zwei.", "", ""],
      ["Drei.", "", ""],
    ]);
    const { html } = await send(`${base}/${midwives}/neu`, { ...written, ...rows, do: "remove:limits:1" });
    expect(html).toContain("Eins.");
    expect(html).not.toContain("Zwei.");
    expect(html).toContain("Drei.");
  });

  it.each([
    ["a review before the agreement", { reviewBy: "2026-01-01" }, "muss nach der Abstimmung liegen"],
    ["an agreement without a review", { reviewBy: "" }, "wann Sie das Profil wieder durchsehen"],
    ["no name", { name: "" }, "den Namen des Dienstes ein"],
    ["the name of another service", {}, "gibt es in Ihrer Organisation schon"],
    ["a meaning nobody offers", lines("limits", [["Satz.", "visitsAtHome=maybe", ""]]), "aus der Liste"],
    ["a meaning without its place", lines("limits", [["", "kind=value", ""]]), "den Satz dazu"],
    ["a partner nobody offers", lines("expectations", [["Satz.", "", "everybody"]]), "mit wem"],
  ])("refuses %s, says so and keeps what was typed", async (_what, fields, sentence) => {
    const path = `${base}/${midwives}/neu`;
    const { status, html } = await send(path, { ...written, mission: "Das bleibt stehen.", ...fields });
    expect(status).toBe(422);
    expect(html).toContain(sentence);
    expect(html).toContain("Das bleibt stehen.");
    expect(html).toContain("<title>Bitte prüfen:");
  });

  it("names nobody of another network", async () => {
    const elsewhere = await foundNetwork(at, "anderswo");
    const stranger = await anOrganisation("Fremde Stelle", elsewhere);
    const rows = lines("expectations", [["Satz.", "answersWithin=1", `organisation:${stranger}`]]);
    const { status, html } = await send(`${base}/${midwives}/neu`, { ...written, name: "Neu", ...rows });
    expect([status, html.includes("gibt es nicht mehr")]).toEqual([422, true]);
    expect((await open(`${base}/${stranger}/neu`)).status).toBe(404);
    expect((await open(`${base}/${stranger}`)).status).toBe(404);
  });

  it("is changed by the editor of its own organisation and by nobody else's", async () => {
    const editorOf = async (organisationId: string, name: string) =>
      nextPerson(at, coordinator.staff, { name, roles: ["offerEditor"], organisationId, nodeId: null });
    const own = await openWebSite(at, profileRoutes, (await editorOf(midwives, "Edda Edit")).staff);
    const other = await openWebSite(at, profileRoutes, (await editorOf(familyHelp, "Emil Edit")).staff);
    const path = `${base}/${midwives}/${await profileId("Familien-Hebammen")}/aendern`;
    expect((await open(path, own)).status).toBe(200);
    expect((await open(path, other)).status).toBe(404);
    expect((await open(`${base}/${midwives}`, other)).html).toContain("Familien-Hebammen");
    expect((await open(`${base}/${midwives}`, other)).html).not.toContain("Stimmt noch");
    const sent = await send(path, { ...written, name: "Gekapert" }, `${base}/${familyHelp}/neu`, other);
    expect(sent.status).toBe(404);
    await Promise.all([own.close(), other.close()]);
  });

  it("remembers what it said before, and says next year what has changed", async () => {
    const id = await profileId("Familien-Hebammen");
    const edit = `${base}/${midwives}/${id}/aendern`;
    const now = lines("possibilities", [["Wir kommen nach Hause, auch abends.", "visitsAtHome=yes", ""]]);
    expect((await send(edit, { ...written, ...now })).status).toBe(303);
    await moveClock(at, "1 year");
    const later = lines("possibilities", [["Wir kommen nicht mehr nach Hause.", "visitsAtHome=no", ""]]);
    expect((await send(edit, { ...written, mission: "Neuer Auftrag.", ...later })).status).toBe(303);
    const { html } = await open(`${base}/${midwives}/${id}/frueher`);
    expect(html).toContain("<del>Wir kommen nach Hause, auch abends.</del>");
    expect(html).toContain("<ins>Wir kommen nicht mehr nach Hause.</ins>");
    expect(html).toContain("<del>Gesundheit von Anfang an.</del>");
    expect(html).toContain("<del>Antwort in einem Werktag.</del>");
    const { rows } = await at.owner.query("select count(*)::int as n from service_profile_version");
    expect(rows[0].n).toBe(2);
  });
});

describe("what a workshop brings", () => {
  const bring = async (field: "limits" | "interfaces", text: string) => {
    const series = newId();
    const meeting = newId();
    await at.owner.query(
      "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, $3, 'professionalExchange', now())",
      [networkId, series, `Austausch ${text}`],
    );
    await at.owner.query(
      "insert into meeting (network_id, id, series_id, title, state, created_at, changed_at) values ($1, $2, $3, 'Austausch', 'planned', now(), now())",
      [networkId, meeting, series],
    );
    const id = await profileId("Familien-Hebammen");
    const harvest = { profileId: id, field, text, source: { meetingId: meeting, on: "2026-06-10" } };
    const add = () => at.database.write("app", { network: networkId }, (tx) => addHarvest(tx, harvest));
    return { id, first: await add(), again: await add() };
  };

  it("stands as a proposal until the organisation confirms it with one tap, and comes once", async () => {
    const { id, first, again } = await bring("limits", "Nachts sind wir nicht da.");
    expect(again).toBeNull();
    expect((await open(`${base}/${midwives}`)).html).toContain(
      "aus dem Workshop vom 10. Juni 2026, noch nicht bestätigt",
    );
    const path = `${base}/${midwives}/${id}/vorschlag`;
    const kept = await send(
      path,
      { line: first ?? "", keep: "1", typed: "emergency=no", partner: `organisation:${familyHelp}` },
      `${base}/${midwives}`,
    );
    expect(await storedLines("Familien-Hebammen")).toContainEqual(
      expect.objectContaining({
        text: "Nachts sind wir nicht da.",
        kind: "emergency",
        value: "no",
        proposed: false,
      }),
    );
    expect([kept.status, kept.to.endsWith("neu=kept")]).toEqual([303, true]);
    expect((await open(`${base}/${midwives}`)).html).not.toContain("noch nicht bestätigt");
    const twice = await send(path, { line: first ?? "", keep: "0" }, `${base}/${midwives}`);
    expect([twice.status, twice.html.includes("schon jemand entschieden")]).toEqual([422, true]);
  });

  it("asks with whom an interface is before it stands in the profile, and drops what is not wanted", async () => {
    const { id, first } = await bring("interfaces", "Wenn Besuche nicht mehr reichen.");
    const path = `${base}/${midwives}/${id}/vorschlag`;
    const without = await send(path, { line: first ?? "", keep: "1", partner: "" }, `${base}/${midwives}`);
    expect([without.status, without.html.includes("wählen Sie zuerst")]).toEqual([422, true]);
    const partner = `organisation:${familyHelp}`;
    expect((await send(path, { line: first ?? "", keep: "1", partner }, `${base}/${midwives}`)).status).toBe(
      303,
    );
    const { rows } = await at.owner.query("select partner, occasion from service_profile_interface");
    expect(rows).toEqual([{ partner, occasion: "Wenn Besuche nicht mehr reichen." }]);
    const dropped = await bring("limits", "Das war ein Scherz.");
    const gone = await send(path, { line: dropped.first ?? "", keep: "0" }, `${base}/${midwives}`);
    expect(gone.to).toContain("neu=dropped");
    expect(JSON.stringify(await storedLines("Familien-Hebammen"))).not.toContain("Scherz");
  });

  it("survives that somebody saves the form in between", async () => {
    const { id } = await bring("limits", "Sonntags ruhen wir.");
    await send(`${base}/${midwives}/${id}/aendern`, {
      ...written,
      ...lines("limits", [["Kein Notdienst.", "", ""]]),
    });
    expect(await storedLines("Familien-Hebammen")).toMatchObject([
      { text: "Kein Notdienst.", proposed: false },
      { text: "Sonntags ruhen wir.", proposed: true },
    ]);
  });
});

describe("the yearly review", () => {
  const remind = async () => {
    const call = { actor: { kind: "system", name: "profiles" }, networkId } as const;
    const done = await perform(at, remindProfiles, call, {
      baseUrl: "http://x/lindental",
      network: "Lindental",
    });
    return done.kind === "done" && done.value.ok ? done.value.value.reminded : undefined;
  };
  const letters = async () =>
    (await at.owner.query("select count(*)::int as n from outbox where kind = 'profile-review'")).rows[0].n;

  it("writes once when it is near and once when it is over, and is done with one tap", async () => {
    const id = await profileId("Familien-Hebammen");
    const setReview = (days: number) =>
      at.owner.query(
        "update service_profile set agreed_on = tragnetz_now()::date - 400, review_by = tragnetz_now()::date + $1::int, reminded = null",
        [days],
      );
    await setReview(60);
    expect([await remind(), await letters()]).toEqual([0, 0]);
    await setReview(20);
    expect([await remind(), await remind(), await letters()]).toEqual([1, 0, 1]);
    await moveClock(at, "30 days");
    expect([await remind(), await remind(), await letters()]).toEqual([1, 0, 2]);
    expect((await open(`${base}?durchsehen=1`)).html).toContain("Familien-Hebammen");
    const tapped = await send(`${base}/${midwives}/${id}/stimmt`, {}, `${base}/${midwives}`);
    expect(tapped.to).toContain("neu=confirmed");
    expect((await open(`${base}?durchsehen=1`)).html).toContain("Nichts ist durchzusehen");
    expect(await remind()).toBe(0);
  });

  it("an ended service leaves the list, and after three years the store", async () => {
    const id = await profileId("Familien-Hebammen");
    await send(`${base}/${midwives}/${id}/beenden`, {}, `${base}/${midwives}`);
    expect((await open(base)).html).not.toContain("Familien-Hebammen");
    const run = async () =>
      (await runRetention(at, [{ of: oldProfiles, keep: { months: 36 } }], { dryRun: false }))[0]?.deleted;
    await run();
    expect(await profileId("Familien-Hebammen")).toBe(id);
    await moveClock(at, "37 months");
    expect(await run()).toBeGreaterThan(0);
    expect(await profileId("Familien-Hebammen")).toBeUndefined();
    expect((await at.owner.query("select 1 from service_profile_line")).rows).toEqual([]);
  });
});
