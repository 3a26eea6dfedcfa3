import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { answersOf, runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { importPostalCodesCommand } from "../gazetteer/import-postal-codes.command.ts";
import { searchOffersCommand } from "./search-offers.command.ts";

let installation: TestInstallation;
let folder: string;
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const header =
  "country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude";
const codes = [
  header,
  "DE,05310,Lindenbrück,Sachsen,SN,,0,Lindental,99001,50.9,12.1",
  "DE,05311,Oberlinden,Sachsen,SN,,0,Lindental,99001,50.95,12.2",
  "DE,05311,Unterlinden,Sachsen,SN,,0,Nebental,99002,50.99,12.3",
];

beforeAll(async () => {
  installation = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "search-"));
  const east = await addNetwork(installation, "east");
  const west = await addNetwork(installation, "west");
  await addOffers(installation, east.id, [
    {
      title: "Schrei-Ambulanz",
      externalId: "A1",
      topics: ["crying"],
      organisation: "Klinik",
      place: { lat: 50.91, lon: 12.1 },
    },
  ]);
  await addOffers(installation, west.id, [
    { title: "Schreibaby-Beratung", topics: ["crying"] },
    { title: "Zahnarzt", topics: ["teeth"], place: { postalCode: "05311", lat: 0, lon: 0 } },
    { title: "Zahnpflege", topics: ["teeth"], place: { postalCode: "05310" } },
  ]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await installation.close();
});

test("postal codes are read and counted, and reading them again changes nothing", async () => {
  const path = file("codes.csv", `${codes.join("\n")}\n`);
  for (const _time of [1, 2])
    expect(await runCommand(installation, importPostalCodesCommand, [path], {})).toMatchObject({
      rows: 3,
      codes: 2,
      ambiguous: 1,
    });
  expect((await installation.owner.query("select 1 from postal_code")).rowCount).toBe(3);
});

test("one question is answered with what was found and why", async () => {
  const answer = await runCommand(installation, searchOffersCommand, [], {
    network: "east",
    q: "Schreibaby",
    "postal-code": "05310",
  });
  expect(answer).toMatchObject({
    q: "Schreibaby",
    lang: "de",
    none: false,
    results: [
      {
        externalId: "A1",
        network: "east",
        title: "Schrei-Ambulanz",
        distanceIsRough: false,
        organisation: "Klinik",
        topics: ["crying"],
      },
    ],
  });
  const [first] = answer["results"] as { distanceKm: number; why: unknown[] }[];
  expect(first?.distanceKm).toBeCloseTo(1.1, 1);
  expect(first?.why.length).toBeGreaterThan(0);
});

test("an offer of which only the postal code is known is as far away as the middle of that code", async () => {
  const { results } = await runCommand(installation, searchOffersCommand, [], {
    network: "west",
    q: "Zähne",
    "postal-code": "05310",
  });
  const far = results as { title: string; distanceKm: number; distanceIsRough: boolean }[];
  expect(far.map(({ title, distanceIsRough }) => [title, distanceIsRough])).toEqual([
    ["Zahnpflege", true],
    ["Zahnarzt", true],
  ]);
  expect(far[0]?.distanceKm).toBe(0);
  expect(far[1]?.distanceKm).toBeCloseTo(13.2, 0);
});

test("all networks are searched together", async () => {
  const answer = await runCommand(installation, searchOffersCommand, [], { network: "all", q: "Schreibaby" });
  expect((answer["results"] as { network: string }[]).map(({ network }) => network).sort()).toEqual([
    "east",
    "west",
  ]);
});

test("nothing that fits is said in so many words", async () => {
  expect(
    await runCommand(installation, searchOffersCommand, [], {
      network: "east",
      q: "Steuererklärung Kegelbahn",
    }),
  ).toMatchObject({ none: true, results: [] });
});

test("a batch is answered line by line in its order", async () => {
  const path = file(
    "batch.jsonl",
    `{"id":7,"q":"Schreibaby"}\n\n{"id":"b","q":"Kegelbahn","lang":"de"}\r\n{"id":1,"q":"bebeğim çok ağlıyor","lang":"tr","postalCode":"05310"}`,
  );
  const answers = await answersOf(installation, searchOffersCommand, [], { network: "east", batch: path });
  expect(answers.map(({ id, none }) => [id, none])).toEqual([
    [7, false],
    ["b", true],
    [1, false],
  ]);
});

test("a broken line, no question and a strange limit are refused in one sentence", async () => {
  const broken = file("broken.jsonl", '{"id":1,"q":"x"}\n{"id":2}');
  await expect(
    answersOf(installation, searchOffersCommand, [], { network: "east", batch: broken }),
  ).rejects.toMatchObject({ code: "batch-line-invalid" });
  await expect(answersOf(installation, searchOffersCommand, [], { network: "east" })).rejects.toMatchObject({
    code: "question-missing",
  });
  await expect(
    answersOf(installation, searchOffersCommand, [], { network: "east", q: "x", limit: "0" }),
  ).rejects.toMatchObject({ code: "limit-invalid" });
});
