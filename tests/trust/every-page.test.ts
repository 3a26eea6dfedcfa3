import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { roles, type Staff } from "../../src/platform/actor.ts";
import { acceptConcern } from "../../src/connect/concerns/accept-concern.ts";
import { putOnWaitingList } from "../../src/connect/concerns/put-on-waiting-list.ts";
import { readingsOfMyConcern } from "../../src/connect/dialogue/dialogue.sql.ts";
import { listingActs, openingActs, type ReadingKind } from "../../src/connect/dialogue/reading-acts.ts";
import type { ConcernId } from "../../src/core/ids.ts";
import { officeDayOf } from "../../src/core/say-date.ts";
import { perform } from "../../src/platform/perform.ts";
import type { Route } from "../../src/platform/web/route.ts";
import { mustDo, nowOf } from "../builders/people.ts";
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
  /** The families of whom it shows a word, and whether each can read in its own log that this request did. */
  readonly shown: readonly { readonly word: string; readonly told: boolean }[];
};

/** Three families with a word each: one whose page is asked for, one still to be checked, one on the waiting list. */
const families = new Map<string, string>();
const [checked, waiting] = ["Prüfkanarie", "Wartekanarie"];

let house: House;
let site: ProofSite;
let concern: string;
let person: Staff;
const seen: Seen[] = [];

beforeAll(async () => {
  house = await openHouse(inject("databaseServer"));
  const world = await fillWorld(house.owner);
  await house.owner.query("update network set first = true, phone = '069 555' where id = $1", [
    world.network,
  ]);
  const desk = { database: house.database, keys: house.keys };
  for (const word of [strangersWord, checked, waiting])
    families.set(word, await aConcernOf(desk, world, 0, word));
  concern = families.get(strangersWord) ?? "";
  await house.owner.query("update concern set intake_queue = 'normal'");
  await house.owner.query("update concern set intake_queue = 'unverified' where id = $1", [
    families.get(checked),
  ]);
  site = await openProofSite(desk);
  const [first] = world.teams[0]?.people ?? [];
  if (first === undefined) throw new Error("an empty team");
  person = first;
  const call = { actor: person, networkId: world.network };
  const concernId = families.get(waiting);
  await mustDo(perform(desk, acceptConcern, call, { concernId }));
  const recheckBy = officeDayOf(await nowOf(house))
    .add({ days: 14 })
    .toString();
  await mustDo(perform(desk, putOnWaitingList, call, { concernId, recheckBy }));
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
  const kept = headers.get("cache-control") ?? "";
  return { route, who, status, body, kept, audit, shown: await shownIn(body, audit) };
}

/** As the family reads it: with its own login, the people and kinds of its log, of this request's acts only. */
async function shownIn(body: string, audit: Seen["audit"]): Promise<Seen["shown"]> {
  const acts = audit.filter(({ outcome }) => outcome !== "refused").map(({ act }) => act);
  const kinds = acts.flatMap((act) => [openingActs.get(act), listingActs.get(act)]);
  const shown = [];
  for (const [word, id] of families) {
    if (!body.includes(word)) continue;
    const told = await readingsOf(id);
    shown.push({ word, told: kinds.some((kind) => kind !== undefined && told.includes(kind)) });
  }
  return shown;
}

async function readingsOf(id: string): Promise<ReadingKind[]> {
  const { rows } = await house.owner.query<{ network: string; locator: Buffer }>(
    "select network_id as network, locator from concern_locator where concern_id = $1",
    [id],
  );
  const readings = await house.database.read("family", rows[0] ?? {}, (tx) =>
    readingsOfMyConcern(tx, id as ConcernId),
  );
  return readings.filter(({ membershipId }) => membershipId === person.membershipId).map(({ kind }) => kind);
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
    expect(kept.filter(({ body, shown }) => body.includes(concern) || shown.length > 0)).toEqual([]);
    for (const one of kept.filter(({ who }) => who === "team")) {
      const stranger = kept.find(({ who, route }) => who === "nobody" && route === one.route);
      expect(one.body === stranger?.body, one.route.path).toBe(true);
    }
  });
});

describe("trust.md 6, item 56: who read a concern stands in the log, and nothing of what she read", () => {
  const showing = () => seen.filter(({ shown }) => shown.length > 0);
  const of = (word: string) => showing().filter(({ shown }) => shown.some((one) => one.word === word));

  test("every page that shows a word of a family is told to that family, in its own log", () => {
    // If hardly any page showed the words, the next line would prove nothing.
    expect(pathsOf(of(strangersWord))).toEqual(
      expect.arrayContaining([
        "GET /intern/mein-tag",
        "GET /intern/anliegen/:id",
        "GET /intern/anliegen/:id/fhir",
        "POST /intern/anliegen/:id/antworten",
      ]),
    );
    expect(pathsOf(of(checked))).toEqual(
      expect.arrayContaining(["GET /intern/mein-tag", "GET /intern/zu-pruefen"]),
    );
    expect(pathsOf(of(waiting))).toEqual(
      expect.arrayContaining(["GET /intern/mein-tag", "GET /intern/warteliste"]),
    );
    const silent = showing().flatMap(({ route, shown }) =>
      shown.filter(({ told }) => !told).map(({ word }) => `${route.method} ${route.path}: ${word}`),
    );
    expect(silent).toEqual([]);
  });

  test("a page about one concern names it in its row", () => {
    const single = of(strangersWord).filter(({ route }) => route.path.startsWith("/intern/anliegen/:id"));
    expect(single.length).toBeGreaterThan(10);
    expect(pathsOf(single.filter(({ audit }) => !audit.some(({ subject }) => subject === concern)))).toEqual(
      [],
    );
  });

  test("however often a list was looked at, it left one row a day for each family", async () => {
    const { rows } = await house.owner.query<{ act: string; n: number }>(
      `select act, count(*)::int as n from audit where subject_kind = 'concernInList'
        group by act, subject_id, membership_id, (at at time zone 'Europe/Berlin')::date`,
    );
    expect(new Set(rows.map(({ act }) => act))).toEqual(
      new Set(["list-my-day", "list-to-check", "list-waiting", "show-concern"]),
    );
    expect(rows.filter(({ n }) => n > 1)).toEqual([]);
  });

  test("no row of the log holds a word of a family", async () => {
    const { rows } = await house.owner.query("select t::text as row from audit t");
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ row }) => row.includes("kanarie") || row.includes("90009-119"))).toEqual([]);
  });
});
