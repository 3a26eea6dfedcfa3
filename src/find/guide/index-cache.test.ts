import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { Desk } from "../../platform/perform.ts";
import { buildGazetteer, type Gazetteer } from "../gazetteer/gazetteer.ts";
import { openFind } from "../public.ts";
import { sampleVocabulary } from "../search/sample-offers.ts";
import { findFor } from "./found.ts";
import { keepIndexes } from "./index-cache.ts";
import { readWish } from "./wish.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation.close());

/** Counts the transactions, and can pretend that the database is away. */
const watched = (away: { now: boolean }) => {
  const seen = { reads: 0 };
  const desk: Desk = {
    keys: installation.keys,
    database: {
      ...installation.database,
      read: (login, reach, work) => {
        seen.reads += 1;
        return away.now ? Promise.reject(new Error("away")) : installation.database.read(login, reach, work);
      },
    },
  };
  return { desk, seen };
};

test("many requests at once build the index once, and a new version builds it anew", async () => {
  const { id, slug } = await addNetwork(installation, "together");
  await addOffers(installation, id, [{ title: "Elterncafé" }]);
  const { searchable } = openFind("data");
  const { desk, seen } = watched({ now: false });
  const all = await Promise.all(
    Array.from({ length: 20 }, () => searchable(desk, { id, slug, dataVersion: 1 })),
  );
  const afterFirst = seen.reads;
  expect(new Set(all).size).toBe(1);
  await addOffers(installation, id, [{ title: "Babykurs" }]);
  const fresh = await searchable(desk, { id, slug, dataVersion: 2 });
  expect([...fresh.offers.values()].map(({ title }) => title).sort()).toEqual(["Babykurs", "Elterncafé"]);
  // The postal codes are read once, and not again for the new version.
  expect(seen.reads).toBe(2 * afterFirst - 1);
});

test("while the database is away the last index goes on answering, and is renewed afterwards", async () => {
  const { id, slug } = await addNetwork(installation, "away");
  await addOffers(installation, id, [{ title: "Elterncafé" }]);
  const { searchable } = openFind("data");
  const away = { now: false };
  const { desk } = watched(away);
  const first = await searchable(desk, { id, slug, dataVersion: 1 });
  away.now = true;
  expect(await searchable(desk, { id, slug, dataVersion: 2 })).toBe(first);
  away.now = false;
  expect(await searchable(desk, { id, slug, dataVersion: 2 })).not.toBe(first);
  await expect(
    openFind("data").searchable(watched({ now: true }).desk, { id, slug, dataVersion: 1 }),
  ).rejects.toThrow("away");
});

test("an offer that is not public is not in the index, nor one of another network", async () => {
  const mine = await addNetwork(installation, "mine");
  const theirs = await addNetwork(installation, "theirs");
  await addOffers(installation, mine.id, [{ title: "Sichtbar" }, { title: "Entwurf" }]);
  await addOffers(installation, theirs.id, [{ title: "Fremd" }]);
  await installation.owner.query("update offer set status = 'draft' where title = 'Entwurf'");
  const { offers } = await openFind("data").searchable(installation, { ...mine, dataVersion: 1 });
  expect([...offers.values()].map(({ title }) => title)).toEqual(["Sichtbar"]);
});

const lindenbrueck = {
  code: "05310",
  place: "Lindenbrück",
  land: "SN",
  districtKey: "99001",
  district: null,
};

test("postal codes that come after the offers give them their distance, and no coordinates of their own", async () => {
  const { id, slug } = await addNetwork(installation, "codes-later");
  await addOffers(installation, id, [
    { title: "Elterncafé", topics: ["meet-parents"], place: { postalCode: "05310" } },
  ]);
  let gazetteer: Gazetteer = buildGazetteer([]);
  const searchable = keepIndexes(sampleVocabulary, () => Promise.resolve(gazetteer));
  const nearest = async () => {
    const all = await searchable(installation, { id, slug, dataVersion: 1 });
    const point = { lat: 50.95, lon: 12.1 };
    const wish = {
      ...readWish({ query: () => "", queryAll: () => [] }, new Set()),
      q: "andere Eltern treffen",
      maxKm: 10,
    };
    const where = { kind: "at", name: "Lindenbrück", point } as const;
    return findFor(all, wish, { slugs: [], where, lang: "de", loss: false }).offers[0];
  };
  expect(await nearest()).toBeUndefined();
  gazetteer = buildGazetteer([{ ...lindenbrueck, lat: 50.9, lon: 12.1 }]);
  const found = await nearest();
  expect(found?.distanceKm).toBeCloseTo(5.6, 1);
  expect(found).toMatchObject({ isRough: true, offer: { lat: null, lon: null } });
});

test("unchanged postal codes leave the index as it is", async () => {
  const { id, slug } = await addNetwork(installation, "codes-same");
  const { gazetteer } = openFind("data");
  expect(await gazetteer(installation)).toBe(await gazetteer(installation));
  const searchable = keepIndexes(sampleVocabulary, gazetteer);
  const ask = () => searchable(installation, { id, slug, dataVersion: 1 });
  expect(await ask()).toBe(await ask());
});
