import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseOfferFile, parseOfferFiles } from "../offers.import.ts";
import { readArchive } from "./read-archive.ts";

const list = Buffer.from("Titel;PLZ;Ort\nElterncafé;99084;Musterstadt\n");
const layer = Buffer.from(
  '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"NAME":"Kita"}}]}',
);
const packed = (files: Record<string, Uint8Array>) => ({ name: "liste.zip", bytes: zipSync(files) });

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

describe("an archive or a folder is one import", () => {
  test("several lists, each recognised by itself", async () => {
    const { offers, rows, warnings } = await parseOfferFile(
      packed({ "a.csv": list, "b.geojson": layer, "lies.pdf": list }),
    );
    expect([rows, offers.map(({ draft, sheet }) => [sheet, draft.title])]).toEqual([
      2,
      [
        ["a.csv", "Elterncafé"],
        ["b.geojson", "Kita"],
      ],
    ]);
    expect(warnings.find(({ code }) => code === "file-skipped")?.message).toContain("lies.pdf");
  });

  test("an archive may be called anything", async () => {
    const { bytes } = packed({ "a.csv": list });
    expect((await parseOfferFile({ name: "daten", bytes })).offers).toHaveLength(1);
  });

  test("only the uppermost level is read; sources below it are named", async () => {
    const files = [
      { name: "hsds/a.csv", bytes: list },
      { name: "hsds/quelle/b.csv", bytes: list },
    ];
    const { rows, warnings } = await parseOfferFiles({ files });
    expect([rows, warnings.filter(({ code }) => code === "file-skipped").length]).toEqual([1, 1]);
  });

  test("names that lead elsewhere are only names", async () => {
    const { offers } = await parseOfferFile(packed({ "../../etc/a.csv": list, "../../etc/b.csv": list }));
    expect(offers.map(({ sheet }) => sheet)).toEqual(["a.csv"]);
  });

  test("nothing readable is said in one sentence", async () => {
    expect((await parseOfferFile(packed({ "bild.png": list }))).unreadable?.code).toBe("file-folder-empty");
    expect((await parseOfferFiles({ files: [] })).unreadable?.code).toBe("file-folder-empty");
  });
});

/** A ZIP whose one entry says it is `stated` bytes long. */
const lying = (content: Buffer, stated: number): Buffer => {
  const body = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write("PK\u0003\u0004", "latin1");
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(stated, 22);
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, Buffer.from("a.csv"), body]);
};

describe("archives that must not be opened", () => {
  /** Four copies of a list that packs hundredfold, each of 20 MB when unpacked. */
  const fourLists = (): Buffer => {
    const line = Buffer.from("Elterncafé;99084;Musterstadt;Ring 1\n");
    const content = Buffer.alloc(20 * 1024 * 1024, line);
    return Buffer.from(zipSync(Object.fromEntries([1, 2, 3, 4].map((no) => [`${no}.csv`, content]))));
  };
  const refusalOf = (bytes: Buffer): [string | undefined, number] => {
    const start = cpuMs();
    const files = readArchive(bytes, 60 * 1024 * 1024);
    return [files.ok ? undefined : files.unreadable.code, cpuMs() - start];
  };

  test("what the directory says is too large is not unpacked at all", () => {
    const [code, spent] = refusalOf(fourLists());
    expect(code).toBe("file-archive-too-large");
    expect(spent).toBeLessThan(100);
  }, 60_000);

  test("a directory that says less than there is stops the unpacking at what it said", () => {
    const bytes = fourLists();
    const mark = Buffer.from("PK\u0001\u0002", "latin1");
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4))
      bytes.writeUInt32LE(1000, at + 24);
    const [code, spent] = refusalOf(bytes);
    expect(code).toBe("file-archive-too-large");
    expect(spent).toBeLessThan(1000);
  }, 60_000);

  const bomb = () => Buffer.from(zipSync({ "a.csv": new Uint8Array(450 * 1024 * 1024) }, { level: 9 }));

  test.each<[string, () => Buffer, string]>([
    ["half a gigabyte of nothing", bomb, "file-archive-too-large"],
    ["a lie about its size", () => lying(Buffer.alloc(60 * 1024 * 1024), 10), "file-archive-too-large"],
    [
      "a thousand files",
      () =>
        Buffer.from(
          zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, no) => [`${no}.csv`, list]))),
        ),
      "file-archive-too-large",
    ],
    [
      "cut off",
      () =>
        Buffer.from(
          packed({ "a.csv": Buffer.from("Titel\n" + "abc123xyz\n".repeat(5000)) }).bytes.slice(0, 90),
        ),
      "file-archive-broken",
    ],
    [
      "damaged",
      () => Buffer.from(packed({ "a.csv": list }).bytes.map((byte, at) => (at > 40 && at < 60 ? 255 : byte))),
      "file-archive-broken",
    ],
    [
      "an archive in an archive",
      () => Buffer.from(packed({ "a.csv": packed({ "b.csv": list }).bytes }).bytes),
      "file-archive-nested",
    ],
  ])(
    "%s",
    async (_, make, code) => {
      const bytes = make();
      const start = cpuMs();
      const { unreadable, rows } = await parseOfferFile({ name: "liste.zip", bytes });
      expect([unreadable?.code, rows]).toEqual([code, 0]);
      expect(cpuMs() - start).toBeLessThan(2000);
    },
    60_000,
  );
});
