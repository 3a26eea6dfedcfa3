import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../tests/builders/test-installation.ts";
import { readConfig } from "../platform/config.ts";
import { commands } from "./commands.ts";
import { readable } from "./readable.ts";
import { runWords } from "./run-words.ts";

let installation: TestInstallation;
let folder: string;
beforeAll(async () => {
  installation = await openTestInstallation();
  await addNetwork(installation, "musterkreis");
  folder = mkdtempSync(join(tmpdir(), "words-"));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await installation.close();
});

const files = [
  ["list.csv", "Titel;Ort\nHaus;Lindenbrück\n"],
  ["broken.json", "{"],
  ["packed.zip", "PK\u0003\u0004"],
  ["packed.xlsx", "PK\u0003\u0004 and nothing more"],
  ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  ["prose.csv", "Nur ein Satz.\nUnd noch einer.\n"],
  ["feed.xml", "<?xml version='1.0'?><beratungsstellen version='2.1'/>"],
  ["kita.gml", "<?xml version='1.0'?><gml:FeatureCollection/>"],
  ["twice.jsonl", '{"id":1,"q":"x"}\n{"id":2,"q":"x","lang":"xx"}\n'],
] as const;

type Ran = {
  readonly exit: number;
  readonly out: string[];
  readonly err: string[];
  readonly opened: boolean;
};

/** Types a line, `{name}` standing for a file. */
async function type(line: string): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  let opened = false;
  const config = readConfig({}, { cwd: "/", defaultDataDir: "/" });
  const words = line.split(" ").map((word) => word.replace(/^\{(.*)\}$/, (_, name) => join(folder, name)));
  const exit = await runWords(
    words.map((word) => word.replaceAll("_", " ")),
    {
      commands,
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      open: async () => {
        opened = true;
        const asOwner = () => Promise.reject(new Error("no owner here"));
        return { desk: { ...installation, asOwner, config }, close: async () => undefined };
      },
    },
  );
  return { exit, out, err, opened };
}

/** What is typed, the code, and a part of the sentence; `early` is noticed before any database is opened. */
const wrong: readonly (readonly [line: string, code: string, part: string, early?: "early"])[] = [
  ["nonsense", "command-unknown", "Möglich: network create, ", "early"],
  ["network", "command-unknown", "„network“", "early"],
  ["nonsense --network musterkreis", "command-unknown", "„nonsense“ gibt", "early"],
  [
    "network create --slug a --name A --farbe rot",
    "option-unknown",
    "kennt --farbe nicht. Möglich: --slug,",
    "early",
  ],
  ["network create -x", "option-unknown", "-x", "early"],
  ["network create --name A", "option-missing", "--slug fehlt.", "early"],
  ["network create --slug= --name A", "option-missing", "--slug fehlt.", "early"],
  ["network create --slug --name A", "option-value-missing", "--slug braucht einen Wert.", "early"],
  ["network create --slug a --slug b --name A", "option-repeated", "--slug", "early"],
  ["network create --slug ab --name A --land XX", "land-unknown", "Möglich: BW, BY, ", "early"],
  ["network create --slug A! --name A", "slug-invalid", "kleinen Buchstaben"],
  ["network create --slug intern --name A", "slug-reserved", "Kurznamen"],
  ["network create --slug musterkreis --name A", "slug-taken", "gibt es schon"],
  ["network create --slug ab --name A zuviel", "argument-unexpected", "„zuviel“", "early"],
  ["network show --slug nirgends", "network-unknown", "kein Netzwerk „nirgends“"],
  ["network list --slug a", "option-unknown", "Möglich: --json", "early"],
  ["account create --email a@b.de --name Ina_B --network musterkreis", "option-missing", "--role", "early"],
  [
    "account create --email a@b.de --name Ina_B --role chefin --network musterkreis",
    "role-unknown",
    "Möglich: networkCoordinator, intakeCoordinator, ",
    "early",
  ],
  [
    "account create --email a@b.de --name Ina_B --role asdWorker --network musterkreis",
    "role-outside",
    "außerhalb",
  ],
  [
    "account create --email ab.de --name Ina_B --role navigator --network musterkreis",
    "email-invalid",
    "--email",
  ],
  ["account create --email a@b.de --name I --role navigator --network musterkreis", "name-invalid", "--name"],
  ["account create --email a@b.de --name Ina_B --role navigator --network ost", "network-unknown", "„ost“"],
  ["import offers --network musterkreis", "argument-missing", "PATH", "early"],
  ["import offers {list.csv}", "option-missing", "--network", "early"],
  ["import offers {list.csv} --network ost", "network-unknown", "„ost“"],
  ["import offers {nowhere.csv} --network musterkreis", "file-missing", "nowhere.csv"],
  ["import offers {list.csv} --network musterkreis --format ods", "format-unknown", "Möglich: auto, csv, "],
  ["import offers {list.csv} --network musterkreis --format hsds", "json-broken", "kein gültiges JSON"],
  ["import offers {list.csv} --network musterkreis --mapping {list.csv}", "mapping-invalid", "kein JSON"],
  [
    "import offers {list.csv} --network musterkreis --dry-run=1",
    "option-without-value",
    "--dry-run",
    "early",
  ],
  ["import offers {packed.zip} --network musterkreis", "file-archive-broken", "beschädigt"],
  ["import offers {packed.xlsx} --network musterkreis", "excel-broken", "Excel-Datei"],
  ["import offers {list.csv} --network musterkreis --format xlsx", "excel-expected", "keine Excel-Datei"],
  ["import offers {old.xls} --network musterkreis", "excel-old", "Kennwort"],
  ["import offers {broken.json} --network musterkreis", "json-broken", "JSON"],
  ["import offers {prose.csv} --network musterkreis", "header-not-found", "Kopfzeile"],
  ["import offers {feed.xml} --network musterkreis", "file-empty", "keine Beratungsstelle"],
  ["import offers {kita.gml} --network musterkreis", "format-gml-expected", "GML"],
  ["import postal-codes", "argument-missing", "FILE", "early"],
  ["import postal-codes {nowhere.csv}", "file-missing", "nowhere.csv"],
  ["import postal-codes {list.csv}", "postal-codes-unreadable", "GeoNames"],
  ["search --q x", "option-missing", "--network", "early"],
  ["search --network musterkreis", "question-missing", "--q oder --batch"],
  ["search --network ost --q x", "network-unknown", "„ost“"],
  [
    "search --network musterkreis --q x --lang xx",
    "lang-unknown",
    "de, de-simple, en, tr, ar, uk, ru, fa",
    "early",
  ],
  ["search --network musterkreis --q x --limit 0", "limit-invalid", "1 bis 1000"],
  ["search --network musterkreis --q x --limit viele", "limit-invalid", "1 bis 1000"],
  ["search --network musterkreis --q x --postal-code 7343", "postal-code-invalid", "fünf Ziffern"],
  ["search --network musterkreis --batch {twice.jsonl}", "batch-line-invalid", "Zeile 2"],
  ["demo code", "option-missing", "--account", "early"],
  ["demo code --account a@b.de", "account-unknown", "Vorführnetz"],
  ["demo zuviel", "argument-unexpected", "„zuviel“", "early"],
];

describe("a command that is typed wrongly", () => {
  for (const [line, code, part, early] of wrong)
    test(`${line}: ${code}`, async () => {
      const plain = await type(line);
      expect([plain.exit, plain.out, plain.err]).toEqual([1, [], [expect.stringContaining(part)]]);
      expect(plain.err[0]).toMatch(/^[^\n]*[.]$/);
      expect(plain.opened).toBe(early !== "early");

      const json = await type(`${line} --json`);
      expect([json.exit, json.err, json.out.length]).toEqual([1, plain.err, 1]);
      expect(JSON.parse(json.out[0] ?? "")).toEqual({ error: { code, message: plain.err[0] } });
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    });

  test("leaves nothing behind", async () => {
    const { rows } = await installation.owner.query("select slug from network");
    expect(rows).toEqual([{ slug: "musterkreis" }]);
  });
});

describe("help", () => {
  test("without words all commands are named", async () => {
    for (const line of ["--help", "help"]) {
      const { exit, out, opened } = await type(line);
      expect([exit, opened]).toEqual([0, false]);
      for (const { name, summary } of commands) {
        const line = out
          .join("\n")
          .split("\n")
          .find((one) => one.includes(name) && one.includes(summary));
        expect(line, name).toBeDefined();
      }
    }
  });

  test.each(commands.map(({ name }) => name))(
    "%s tells every option, what it needs and what it is else",
    async (name) => {
      const command = commands.find((one) => one.name === name);
      const { exit, out, opened } = await type(`${name} --help`);
      expect([exit, opened]).toEqual([0, false]);
      for (const [option, { help, required, choices }] of Object.entries(command?.options ?? {})) {
        const line =
          out
            .join("\n")
            .split("\n")
            .find((one) => one.startsWith(`  --${option} `)) ?? "";
        expect(line).toContain(help);
        expect(line.includes("(nötig)")).toBe(required === true);
        for (const choice of choices ?? []) expect(line).toContain(choice);
      }
      const json = await type(`${name} --help --json`);
      expect(JSON.parse(json.out[0] ?? "")).toMatchObject({ name, options: expect.any(Array) });
    },
  );
});

test("a command that is typed well answers one object a line and nothing else", async () => {
  const { exit, out, err } = await type("network list --json");
  expect([exit, err, out.length]).toEqual([0, [], 1]);
  expect(JSON.parse(out[0] ?? "")).toMatchObject({ slug: "musterkreis", offers: 0 });
  expect((await type("search --network MUSTERKREIS --q x --lang DE --json")).exit).toBe(1);
  expect((await type("search --network musterkreis --q x --lang DE --json")).exit).toBe(0);
});

test("an answer for people names row, column and reason of every remark, and not thousands of them", () => {
  const warnings = Array.from({ length: 52 }, (_, at) => ({
    code: "x-y",
    row: at + 2,
    field: "Art",
    message: "Unklar.",
  }));
  const lines = readable({ rows: 52, kinds: ["a", "b"], warnings, errors: [] }).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "rows: 52",
    'kinds: ["a","b"]',
    "warnings:",
    "  Zeile 2, Art: Unklar. (x-y)",
  ]);
  expect(lines.slice(-3)).toEqual([
    "  Zeile 51, Art: Unklar. (x-y)",
    "  … und 2 weitere, alle mit --json",
    "errors: []",
  ]);
});

test("a fault of ours is one line and never passes for a success", async () => {
  const line = await runWords(["demo"], {
    commands,
    out: () => undefined,
    err: (text) => expect(text).toBe("Unerwarteter Fehler: something broke"),
    open: () => Promise.reject(new Error("something broke\n  at somewhere")),
  });
  expect(line).toBe(1);
});
