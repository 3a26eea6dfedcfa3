import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { networkRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
const { year } = officeDay(processInstant());
const nodes: Node[] = [];

beforeAll(async () => {
  installation = await openTestInstallation();
  const { owner } = installation;
  const network = await aNetwork(owner, "lindental", "BW");
  await owner.query("update network set first = true");
  for (const name of ["Klinik", "Praxis", "Verein", "Beratung", "Allein"])
    nodes.push(await aNode(owner, network, name, name === "Klinik" ? ["networkCoordinator"] : ["referrer"]));
  await owner.query(
    "update organisation set sector = case when name in ('Klinik', 'Praxis') then 'health' else 'civic' end",
  );
  const series = newId<"series">();
  await owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Netzwerktreffen', 'networkMeeting', now())",
    [network, series],
  );
  const person = async (name: string) => {
    const id = newId<"person">();
    const at = nodes.find(({ duty }) => duty.name.endsWith(name));
    await owner.query(
      "insert into contact_person (network_id, id, organisation_id, name, created_at, changed_at) values ($1, $2, $3, $4, now(), now())",
      [network, id, at?.organisationId, `Person ${name}`],
    );
    return id;
  };
  const people = new Map<string, string>();
  for (const name of ["Klinik", "Praxis", "Verein", "Beratung", "Allein"])
    people.set(name, await person(name));
  const meet = async (day: string, names: readonly string[]) => {
    const id = newId<"meeting">();
    await owner.query(
      `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
       values ($1, $2, $3, 'Treffen', 'held', $4::timestamptz, $4::timestamptz + interval '2 hours', now(), now())`,
      [network, id, series, `${year}-${day}T10:00:00Z`],
    );
    for (const [name, person] of people)
      await owner.query(
        "insert into meeting_guest (network_id, meeting_id, id, contact_person_id, came) values ($1, $2, $3, $4, $5)",
        [network, id, newId<"guest">(), person, names.includes(name)],
      );
  };
  await meet("01-10", ["Klinik", "Praxis"]);
  await meet("02-10", ["Klinik", "Praxis", "Verein"]);
  await meet("03-10", ["Klinik", "Verein", "Beratung"]);
  site = await openWebSite(installation, networkRoutes, nodes[0]?.duty ?? null);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const page = async (query = "") =>
  (await site.get(`/intern/netzwerk/bild${query}`, { cookie: "s=staff" })).text();

describe("the net drawn", () => {
  test("lines are meetings where both were, from two a year on; who stands alone and who holds others is said in words", async () => {
    const html = await page();
    // Two lines and the sign that explains them.
    expect(html.match(/class="net-meeting"/g)?.length).toBe(3);
    expect(html).toContain("5 Organisationen, 2 Verbindungen");
    expect(html).toContain("Ohne Klinik wäre abgeschnitten: ");
    expect(html).toContain("Ohne Verbindung (2)");
  });

  test("with one shared meeting as the least all three who met are joined", async () => {
    const html = await page("?ab=1");
    expect(html).toContain("5 Organisationen, 5 Verbindungen");
    expect(html).toContain("Ohne Verbindung (1)");
  });

  test("referrals are drawn from five on and only by the step that was passed", async () => {
    const { owner } = installation;
    const [klinik, praxis, , beratung] = nodes;
    const put = (to: Node | undefined, count: number) =>
      owner.query(
        "insert into referral_tie select network_id, $1, id, $2, $3 from organisation where id = $4",
        [year, to?.organisationId, count, klinik?.organisationId],
      );
    await put(praxis, 4);
    await put(beratung, 13);
    const { rows } = await owner.query(
      "select set_config('app.network', network_id::text, false), (select json_agg(t) from referral_ties($1) t) as ties from organisation limit 1",
      [year],
    );
    const ties = (await owner.query("select * from referral_ties($1)", [year])).rows;
    expect([rows.length, ties.map(({ at_least }) => at_least)]).toEqual([1, [10]]);
  });

  test("a year without anything says what makes a line, and a made-up year is no page", async () => {
    expect(await page(`?jahr=${year - 3}`)).toContain("noch keine Verbindung bekannt");
    expect((await site.get("/intern/netzwerk/bild?jahr=abc", { cookie: "s=staff" })).status).toBe(404);
  });
});
