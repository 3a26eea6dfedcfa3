import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork } from "../../../tests/builders/professionals.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask } from "../../platform/perform.ts";
import { importSchoolHolidaysCommand } from "./import-school-holidays.command.ts";
import { listTimes } from "./list-times.ts";

let installation: TestInstallation;
let folder: string;
beforeAll(async () => {
  installation = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "ferien-"));
});
afterAll(() => installation.close());

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const versionOf = async (id: string) =>
  Number(
    (await installation.owner.query("select data_version from network where id = $1", [id])).rows[0]
      ?.data_version,
  );

test("holidays of a table close offers of that Land, and its pages are made anew", async () => {
  const here = await aNetwork(installation.owner, "hier", "BW");
  const there = await aNetwork(installation.owner, "dort", "BE");
  const [before, beforeThere] = [await versionOf(here), await versionOf(there)];
  const path = file(
    "ferien.csv",
    "land,name,from,to\nBW,Weihnachtsferien,2026-12-23,2027-01-09\nBW;Fasching;08.02.2027;12.02.2027\nBW,kaputt,morgen,\n",
  );
  const answer = await runCommand(installation, importSchoolHolidaysCommand, [path], {
    source: "Kultusministerium",
  });
  expect(answer).toMatchObject({
    stored: 2,
    lands: ["BW"],
    skipped: ["Zeile 4"],
    source: "Kultusministerium",
  });
  expect(await versionOf(here)).toBeGreaterThan(before);
  expect(await versionOf(there)).toBe(beforeThere);
  const read = await ask(installation, listTimes, { actor: anyoneActor, networkId: here }, {});
  expect(
    read.kind === "done" && read.value.schoolHolidays.map(({ from, to, reason }) => [from, to, reason]),
  ).toEqual([
    ["2026-12-23", "2027-01-09", "Weihnachtsferien"],
    ["2027-02-08", "2027-02-12", "Fasching"],
  ]);
});

test("a calendar file of one Land replaces what was known from its first day on", async () => {
  const calendar = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:Weihnachtsferien",
    "DTSTART;VALUE=DATE:20261223",
    "DTEND;VALUE=DATE:20270111",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  const path = file("ferien.ics", calendar);
  await expect(runCommand(installation, importSchoolHolidaysCommand, [path], {})).rejects.toThrow("--land");
  expect(await runCommand(installation, importSchoolHolidaysCommand, [path], { land: "BW" })).toMatchObject({
    stored: 1,
  });
  const { rows } = await installation.owner.query(
    "select name, to_date from school_holiday where land = 'BW'",
  );
  expect(rows.map((row) => [row.name, String(row.to_date)])).toEqual([["Weihnachtsferien", "2027-01-10"]]);
});
