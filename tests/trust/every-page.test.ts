import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { roles } from "../../src/platform/actor.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { aConcernOf, strangersWord } from "./isolation/records.ts";
import { fillWorld } from "./model/people-of-world.ts";
import { type House, openHouse } from "./proofs/house.ts";
import { addressWith, isInside, openProofSite, type ProofSite } from "./proofs/proof-site.ts";

/**
 * trust.md 6, items 28 and 56, at every route of the route table: a new page is tried without being named here. Each is
 * asked for by a stranger and by the responsible team, which may open the one concern there is.
 */
type Seen = {
  readonly route: Route;
  readonly who: "nobody" | "team";
  readonly status: number;
  readonly kept: string;
  readonly body: string;
  /** Rows of the audit that this one request left. */
  readonly audit: readonly {
    readonly act: string;
    readonly outcome: string;
    readonly subject: string | null;
  }[];
};

let house: House;
let site: ProofSite;
let concern: string;
const seen: Seen[] = [];

beforeAll(async () => {
  house = await openHouse(inject("databaseServer"));
  const world = await fillWorld(house.owner);
  await house.owner.query("update network set first = true, phone = '069 555' where id = $1", [
    world.network,
  ]);
  const desk = { database: house.database, keys: house.keys };
  concern = await aConcernOf(desk, world, 0);
  site = await openProofSite(desk);
  const person = world.teams[0]?.people[0];
  if (person === undefined) throw new Error("an empty team");
  site.let("team", { ...person, roles: roles.filter((role) => role !== "asdWorker") });
  // What changes the concern comes last, so that every page before it still finds it there.
  const order = site.routes.toSorted((one, other) => one.method.localeCompare(other.method));
  for (const route of order) for (const who of ["nobody", "team"] as const) seen.push(await look(route, who));
}, 240_000);
afterAll(async () => {
  await site.close();
  await house.close();
});

const auditRows = async () =>
  (
    await house.owner.query<Seen["audit"][number] & { key: string }>(
      "select chain || '/' || seq as key, act, outcome, subject_id as subject from audit",
    )
  ).rows;

async function look(route: Route, who: Seen["who"]): Promise<Seen> {
  const before = new Set((await auditRows()).map(({ key }) => key));
  const { status, body, headers } = await site.ask(route.method, addressWith(route.path, concern), {
    as: who === "team" ? who : undefined,
    ...(route.method === "GET" ? {} : { fields: {} }),
  });
  const audit = (await auditRows()).filter(({ key }) => !before.has(key));
  return { route, who, status, body, kept: headers.get("cache-control") ?? "", audit };
}

const pathsOf = (some: readonly Seen[]): string[] =>
  [...new Set(some.map(({ route }) => `${route.method} ${route.path}`))].toSorted();
const mayBeKept = ({ kept }: Seen): boolean => !kept.includes("no-store");

/** Pages that say the same to everybody; a browser may keep them. A new one is a decision. */
const keptPages = [
  "/",
  "/.well-known/security-policy.txt",
  "/.well-known/security.txt",
  "/angebote",
  "/barrierefreiheit",
  "/datenschutz",
  "/dcat.jsonld",
  "/dcat.ttl",
  "/einbetten",
  "/gebaerdensprache",
  "/hilfe-sofort",
  "/hsds",
  "/hsds/openapi.json",
  "/hsds/organizations",
  "/hsds/profile",
  "/hsds/service_at_locations",
  "/hsds/services",
  "/hsds/tables.zip",
  "/hsds/taxonomies",
  "/hsds/taxonomy_terms",
  "/impressum",
  "/integreat/api/v3/regions",
  "/integreat/wp-json/extensions/v3/sites",
  "/kalender.ics",
  "/leichte-sprache",
  "/manifest.webmanifest",
  "/ohne-netz",
  "/robots.txt",
  "/sitemap.xml",
  "/suche-ohne-netz.json",
  "/sw.js",
  "/ueber-uns",
  "/wie-wir-pruefen",
].map((path) => `GET ${path}`);

describe("trust.md 6, item 28: nothing of a person stays in a browser", () => {
  test("only the pages of the list may be kept: every page of a person or a family, and every answer to a form, is not", () => {
    expect(pathsOf(seen.filter(mayBeKept))).toEqual(keptPages);
  });

  test("no page of the staff may be kept, whoever asks and whatever the answer", () => {
    const inside = seen.filter(({ route }) => isInside(route));
    expect(inside.length).toBeGreaterThan(300);
    expect(inside.filter(mayBeKept).map(({ route }) => route.path)).toEqual([]);
  });

  test("what may be kept holds nothing of a family, and is the same for her who is signed in", () => {
    const kept = seen.filter(mayBeKept);
    expect(kept.filter(({ body }) => body.includes(concern) || body.includes(strangersWord))).toEqual([]);
    for (const one of kept.filter(({ who }) => who === "team")) {
      const stranger = kept.find(({ who, route }) => who === "nobody" && route === one.route);
      expect(one.body === stranger?.body, one.route.path).toBe(true);
    }
  });
});

describe("trust.md 6, item 56: who read a concern stands in the log, and nothing of what she read", () => {
  const shows = ({ who, body }: Seen) => who === "team" && body.includes(strangersWord);

  test("every page that shows a word of a family leaves a row that says who read it", () => {
    const showing = seen.filter(shows);
    // If hardly any page showed the word, the next line would prove nothing.
    expect(pathsOf(showing)).toEqual(
      expect.arrayContaining([
        "GET /intern/mein-tag",
        "GET /intern/anliegen/:id",
        "GET /intern/anliegen/:id/fhir",
        "POST /intern/anliegen/:id/antworten",
      ]),
    );
    const silent = showing.filter(({ audit }) => !audit.some(({ outcome }) => outcome === "read"));
    expect(pathsOf(silent)).toEqual([]);
  });

  test("a page about one concern names it in its row", () => {
    const single = seen.filter((one) => shows(one) && one.route.path.startsWith("/intern/anliegen/:id"));
    expect(single.length).toBeGreaterThan(10);
    expect(pathsOf(single.filter(({ audit }) => !audit.some(({ subject }) => subject === concern)))).toEqual(
      [],
    );
  });

  test("no row of the log holds a word of a family", async () => {
    const { rows } = await house.owner.query("select t::text as row from audit t");
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ row }) => row.includes(strangersWord) || row.includes("90009-119"))).toEqual([]);
  });
});
