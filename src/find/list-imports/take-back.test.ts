import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { offerDraft } from "../../../tests/builders/offers.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { importList } from "./import-list.ts";
import { takeBackCommand } from "./take-back.command.ts";
import { takeBackImport } from "./take-back-import.ts";

let installation: TestInstallation;
let network: NetworkId;
let site: WebSite;
let stranger: WebSite;

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network, rita);
  const routes = findRoutes(openFind("data"));
  site = await openWebSite(installation, routes, staff);
  stranger = await openWebSite(installation, routes, { ...staff, roles: ["offerEditor"] });
});
afterAll(async () => {
  await Promise.all([site, stranger].map((one) => one.close()));
  await installation.close();
});

const rows = async (text: string, ...values: unknown[]) =>
  (await installation.owner.query(text, values)).rows;
const callOf = (networkId: NetworkId) => ({ actor: { kind: "system", name: "test" }, networkId }) as const;

const tuesdays = {
  kind: "event" as const,
  startsOn: "2026-12-01",
  startTime: "10:00",
  minutes: 90,
  rule: "FREQ=WEEKLY;BYDAY=TU",
  validFrom: null,
  validTo: null,
  note: null,
};
type Facts = Parameters<typeof offerDraft>[0] & { readonly at?: string; readonly closed?: string };
const offerOf = ({ at, closed, ...facts }: Facts, no: number) => {
  const { topics, languages, access, phones, ...draft } = offerDraft(facts);
  return {
    source: "Kreis",
    key: `id:Kreis:${no}`,
    looksPrivate: false,
    draft: {
      ...draft,
      topics: [...topics],
      languages: [...languages],
      access: [...access],
      phones: [...phones],
    },
    ...(closed && { closures: [{ from: closed, to: closed, reason: "Umbau", of: "offer" as const }] }),
    ...(at && { schedules: [{ ...tuesdays, startTime: at }] }),
  };
};
async function readIn(list: readonly Facts[], to = network): Promise<string> {
  const file = { source: "Kreis", format: "csv", offers: list.map(offerOf) };
  const done = await perform(installation, importList, callOf(to), file);
  if (done.kind !== "done" || !done.value.ok) throw new Error("not stored");
  return done.value.value.id;
}
const takeBack = async (id: string, from = network) => {
  const done = await perform(installation, takeBackImport, callOf(from), { id });
  return done.kind === "done" ? done.value : done;
};

/** Everything that is said about the offers of a network, and what their lists said; not when they were last written. */
const whole = (of: NetworkId) =>
  rows(
    `select to_jsonb(o) - array['version', 'changed_at', 'location_id', 'organisation_id'] as offer, g.name as organisation,
            to_jsonb(l) - 'id' as place,
            (select jsonb_agg(to_jsonb(s) - 'id' order by s.start_time) from schedule s where s.offer_id = o.id) as times,
            (select jsonb_agg(array[k.from_date::text, k.reason] order by k.from_date) from closure k where k.offer_id = o.id) as closed,
            (select jsonb_agg(array[f.name, f.street] order by n.position) from offer_location n join location f on f.id = n.location_id
              where n.offer_id = o.id) as places,
            (select jsonb_agg(jsonb_build_array(c.field, c.ours, c.theirs) order by c.field) from import_conflict c
              where c.offer_id = o.id and c.state = 'open') as conflicts
       from offer o left join organisation g on g.id = o.organisation_id left join location l on l.id = o.location_id
      where o.network_id = $1 order by o.slug`,
    of,
  );

const place = { street: "Lindenhof 3", postalCode: "05310", place: "Lindenbrück" };
const cafe: Facts = {
  title: "Elterncafé",
  organisation: "Lindenhof",
  place,
  costText: "1 Euro",
  at: "10:00",
  closed: "2026-12-24",
};
const course: Facts = { title: "Babykurs", organisation: "Lindenhof", email: "kurs@example.org" };
const group: Facts = { title: "Stillgruppe", description: "Jede Woche." };

describe("an import that was a mistake", () => {
  test("is taken back whole: new offers go, changed ones say what they said before, so does what their list had said", async () => {
    const { id: net } = await addNetwork(installation, "whole");
    await readIn([cafe, course, group], net);
    await rows(
      "update offer set cost_text = '2 Euro', version = version + 1 where network_id = $1 and title = 'Elterncafé'",
      net,
    );
    const before = await whole(net);
    const organisations = () =>
      rows("select name from organisation where network_id = $1 order by name", net);
    const places = () => rows("select count(*)::int from location where network_id = $1", net);
    const had = [await organisations(), await places()];
    const moved = {
      ...cafe,
      costText: "3 Euro",
      organisation: "Rathaus",
      at: "14:00",
      closed: "2026-12-31",
      place: { street: "Markt 1" },
    };
    const wrong = [
      moved,
      { ...course, email: null, place },
      group,
      { title: "Falsch", organisation: "Neu", place, closed: "2027-01-02" },
    ];
    const id = await readIn(wrong, net);
    expect(await whole(net)).not.toEqual(before);
    expect(await takeBack(id, net)).toMatchObject({ ok: true, value: { removed: 1, restored: 2, kept: 0 } });
    expect(await whole(net)).toEqual(before);
    expect([await organisations(), await places()]).toEqual(had);
    expect(
      await rows(
        "select what from offer_version where network_id = $1 order by at desc, no desc limit 1",
        net,
      ),
    ).toEqual([{ what: ["takenBack"] }]);
    // The same file again is the same work again: nothing of the withdrawn import is taken for known.
    const again = await perform(installation, importList, callOf(net), {
      source: "Kreis",
      format: "csv",
      offers: wrong.map(offerOf),
    });
    expect(again).toMatchObject({ value: { value: { created: 1, updated: 2, unchanged: 1 } } });
  });

  test("keeps and names what somebody has changed since, and never a second time", async () => {
    const { id: net } = await addNetwork(installation, "since");
    await readIn([cafe, course], net);
    const id = await readIn(
      [{ ...cafe, costText: "3 Euro" }, { ...course, email: "neu@example.org" }, group, { title: "Turnen" }],
      net,
    );
    await rows(
      "update offer set description = 'Von Hand', version = version + 1 where network_id = $1 and title in ('Elterncafé', 'Turnen')",
      net,
    );
    expect(await takeBack(id, net)).toMatchObject({
      ok: true,
      value: { removed: 1, restored: 1, kept: 2, keptTitles: ["Elterncafé", "Turnen"] },
    });
    expect(
      await rows("select title, cost_text, email from offer where network_id = $1 order by title", net),
    ).toEqual([
      { title: "Babykurs", cost_text: null, email: "kurs@example.org" },
      { title: "Elterncafé", cost_text: "3 Euro", email: null },
      { title: "Turnen", cost_text: null, email: null },
    ]);
    expect(await takeBack(id, net)).toEqual({ ok: false, reason: "taken-back-already" });
  });

  test("under a later list, only what the later list left alone goes back", async () => {
    const { id: net } = await addNetwork(installation, "later");
    const id = await readIn([cafe, course], net);
    await readIn([{ ...cafe, costText: "5 Euro" }, course], net);
    expect(await takeBack(id, net)).toMatchObject({
      value: { removed: 1, kept: 1, keptTitles: ["Elterncafé"] },
    });
    expect(await rows("select title from offer where network_id = $1", net)).toEqual([
      { title: "Elterncafé" },
    ]);
  });

  test("contradictions it found are over with it, and older ones stand in their own words", async () => {
    const { id: net } = await addNetwork(installation, "conflicts");
    await readIn([{ ...cafe, description: "Alt" }], net);
    await rows(
      "update offer set cost_text = '2 Euro', description = 'Hier', version = version + 1 where network_id = $1",
      net,
    );
    await readIn([{ ...cafe, costText: "3 Euro", description: "Alt" }], net);
    const before = await whole(net);
    const id = await readIn([{ ...cafe, costText: "4 Euro", description: "Neu" }], net);
    await takeBack(id, net);
    expect(await whole(net)).toEqual(before);
  });

  test("2,000 rows, half new and half changed, go back in under 15 seconds", {
    timeout: 120_000,
  }, async () => {
    const { id: net } = await addNetwork(installation, "many");
    const many = (from: number, count: number, word: string): Facts[] =>
      Array.from({ length: count }, (_, at) => ({
        title: `Treff ${from + at}`,
        organisation: `Träger ${at % 100}`,
        description: word,
        place: { ...place, street: `${word} ${at}` },
        at: word === "alt" ? "09:00" : "11:00",
      }));
    await readIn(many(0, 1000, "alt"), net);
    const before = await whole(net);
    const id = await readIn([...many(0, 1000, "neu"), ...many(1000, 1000, "neu")], net);
    const start = performance.now();
    expect(await takeBack(id, net)).toMatchObject({ value: { removed: 1000, restored: 1000 } });
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(await whole(net)).toEqual(before);
  });
});

describe("taking back on the pages", () => {
  const result = (id: string) => `/intern/angebote/einlesen/${id}`;

  test("is asked once more, says what it does not undo, and shows afterwards what came of it", async () => {
    await readIn([cafe]);
    const id = await readIn([{ ...cafe, costText: "9 Euro" }, course]);
    const first = await opened(site, result(id));
    expect(first.page).toContain(`href="${result(id)}/zuruecknehmen"`);
    const asked = await opened(site, `${result(id)}/zuruecknehmen`);
    expect(asked.page.replaceAll(/<[^>]+>/g, " ")).toMatch(
      /1 Angebot wird entfernt.*1 Angebot .*wie vorher/s,
    );
    expect(asked.page).toContain("Das bleibt, wie es ist");
    expect(await rows("select count(*)::int as n from offer where network_id = $1", network)).toEqual([
      { n: 2 },
    ]);
    const done = await sendForm(site, {
      from: `${result(id)}/zuruecknehmen`,
      action: `${result(id)}/zuruecknehmen`,
    });
    expect([done.status, done.to]).toEqual([303, result(id)]);
    const { page } = await opened(site, result(id));
    expect(page).toContain("Zurückgenommen");
    expect(page).not.toContain("/zuruecknehmen");
    expect(await rows("select title, cost_text from offer where network_id = $1", network)).toEqual([
      { title: "Elterncafé", cost_text: "1 Euro" },
    ]);
    const audit = await rows("select act from audit where subject_id = $1", id);
    expect(audit.map(({ act }) => act)).toContain("take-back-import");
  });

  test("is not for editors, and an import of an earlier version says that it cannot be taken back", async () => {
    const id = await readIn([cafe, group]);
    expect((await opened(stranger, `${result(id)}/zuruecknehmen`)).status).toBe(404);
    await rows("delete from offer_import_row where import_id = $1", id);
    const { page } = await opened(site, `${result(id)}/zuruecknehmen`);
    expect(page).toContain("nicht im Ganzen zurücknehmen");
    expect(page).not.toContain("Ja, zurücknehmen");
    expect(await takeBack(id)).toEqual({ ok: false, reason: "traceless" });
  });
});

describe("taking back by command", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "back-"));
    writeFileSync(join(folder, "a.csv"), "id;Titel\n1;A\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("shows first, and acts only with --yes", async () => {
    const { id: net } = await addNetwork(installation, "by-command");
    const id = await readIn([cafe, course], net);
    const run = (more: Record<string, string | true>) =>
      runCommand(installation, takeBackCommand, [id], { network: "by-command", ...more });
    expect(await run({})).toMatchObject({ done: false, removed: 2, restored: 0, kept: 0 });
    expect(await rows("select 1 from offer where network_id = $1", net)).toHaveLength(2);
    expect(await run({ yes: true })).toMatchObject({ done: true, removed: 2 });
    expect(await rows("select 1 from offer where network_id = $1", net)).toHaveLength(0);
    await expect(run({ yes: true })).rejects.toThrow("schon zurückgenommen");
  });
});

test("past imports stand where lists are read in, the newest first, for the own network only", async () => {
  const { id: net } = await addNetwork(installation, "past");
  const elsewhere = await readIn([cafe], net);
  const [first, second] = [await readIn([cafe]), await readIn([cafe, { title: "Ganz neu" }])];
  await takeBack(second);
  const page = await (await site.get("/intern/angebote/einlesen", { cookie: "s=staff" })).text();
  const links = [...page.matchAll(/einlesen\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(links.slice(0, 2)).toEqual([second, first]);
  expect(links).not.toContain(elsewhere);
  expect(page).toContain("Zuletzt eingelesen");
  const [kept] = await rows("select report from offer_import where id = $1", second);
  const { created, updated, unchanged } = kept?.report ?? {};
  expect(created + updated + unchanged).toBe(2);
  expect(page).toContain(`${created} neu · ${updated} geändert · ${unchanged} unverändert · zurückgenommen`);
});
