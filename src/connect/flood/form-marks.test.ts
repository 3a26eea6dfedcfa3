import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { processInstant } from "../../platform/clock.ts";
import { createServerKeys } from "../../platform/vault/server-keys.ts";
import { readFields } from "../../platform/web/form-body.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import { marksFor, signsOf } from "./form-marks.ts";
import { solve } from "./wish-proof.island.ts";

const keys = createServerKeys(true, []);
const now = processInstant();
const later = (seconds: number) => now.add({ seconds });
const form = { formId: "a form", now };
const sent = (marks: HiddenValues) => readFields(new URLSearchParams(marks));
const taskIn = (marks: HiddenValues) => JSON.parse(atob(marks["_c"] ?? ""));

const shown = await marksFor(keys, form);
const solved = { ...shown, _n: await solve(taskIn(shown)) };
const signs = (marks: HiddenValues, at = now, formId = "a form") =>
  signsOf(keys, { formId, now: at }, sent(marks));

describe("a form that a person fills in", () => {
  test("with script the device has done its work by the time it is sent", async () => {
    expect(await signs(solved)).toEqual({ proof: true, timely: false });
  });
  test("without script the time it took speaks for her", async () => {
    expect(await signs(shown, later(20))).toEqual({ proof: false, timely: true });
  });
  test("a mistake in it does not start the time anew", async () => {
    const again = await marksFor(keys, { formId: "a form", now: later(20) }, sent(solved));
    expect(await signs(again, later(21))).toEqual({ proof: false, timely: true });
  });
});

describe("what a machine sends", () => {
  test.each([
    ["nothing at all", {}],
    ["signs that were made up", { _w: "AAAA", _c: "e30=", _n: `1.${"0".repeat(64)}` }],
    ["a task that is no text", { ...shown, _c: "%%%", _n: `1.${"0".repeat(64)}` }],
    ["an answer that was not worked for", { ...shown, _n: `7.00${"0".repeat(62)}` }],
    ["an easier task of its own", { ...solved, _c: easier() }],
  ])("%s counts for nothing", async (_what, marks: HiddenValues) => {
    expect(await signs(marks)).toEqual({ proof: false, timely: false });
  });
  test("one proof and one waiting time are good for one form only", async () => {
    expect(await signs(solved, later(60), "another form")).toEqual({ proof: false, timely: false });
  });
  test("a form kept for a day is too old", async () => {
    expect(await signs(shown, later(86_400))).toEqual({ proof: false, timely: false });
  });
});

function easier(): string {
  const task = taskIn(solved);
  return btoa(JSON.stringify({ ...task, parameters: { ...task.parameters, cost: 1 } }));
}

test("the page of the wish loads less than 5 kB of script, with the worker for bad networks", async () => {
  const bytes = async (entry: string) => {
    const how = { bundle: true, minify: true, format: "esm", write: false } as const;
    const { outputFiles } = await build({ entryPoints: [entry], ...how });
    return outputFiles[0]?.contents.byteLength ?? 0;
  };
  const proof = await bytes("src/connect/flood/wish-proof.island.ts");
  const family = await bytes("src/ui/islands/family.island.ts");
  const worker = await bytes("src/find/keeping/offline-worker.island.ts");
  expect(proof).toBeGreaterThan(300);
  expect(family + worker + proof).toBeLessThan(5000);
});
