import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, expect, test, vi } from "vitest";
import { claimFolder, currentOwner } from "./ownership.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const temporary = mkdtempSync(join(tmpdir(), "tragnetz-owner-"));
const rounds = 25;
const contenders = 2;

// All wait for the same file of a round and claim the same folder in the same instant.
const contenderSource = `
  import { existsSync } from "node:fs";
  import { claimFolder } from "./ownership.ts";
  const folder = process.argv[2];
  console.log("here");
  for (let round = 0; round < ${rounds}; round += 1) {
    while (!existsSync(folder + "/go-" + round)) continue;
    if (claimFolder(folder + "/" + round, "serve").ok) console.log("won " + round);
    console.log("done " + round);
  }
  process.stdin.on("end", () => process.exit()).resume();`;

const buildContender = (): string => {
  const outfile = join(temporary, "contender.mjs");
  const stdin = { contents: contenderSource, resolveDir: import.meta.dirname, loader: "ts" as const };
  buildSync({ stdin, bundle: true, platform: "node", format: "esm", outfile });
  return outfile;
};

const startContender = async (program: string) => {
  const child = spawn(process.execPath, [program, temporary], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  await once(child.stdout, "data");
  return { child, said: () => said };
};

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test("of those who claim a folder of a dead owner in the same instant exactly one gets it", async () => {
  const dead = { pid: 2 ** 22 + 1, born: "earlier", purpose: "serve" };
  for (let round = 0; round < rounds; round += 1) {
    mkdirSync(join(temporary, String(round)));
    writeFileSync(join(temporary, String(round), "owner-7.json"), JSON.stringify(dead));
  }
  const program = buildContender();
  const all = await Promise.all(Array.from({ length: contenders }, () => startContender(program)));
  const winners: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(join(temporary, `go-${round}`), "");
    const isDone = () => all.every(({ said }) => said().includes(`done ${round}\n`));
    await expect.poll(isDone, { timeout: 20_000, interval: 2 }).toBe(true);
    winners.push(all.filter(({ said }) => said().includes(`won ${round}\n`)).length);
  }
  for (const { child } of all) child.kill();
  expect(winners).toEqual(Array.from({ length: rounds }, () => 1));
});

test("a folder that was given back can be claimed again, under a higher number", () => {
  const folder = join(temporary, "again");
  mkdirSync(folder);
  const first = claimFolder(folder, "serve");
  expect(currentOwner(folder)?.pid).toBe(process.pid);
  expect(claimFolder(folder, "command")).toMatchObject({ ok: false, owner: { purpose: "serve" } });
  if (first.ok) first.release();
  expect(currentOwner(folder)).toBe(undefined);
  expect(claimFolder(folder, "serve").ok).toBe(true);
  expect(readdirSync(folder)).toEqual(["owner-2.json"]);
});
