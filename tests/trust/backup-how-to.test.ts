import { execSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProgram } from "../builders/typed-commands.ts";

/** The commands of docs/how-to/backup-and-restore.md, as an operator copies them; only the folder is another one. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "how-to-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "backup"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync("docs/how-to/backup-and-restore.md", "utf8");
const commands = [...page.matchAll(/^npm run -s tragnetz -- (.+)$/gm)].map(([, words = ""]) => words);
const clearing = [...page.matchAll(/^find .+$/gm)].map(([line]) => line);

async function type(house: string, words: string) {
  const program = startProgram("tragnetz", [...words.split(" "), "--json"], {
    DATA_DIR: join(folder, house),
    KEY_FILE: join(folder, "keys.json"),
    JOURNAL_DIR: join(folder, "journal"),
  });
  const code = await program.ended;
  expect(code, program.err()).toBe(0);
  return JSON.parse(program.out().trim()) as Record<string, unknown>;
}
const inFolder = (words: string) => words.replaceAll("/backup/", `${folder}/backup/`);

test("the how-to does what it says: saved, restored, and restored with the keys of a later day", async () => {
  const [backup = "", restore = "", withKeys = ""] = commands.map(inFolder);
  expect(commands).toHaveLength(3);
  await type("first", "network create --slug lindental --name Lindental --land BW");
  const saved = await type("first", backup);
  await type("first", backup.replace("monday", "friday"));
  expect(existsSync(join(folder, "backup/tragnetz-monday.keys"))).toBe(true);
  expect(await type("second", restore)).toMatchObject({
    rows: saved["rows"],
    journalReplayed: 0,
    journalRefused: 0,
  });
  expect(await type("second", "network show --slug lindental")).toMatchObject({ name: "Lindental" });
  rmSync(join(folder, "backup/tragnetz-monday.keys"));
  expect(await type("third", withKeys)).toMatchObject({ tables: saved["tables"] });
}, 400_000);

test("what is too old is deleted as the how-to says, and nothing else", () => {
  expect(clearing).toHaveLength(2);
  const aged = (name: string, days: number) => {
    const path = join(folder, "backup", name);
    writeFileSync(path, "");
    const then = Date.now() / 1000 - days * 86_400;
    utimesSync(path, then, then);
  };
  const ages = { young: 0, "young.keys": 6.5, "week.keys": 7.1, week: 7.1, "quarter.keys": 91, quarter: 91 };
  for (const [name, days] of Object.entries(ages)) aged(name, days);
  for (const line of clearing) execSync(inFolder(line.replace("/backup ", "/backup/ ")));
  const left = Object.keys(ages).filter((name) => existsSync(join(folder, "backup", name)));
  expect(left).toEqual(["young", "young.keys", "week"]);
});
