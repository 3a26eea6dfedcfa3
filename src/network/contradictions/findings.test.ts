import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstPerson, foundNetwork, nextPerson, type Person } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { contradictionRoutes } from "./contradiction-routes.ts";

const headers = { cookie: "s=staff" };
const base = "/lindental/intern/dienste";
const list = `${base}/widersprueche`;
let at: TestInstallation;
let networkId: NetworkId;
let coordinator: Person;
let site: WebSite;
let midwives: string;
let help: string;

/** A service of an organisation of its own; answers with the id of the profile. */
async function aService(name: string, network = networkId): Promise<string> {
  const organisation = newId();
  const id = newId();
  await at.owner.query("insert into organisation (network_id, id, name) values ($1, $2, $3)", [
    network,
    organisation,
    `Haus ${name}`,
  ]);
  await at.owner.query(
    "insert into service_profile (network_id, id, organisation_id, name, created_at, changed_at) values ($1, $2, $3, $4, now(), now())",
    [network, id, organisation, name],
  );
  return id;
}
const aLine = (profile: string, field: string, text: string, typed: string, partner: string | null = null) =>
  at.owner.query(
    `insert into service_profile_line (network_id, profile_id, id, field, position, text, kind, value, partner)
     select $1, $2, gen_random_uuid(), $3, coalesce(max(position), 0) + 1, $4, split_part($5, '=', 1), split_part($5, '=', 2), $6
       from service_profile_line where profile_id = $2`,
    [networkId, profile, field, text, typed, partner],
  );
async function aMeeting(
  series: string,
  startsAt: string | null,
): Promise<{ series: string; meeting: string }> {
  const ids = { series: newId(), meeting: newId() };
  await at.owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, $3, 'professionalExchange', now())",
    [networkId, ids.series, series],
  );
  await at.owner.query(
    `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
     values ($1, $2, $3, $4, 'planned', $5::timestamptz, $5::timestamptz + interval '2 hours', now(), now())`,
    [networkId, ids.meeting, ids.series, series, startsAt],
  );
  return ids;
}

beforeAll(async () => {
  at = await openTestInstallation();
  networkId = await foundNetwork(at, "lindental");
  coordinator = await firstPerson(at, networkId, { name: "Kora Koord", roles: ["networkCoordinator"] });
  site = await openWebSite(at, contradictionRoutes, coordinator.staff);
  midwives = await aService("Familien-Hebammen");
  help = await aService("Familienhilfe");
  const toHelp = `profile:${help}`;
  await aLine(midwives, "expectations", "Antwort in einem Werktag.", "answersWithin=1", toHelp);
  await aLine(midwives, "expectations", "Kein Antrag nötig.", "needsApproval=no", toHelp);
  await aLine(help, "possibilities", "Wir antworten in fünf Werktagen.", "answersWithin=5");
  await aLine(help, "limits", "Erst nach Bewilligung.", "needsApproval=yes");
});
afterAll(async () => {
  await site.close();
  await at.close();
});

const open = async (path: string, from = site) => {
  const answer = await from.get(path, headers);
  return { status: answer.status, html: await answer.text() };
};
async function send(path: string, fields: Record<string, string>, from = site) {
  const _t = /name="_t" value="([^"]*)"/.exec((await open(list, from)).html)?.[1] ?? "";
  const answer = await from.post(path, { ...fields, _t, _op: crypto.randomUUID() }, headers);
  return { status: answer.status, to: answer.headers.get("location") ?? "", html: await answer.text() };
}
/** The sentences under the heading of what is open, each with its mark. */
async function openFindings(): Promise<ReadonlyMap<string, string>> {
  const { html } = await open(list);
  const [openPart = ""] = html.split(/<h2>(?:Auf der Tagesordnung|Geklärt)<\/h2>/);
  return new Map(
    [...openPart.matchAll(/<h3 id="f-([0-9a-f]{32})">([^<]+)</g)].map(([, mark = "", text = ""]) => [
      text,
      mark,
    ]),
  );
}
const markOf = async (words: string): Promise<string> =>
  [...(await openFindings())].find(([text]) => text.includes(words))?.[1] ?? "";

describe("what does not fit together", () => {
  it("is listed with both quotes word for word", async () => {
    const { html } = await open(list);
    expect([...(await openFindings()).keys()]).toHaveLength(2);
    expect(html).toContain("<q>Antwort in einem Werktag.</q>");
    expect(html).toContain("<q>Wir antworten in fünf Werktagen.</q>");
    expect(html).toContain(
      "Familien-Hebammen: Antwort erwartet in 1 Werktag. Familienhilfe: Antwort zugesagt in 5 Werktagen.",
    );
    expect(html).toContain("Zurzeit ist kein Treffen geplant");
  });

  it("stands between the two services when they are put side by side", async () => {
    const { html, status } = await open(`${base}/vergleich?a=${midwives}&b=${help}`);
    expect(status).toBe(200);
    expect(html.match(/class="span note lamp/g)).toHaveLength(2);
    expect(html).toContain("<strong>Antwort in einem Werktag.</strong>");
    expect(html).toContain('class="clash"');
  });

  it("compares no service with itself, none that is not there and none of another network", async () => {
    const elsewhere = await foundNetwork(at, "anderswo");
    const foreign = await aService("Fremder Dienst", elsewhere);
    const pages = [
      [`a=${midwives}&b=${midwives}`, "zwei verschiedene Dienste"],
      [`a=${midwives}&b=${foreign}`, "gibt es hier nicht"],
      [`a=${midwives}&b=quatsch`, "gibt es hier nicht"],
    ] as const;
    for (const [query, sentence] of pages) {
      const { html, status } = await open(`${base}/vergleich?${query}`);
      expect([query, status, html.includes(sentence)]).toEqual([query, 422, true]);
      expect(html).not.toContain("Fremder Dienst");
    }
    expect((await open(`${base}/vergleich`)).status).toBe(200);
  });

  it("is decided by the coordination only", async () => {
    const [{ id: organisationId }] = (
      await at.owner.query("select id from organisation where name = 'Haus Familienhilfe'")
    ).rows as [{ id: string }];
    const wanted = { name: "Edda Edit", roles: ["offerEditor"] as const, organisationId, nodeId: null };
    const editor = await openWebSite(
      at,
      contradictionRoutes,
      (await nextPerson(at, coordinator.staff, wanted)).staff,
    );
    expect((await open(list, editor)).html).not.toContain("Kein Widerspruch");
    const mark = await markOf("Antwort");
    const fields = { mark, state: "settled", how: "So ist es." };
    expect((await send(`${list}/klaeren`, fields, editor)).status).not.toBe(303);
    expect((await openFindings()).size).toBe(2);
    await editor.close();
  });
});

describe("settling", () => {
  it("needs a sentence, removes the finding, and a changed quote brings it back", async () => {
    const mark = await markOf("Antrag");
    const without = await send(`${list}/klaeren`, { mark, state: "dismissed", how: " " });
    expect([without.status, without.html.includes("schreiben Sie einen Satz")]).toEqual([422, true]);
    expect((await openFindings()).size).toBe(2);
    const how = "Gemeint ist nur die erste Anfrage.";
    expect((await send(`${list}/klaeren`, { mark, state: "dismissed", how })).to).toContain("neu=dismissed");
    expect((await openFindings()).size).toBe(1);
    expect((await open(list)).html).toContain(how);
    expect((await open(`${base}/vergleich?a=${midwives}&b=${help}`)).html).toContain(how);
    await at.owner.query(
      "update service_profile_line set text = 'Bewilligung vor Beginn.' where text = 'Erst nach Bewilligung.'",
    );
    expect((await openFindings()).size).toBe(2);
    expect((await open(list)).html).toContain("inzwischen behoben");
  });

  it("can be taken back", async () => {
    const mark = await markOf("Antrag");
    await send(`${list}/klaeren`, { mark, state: "settled", how: "Besprochen und vereinbart." });
    expect((await openFindings()).size).toBe(1);
    expect((await send(`${list}/oeffnen`, { mark })).to).toContain("neu=reopened");
    expect((await openFindings()).size).toBe(2);
    expect((await send(`${list}/oeffnen`, { mark })).html).toContain("gibt es so nicht mehr");
  });
});

describe("the agenda", () => {
  const items = async (meeting: string) =>
    (
      await at.owner.query(
        "select kind, title, note, about_id, position from agenda_item where meeting_id = $1 order by position",
        [meeting],
      )
    ).rows;

  it("takes one finding with both quotes, for the next meeting of the series", async () => {
    const { series, meeting } = await aMeeting("Fachaustausch", "2036-12-09T14:00:00+01:00");
    await at.owner.query(
      "insert into agenda_item (network_id, meeting_id, id, position, kind, title) values ($1, $2, gen_random_uuid(), 1, 'topic', 'Ankommen')",
      [networkId, meeting],
    );
    expect((await open(list)).html).toContain("Auf die Tagesordnung vom 9. Dezember 2036 setzen");
    const put = await send(`${list}/tagesordnung`, { mark: await markOf("Antwort"), seriesId: series });
    expect(put.to).toContain("neu=agenda");
    const [, item] = await items(meeting);
    expect(item).toMatchObject({ kind: "finding", position: 2 });
    expect(item.note).toContain("Familien-Hebammen (Haus Familien-Hebammen): „Antwort in einem Werktag.“");
    expect(item.note).toContain("Familienhilfe (Haus Familienhilfe): „Wir antworten in fünf Werktagen.“");
    const { rows } = await at.owner.query("select id, state from profile_finding where id = $1", [
      item.about_id,
    ]);
    expect(rows).toEqual([{ id: item.about_id, state: "onAgenda" }]);
    expect((await openFindings()).size).toBe(1);
    expect((await open(list)).html).toContain("steht auf der Tagesordnung: Fachaustausch, 9. Dezember 2036");
  });

  it("takes all that is open with one button, and once", async () => {
    const { series, meeting } = await aMeeting("Steuerungsgruppe", null);
    expect((await open(list)).html).toContain("Steuerungsgruppe, Termin wird noch gesucht");
    expect((await send(`${list}/tagesordnung`, { mark: "all", seriesId: series })).status).toBe(303);
    expect(await items(meeting)).toHaveLength(1);
    const again = await send(`${list}/tagesordnung`, { mark: "all", seriesId: series });
    expect([again.status, again.html.includes("nichts mehr offen")]).toEqual([422, true]);
    expect(await items(meeting)).toHaveLength(1);
    const nowhere = await send(`${list}/tagesordnung`, { mark: "all", seriesId: newId() });
    expect([nowhere.status, nowhere.html.includes("kein Treffen geplant")]).toEqual([422, true]);
  });

  it("keeps what was said when the finding is settled in the meeting", async () => {
    const { html } = await open(list);
    const mark = /<h3 id="f-([0-9a-f]{32})">[^<]*Antwort/.exec(html)?.[1] ?? "";
    const how = "Ab sofort: Antwort in drei Werktagen.";
    expect((await send(`${list}/klaeren`, { mark, state: "settled", how })).status).toBe(303);
    const { rows } = await at.owner.query(
      "select state, how, meeting_id is not null as met from profile_finding where mark = $1",
      [mark],
    );
    expect(rows).toEqual([{ state: "settled", how, met: true }]);
  });
});
