import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenOffer, OpenPlace, OpenSchedule } from "../open-offer.ts";
import { hsdsContext } from "./context.ts";
import { recordsIn } from "./hsds-record.ts";
import { withOwnProfile } from "./read-profile.ts";
import { serviceFromOffer } from "./service-from-offer.ts";
import { offerDraft } from "../../../../tests/builders/offers.ts";

const context = hsdsContext(
  { id: "00000000-0000-4000-8000-000000000001", name: "Lindental", land: "BW" },
  [],
  "https://x.example/l",
);
const imported = Temporal.Instant.from("2026-01-01T10:00:00Z");
const later = Temporal.Instant.from("2026-02-01T10:00:00Z");

const place: OpenPlace = {
  id: "00000000-0000-4000-8000-000000000003",
  name: null,
  street: null,
  postalCode: "73430",
  place: "Aalen",
  lat: null,
  lon: null,
  accessibilityText: null,
  hsds: null,
  linkHsds: null,
};
const offer = (facts: Partial<OpenOffer> = {}): OpenOffer => ({
  id: "00000000-0000-4000-8000-000000000002",
  slug: "cafe",
  title: "Elterncafé",
  description: null,
  kind: null,
  access: [],
  topics: [],
  languages: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  costText: null,
  openingHoursText: null,
  phones: [],
  email: null,
  website: null,
  whoComes: null,
  whoLearns: null,
  whatNext: null,
  leika: [],
  reviewMonths: 6,
  translations: [],
  confirmedAt: null,
  importedAt: imported,
  changedAt: imported,
  hsds: null,
  imported: null,
  organisation: null,
  places: [],
  schedules: [],
  closures: [],
  calendar: { today: "2026-11-22", land: "BW", schoolHolidays: [] },
  ...facts,
});
const time = (facts: Partial<OpenSchedule> = {}): OpenSchedule => ({
  id: "00000000-0000-4000-8000-000000000004",
  locationId: null,
  kind: "open",
  title: null,
  startsOn: "2026-11-02",
  startTime: "09:30",
  minutes: 90,
  zone: "Europe/Berlin",
  rule: "FREQ=WEEKLY;BYDAY=MO,TH",
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: false,
  closedInSchoolHolidays: false,
  note: null,
  origin: "stated",
  hsds: null,
  exceptions: [],
  ...facts,
});
const rowsOf = (schedule: OpenSchedule, closures: OpenOffer["closures"] = []) =>
  recordsIn(serviceFromOffer(offer({ schedules: [schedule], closures }), context)["schedules"]).map((row) => [
    row["byday"],
    row["dtstart"],
    row["valid_to"],
    row["opens_at"],
    row["closes_at"],
  ]);
const closing = (from: string, to: string) => ({ from, to, reason: null, of: "offer" }) as const;
const cancelled = (onDate: string) =>
  ({
    kind: "cancelled",
    onDate,
    newDate: null,
    newTime: null,
    newMinutes: null,
    newPlace: null,
    guest: null,
    note: null,
  }) as const;

describe("times in HSDS", () => {
  test("every weekday has its own row, beginning on its first date", () => {
    expect(rowsOf(time())).toEqual([
      ["MO", "2026-11-02", undefined, "09:30", "11:00"],
      ["TH", "2026-11-05", undefined, "09:30", "11:00"],
    ]);
  });

  test("a date that drops out ends a row, and the next one begins after it", () => {
    const rows = rowsOf(time({ rule: "FREQ=WEEKLY;BYDAY=MO", exceptions: [cancelled("2026-11-16")] }));
    expect(rows).toEqual([
      ["MO", "2026-11-02", "2026-11-15", "09:30", "11:00"],
      ["MO", "2026-11-23", undefined, "09:30", "11:00"],
    ]);
  });

  test("a closure between two dates of a fortnightly time changes nothing", () => {
    const fortnightly = time({ rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO" });
    expect(rowsOf(fortnightly, [closing("2026-11-07", "2026-11-12")])).toHaveLength(1);
    expect(rowsOf(fortnightly, [closing("2026-11-14", "2026-11-18")])).toEqual([
      ["MO", "2026-11-02", "2026-11-13", "09:30", "11:00"],
      ["MO", "2026-11-30", undefined, "09:30", "11:00"],
    ]);
  });

  test("a number of dates becomes the last of them", () => {
    expect(rowsOf(time({ rule: "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3" }))).toEqual([
      ["MO", "2026-11-02", "2026-11-09", "09:30", "11:00"],
      ["TH", "2026-11-05", "2026-11-09", "09:30", "11:00"],
    ]);
  });

  test("the first Tuesday of a month stays the first Tuesday", () => {
    expect(rowsOf(time({ startsOn: "2026-11-03", rule: "FREQ=MONTHLY;BYDAY=1TU" }))).toEqual([
      ["1TU", "2026-11-03", undefined, "09:30", "11:00"],
    ]);
  });

  test("a rule HSDS has no words for claims no hours", () => {
    expect(rowsOf(time({ rule: "FREQ=YEARLY" }))).toEqual([
      [undefined, "2026-11-02", undefined, undefined, undefined],
    ]);
  });

  test("what was moved stands on its new day only", () => {
    const moved = { ...cancelled("2026-11-02"), kind: "moved", newDate: "2026-11-03" } as const;
    expect(rowsOf(time({ rule: null, exceptions: [moved] }))).toEqual([
      [undefined, "2026-11-03", "2026-11-03", "09:30", "11:00"],
    ]);
  });
});

describe("an offer of another directory", () => {
  const source = {
    id: "00000000-0000-4000-8000-00000000000a",
    name: "Café",
    status: "active",
    description: "<p>alt</p>",
    alert: "Heute zu",
    wait_time: null,
    own_key: { deep: [1, "x"] },
    phones: [{ id: "p1", number: "1", own: true }],
    service_at_locations: [
      {
        id: "00000000-0000-4000-8000-00000000000b",
        location: { id: "00000000-0000-4000-8000-00000000000c", location_type: "physical", name: "Geheim" },
      },
    ],
  };

  test("keeps its id and every key it came with, also those nobody knows here", () => {
    const record = serviceFromOffer(offer({ hsds: source }), context);
    expect(record).toMatchObject({
      id: source.id,
      name: "Elterncafé",
      alert: "Heute zu",
      own_key: { deep: [1, "x"] },
      phones: [{ number: "1", own: true, x_fh_source: { id: "p1" } }],
    });
    expect(record).not.toHaveProperty("wait_time");
  });

  test("shows what was changed here and not what stood there before", () => {
    const phones = [{ display: "07361 2", e164: null }];
    const changed = offer({
      hsds: source,
      changedAt: later,
      phones,
      imported: { phones: [{ display: "1", e164: null }] },
    });
    expect(recordsIn(serviceFromOffer(changed, context)["phones"]).map((row) => row["number"])).toEqual([
      "07361 2",
    ]);
    const emptied = offer({
      hsds: source,
      changedAt: later,
      imported: { phones: [{ display: "1", e164: null }] },
    });
    expect(serviceFromOffer(emptied, context)).not.toHaveProperty("phones");
  });

  test("gives away no place when it is a hotline here", () => {
    const hotline = offer({ hsds: source, kind: "hotline", places: [place] });
    expect(JSON.stringify(serviceFromOffer(hotline, context))).not.toContain("Geheim");
  });
});

test("what the profile holds comes back exactly as it went", () => {
  const facts = {
    kind: "group",
    access: ["atHome", "phone"],
    ageFromMonths: 4,
    ageToMonths: 11,
    pregnancy: false,
    free: false,
    openingHoursText: "nach Absprache",
    whoComes: "Eine Hebamme",
    whoLearns: null,
    whatNext: "Wir rufen an.",
    leika: ["99041001000000"],
    reviewMonths: 3,
    translations: [
      {
        field: "whatNext",
        lang: "tr",
        source: "Wir rufen an.",
        text: "Sizi ararız.",
        status: "reviewed",
        reviewedAt: "2026-11-22T06:00:00.123456Z",
      },
    ],
  } as const;
  const draft = offerDraft({ title: "Elterncafé", organisation: "Lindental" });
  expect(withOwnProfile(draft, serviceFromOffer(offer(facts), context))).toEqual({
    ...draft,
    ...facts,
    organisation: null,
  });
  expect(withOwnProfile(draft, { id: "x", name: "fremd" })).toBe(draft);
});
