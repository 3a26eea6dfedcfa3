import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readHelpNumbers } from "./help-number.ts";
import { openNow } from "./open-now.ts";

const numbers = readHelpNumbers("data");
const at = (local: string) => Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).toInstant();
const open = (local: string, loss = false) =>
  openNow(numbers, at(local), { loss, land: "NI" }).map(({ help: { id }, until }) => ({
    id,
    until: until?.toZonedDateTimeISO("Europe/Berlin").toPlainTime().toString().slice(0, 5) ?? "always",
  }));
const idsAt = (local: string, loss = false) => open(local, loss).map(({ id }) => id);

test("in the morning of a working day the line for parents answers, and it says until when", () => {
  expect(open("2026-11-23T10:00")).toContainEqual({ id: "parents", until: "17:00" });
  expect(open("2026-11-24T18:00")).toContainEqual({ id: "parents", until: "19:00" });
});

test("before it opens, from the minute it closes, and on Sunday nobody is sent there", () => {
  for (const closed of ["2026-11-23T08:59", "2026-11-23T17:00", "2026-11-23T18:00", "2026-11-22T10:00"])
    expect(idsAt(closed), closed).not.toContain("parents");
});

test("on a public holiday only who is always there counts", () => {
  expect(open("2026-12-25T10:00").every(({ until }) => until === "always")).toBe(true);
});

test("at three in the night somebody is there", () => {
  expect(open("2026-11-23T03:00")).toContainEqual({ id: "crisis-line", until: "always" });
});

test("after a loss nobody is sent to a line for parents or for pregnancy", () => {
  expect(idsAt("2026-11-23T10:00", true)).toEqual(["crisis-line"]);
});

test("hours that nobody knows for certain never count as open", () => {
  const unknown = numbers.map((help) => ({ ...help, open: null }));
  expect(openNow(unknown, at("2026-11-23T10:00"), { loss: false, land: null })).toEqual([]);
});

test("what the clock knows of a number is what people read of it", () => {
  for (const { id, open: times, texts } of numbers) {
    const hours = texts["de"]?.hours ?? "";
    if (times === "always") expect(hours, id).toBe("Tag und Nacht");
    else
      for (const { to } of times ?? [])
        expect(hours, id).toMatch(new RegExp(`bis ${Number(to.slice(0, 2))} Uhr`));
  }
});
