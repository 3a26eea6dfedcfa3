import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readHours } from "./hours-text.ts";

const shown = (text: string) =>
  readHours(text).map(
    ({ rule, startTime, minutes }) => `${rule?.replace("FREQ=WEEKLY;BYDAY=", "")} ${startTime}+${minutes}`,
  );

describe("hours in words that can only mean one thing", () => {
  test.each<[string, string[]]>([
    ["Mo-Fr 9-12 Uhr, Do 15-18 Uhr", ["MO,TU,WE,TH,FR 09:00+180", "TH 15:00+180"]],
    ["Mo- Mi + Fr 9-12 Uhr & Do 15-19 Uhr", ["MO,TU,WE,FR 09:00+180", "TH 15:00+240"]],
    ["dienstags 9.30–11 Uhr", ["TU 09:30+90"]],
    ["jeden Mittwoch von 15:00 bis 17:30 Uhr", ["WE 15:00+150"]],
    ["Montag, Mittwoch, Freitag: 10:00 – 14:00\nund nach Vereinbarung", ["MO,WE,FR 10:00+240"]],
    ["Mo-Fr 8 bis 12 und 13 bis 16 Uhr", ["MO,TU,WE,TH,FR 08:00+240", "MO,TU,WE,TH,FR 13:00+180"]],
    ["Montag - Freitag | 14-20 Uhr", ["MO,TU,WE,TH,FR 14:00+360"]],
    ["Mo 13–16 Uhr | Do nach Vereinbarung", ["MO 13:00+180"]],
    ["Mo. – Do. 9:00 – 17:00 Uhr, oder nach telefonischer Vereinbarung", ["MO,TU,WE,TH 09:00+480"]],
    ["Öffnungszeiten: Sa 18-24 Uhr", ["SA 18:00+360"]],
    ["jeden 1. Montag im Monat 10-12 Uhr", ["FREQ=MONTHLY;BYDAY=1MO 10:00+120"]],
    ["1. und 3. Dienstag im Monat 9-11 Uhr", ["FREQ=MONTHLY;BYDAY=1TU,3TU 09:00+120"]],
    ["letzter Freitag im Monat 15:00-17:00", ["FREQ=MONTHLY;BYDAY=-1FR 15:00+120"]],
  ])("%s", (text, times) => expect(shown(text)).toEqual(times));

  test("the first day is a day of the rule, always the same", () => {
    expect(readHours("Do 9-10 Uhr")[0]?.startsOn).toBe("2024-01-04");
    expect(readHours("letzter Freitag im Monat 15-17 Uhr")[0]?.startsOn).toBe("2024-01-26");
  });
});

describe("what is not certain gives no times at all", () => {
  test.each([
    "nach Vereinbarung",
    "nach Vereinbarung Montag bis Freitag 09.00 bis 18.00 Uhr",
    "Mo 9-12 Uhr nach Vereinbarung",
    "Mo 9-17 Uhr | Di 9-17/19 Uhr",
    "von April – Oktober: Di bis Fr 10–18 Uhr",
    "Di-Fr 13-19 Uhr | (in den Ferien ab 10 Uhr)",
    "Mo 13-19 Uhr (Mädchen*tag) | Di 13-20 Uhr",
    "09:00 - 17:00 Uhr",
    "Mo-Fr 9-12 Uhr, Mi geschlossen",
    "Di 9-12 Uhr, Di 11-14 Uhr",
    "alle 14 Tage dienstags 9-11 Uhr",
    "Di 9 Uhr",
    "Fr-Mo 9-12 Uhr",
    "Mo 12-9 Uhr",
    "Mo 9-25 Uhr",
    "1. Montag 9-11 Uhr",
    "Mo 1-3",
    "Di 1-3 Jahre 9-11 Uhr",
    "Mo, Di",
    "Mo 9-12 Uhr außer in den Ferien",
    "mo 9-12 Uhr",
    `${"Mo 9-12 Uhr ".repeat(100)}`,
  ])("%s", (text) => expect(readHours(text)).toEqual([]));
});

test("of 61 real texts 30 are certain", (context) => {
  const file = new URL(
    "../../../../../shared/data/dir-berlin-hohenschoenhausen/opening-hours-free-text.txt",
    import.meta.url,
  );
  if (!existsSync(file))
    return context.skip("skipped: ../shared/data/dir-berlin-hohenschoenhausen not present");
  const texts = readFileSync(file, "utf8").trimEnd().split("\n");
  expect([texts.length, texts.filter((text) => readHours(text).length > 0).length]).toEqual([61, 30]);
});
