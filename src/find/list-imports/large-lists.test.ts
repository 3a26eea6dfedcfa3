import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { offerDraft } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { perform } from "../../platform/perform.ts";
import { readComparables } from "../offer-duplicates/offer-duplicates.sql.ts";
import { givenFile } from "../offers/import-given.ts";
import { readKnownOffers, readKnownOrganisations } from "../offers/import-states.sql.ts";
import { planImport } from "../offers/offer-import.ts";
import { readPublishedOffers } from "../offers/offers.sql.ts";
import { writePlan } from "../offers/write-plan.ts";
import { importList } from "./import-list.ts";

const offerCount = 800;
const organisationCount = 200;

let installation: TestInstallation;

beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation.close());

const wholeList = (description: string) => ({
  source: "Land",
  format: "csv",
  offers: Array.from({ length: offerCount }, (_, at) => ({
    source: "Land",
    key: `id:Land:${at}`,
    looksPrivate: false,
    draft: offerDraft({
      title: `Treff ${at}`,
      description,
      organisation: `Träger ${at % organisationCount}`,
      place: { postalCode: "05310", place: "Lindenbrück", street: `Weg ${at}` },
    }),
  })),
});

async function readIn(slug: string): Promise<NetworkId> {
  const { id } = await addNetwork(installation, slug);
  const call = { actor: { kind: "system", name: "test" }, networkId: id } as const;
  const done = await perform(installation, importList, call, wholeList("Jede Woche."));
  expect(done).toMatchObject({ kind: "done", value: { ok: true, value: { created: offerCount } } });
  return id;
}

type Work = {
  readonly organisationsRead: number;
  readonly placesRead: number;
  readonly offersWritten: number;
};

/** Rows the database has gone through on this connection so far. */
async function workSoFar(tx: ReadTransaction): Promise<Work> {
  const { rows } = await sql<{ relname: string; read: number; written: number }>`
    select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as read, n_tup_upd as written
      from pg_stat_xact_user_tables where relname in ('organisation', 'location', 'offer')`.execute(tx);
  const of = (name: string) => rows.find(({ relname }) => relname === name);
  return {
    organisationsRead: of("organisation")?.read ?? 0,
    placesRead: of("location")?.read ?? 0,
    offersWritten: of("offer")?.written ?? 0,
  };
}

async function workOf(tx: ReadTransaction, task: () => Promise<unknown>): Promise<Work> {
  const before = await workSoFar(tx);
  await task();
  const after = await workSoFar(tx);
  return {
    organisationsRead: after.organisationsRead - before.organisationsRead,
    placesRead: after.placesRead - before.placesRead,
    offersWritten: after.offersWritten - before.offersWritten,
  };
}

// The product of offers and organisations would be 160,000; a list of a whole country was stopped by the database there.
const aFewEach = 25 * offerCount;

test("right after a large list, looking for doubles and the families' search take each organisation in hand a few times, not once for every offer", async () => {
  for (const slug of ["first-land", "second-land"]) {
    const network = await readIn(slug);
    const doubles = await installation.database.read("app", { network }, (tx) =>
      workOf(tx, async () => expect(await readComparables(tx, network)).toHaveLength(offerCount)),
    );
    const search = await installation.database.read("public", { network }, (tx) =>
      workOf(tx, async () => expect(await readPublishedOffers(tx)).toHaveLength(offerCount)),
    );
    for (const work of [doubles, search]) {
      expect(work.organisationsRead, slug).toBeLessThan(aFewEach);
      expect(work.placesRead, slug).toBeLessThan(aFewEach);
    }
  }
});

test("the same large list with every description changed right afterwards: each offer is written once, and nothing is looked through for each", async () => {
  const network = await readIn("changed-land");
  const file = givenFile.parse(wholeList("Jede zweite Woche."));
  await installation.database.write("app", { network }, async (tx, now) => {
    const known = await readKnownOffers(tx, network);
    const plan = planImport(file, known, await readKnownOrganisations(tx, network));
    expect(plan.changed).toHaveLength(offerCount);
    const work = await workOf(tx, () => writePlan(tx, plan, { networkId: network, source: "Land", now }));
    expect(work.offersWritten).toBe(offerCount);
    expect(work.organisationsRead).toBeLessThan(aFewEach);
    expect(work.placesRead).toBeLessThan(aFewEach);
  });
  const { rows } = await installation.owner.query(
    `select count(*)::int as offers, count(*) filter (where o.description = 'Jede zweite Woche.')::int as changed,
            (select count(*)::int from offer_version v where v.network_id = $1) as versions
       from offer o where o.network_id = $1`,
    [network],
  );
  expect(rows).toEqual([{ offers: offerCount, changed: offerCount, versions: 2 * offerCount }]);
});
