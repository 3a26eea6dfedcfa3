import { render } from "preact-render-to-string";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { DateException, Schedule } from "../../core/recurrence.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { loadTranslations } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { noTimes, type NetworkTimes, type TimedOffer } from "../schedules/timed-offer.ts";
import { nextOnCard } from "./next-time.tsx";
import { OpenToday } from "./open-today.tsx";

loadTranslations("texts");
const berlin = (local: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).toInstant();

const view = (local: string, lang: View["lang"] = "de", loss = false): View => ({
  network: {
    id: "00000000-0000-4000-8000-000000000001" as NetworkId,
    slug: "probe",
    name: "Probe",
    land: "BW",
    first: true,
    demo: false,
    brand: "#1d4e6f",
    lamp: "#f4b740",
    logoSvg: null,
    exitUrl: "https://example.org",
    phone: null,
    phoneHours: null,
    intakeName: null,
    hasIntake: false,
    dataVersion: 1,
  },
  lang,
  path: "/",
  loss,
  actor: anyoneActor,
  now: berlin(local),
  href: (path) => path,
  formFields: () => ({}),
  asset: (name) => name,
  publicUrl: "http://localhost:3000",
  demo: false,
});

const cancelled = (onDate: string): DateException => ({
  onDate,
  kind: "cancelled",
  newDate: null,
  newTime: null,
  newMinutes: null,
  newLocationId: null,
  guest: null,
  note: null,
});
const schedule = (startTime: string, ...off: readonly string[]): Schedule => ({
  id: `plan ${startTime}`,
  kind: "open",
  zone: "Europe/Berlin",
  startsOn: "2026-11-03",
  startTime,
  minutes: 120,
  rule: "FREQ=WEEKLY;BYDAY=TU",
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: true,
  closedInSchoolHolidays: false,
  note: null,
  locationId: null,
  title: null,
  exceptions: off.map(cancelled),
});
const cafe = (...schedules: readonly Schedule[]): TimedOffer => ({
  id: "b0000000-0000-4000-8000-000000000001" as OfferId,
  slug: "elterncafe",
  title: "Elterncafé",
  description: null,
  kind: "cafe",
  access: ["withoutRegistration"],
  topics: [],
  organisation: null,
  organisationId: null,
  locationId: null,
  schedules,
  changedAt: 0,
});
const timesOf = (offer: TimedOffer, more: Partial<NetworkTimes> = {}): NetworkTimes => ({
  ...noTimes,
  land: "BW",
  offers: [offer],
  ...more,
});
const bare = (html: string): string => html.replaceAll(/[\u2066-\u2069]/g, "").replaceAll("<br/>", " | ");
const card = (offer: TimedOffer, local: string, lang: View["lang"] = "de", more = {}): string => {
  const said = nextOnCard(offer, timesOf(offer, more), view(local, lang));
  return `${said?.tone ?? ""}: ${bare(render(<>{said?.text}</>))}`;
};
const start = (offer: TimedOffer, local: string, more = {}, loss = false): string =>
  bare(render(<OpenToday view={view(local, "de", loss)} helpNumbers={[]} times={timesOf(offer, more)} />));

const tuesday = schedule("09:30", "2026-11-24");

test("I stood before a locked door: the list showed only the Tuesday after", () => {
  expect(card(cafe(tuesday), "2026-11-22T10:00")).toBe(
    "late: Fällt aus am Dienstag, 24. November | Nächstes Mal: Dienstag, 1. Dezember, 9:30 bis 11:30 Uhr",
  );
  expect(card(cafe(tuesday), "2026-11-24T07:00")).toContain("Fällt aus am Dienstag, 24. November | Nächstes");
  expect(card(cafe(tuesday), "2026-11-22T10:00", "ar")).toMatch(/أُلغي الموعد: .* \| المرة القادمة: /);
});

test("a date that is long over, or comes after the next one, still frightens me off", () => {
  expect(card(cafe(tuesday), "2026-11-24T12:00")).toBe(": Dienstag, 1. Dezember, 9:30 bis 11:30 Uhr");
  expect(card(cafe(schedule("09:30", "2026-12-01")), "2026-11-22T10:00")).toBe(
    ": Dienstag, 24. November, 9:30 bis 11:30 Uhr",
  );
});

test("it is called off for good, and the card promises a next time", () => {
  const last = { ...tuesday, validTo: "2026-11-24" };
  expect(card(cafe(last), "2026-11-22T10:00")).toBe("late: Fällt aus am Dienstag, 24. November");
});

test("the morning is called off and the afternoon is not: the card contradicts itself", () => {
  const both = cafe(tuesday, schedule("15:00"));
  expect(card(both, "2026-11-24T07:00")).toBe(
    "late: Fällt aus: Heute, 9:30 bis 11:30 Uhr | Nächstes Mal: Heute, 15 bis 17 Uhr",
  );
  expect(card(cafe(tuesday, schedule("09:00")), "2026-11-24T09:45")).toBe("lamp: Heute offen bis 11 Uhr");
});

test("closed between the years, and nobody said until when", () => {
  const closures = [
    { from: "2026-12-21", to: "2027-01-03", reason: null, organisationId: null, offerId: null },
  ];
  expect(card(cafe(schedule("09:30")), "2026-12-20T10:00", "de", { closures })).toBe(
    "late: Geschlossen am Dienstag, 22. Dezember | Nächstes Mal: Dienstag, 5. Januar, 9:30 bis 11:30 Uhr",
  );
});

test("the start page knew that our café is off today and said nothing", () => {
  const page = start(cafe(tuesday), "2026-11-24T07:00");
  expect(page).toContain("<h3>Heute fällt etwas aus</h3>");
  expect(page).toContain("Fällt aus am Dienstag, 24. November | Nächstes Mal: Dienstag, 1. Dezember");
  expect(page).not.toContain('class="lit');
  expect(start(cafe(tuesday), "2026-11-24T12:00")).not.toContain("fällt etwas aus");
  expect(start(cafe(tuesday), "2026-11-22T07:00")).toContain("Fällt aus am Dienstag, 24. November");
});

test("on Christmas Day the start page lists everything that is closed anyway", () => {
  const friday = { ...schedule("09:30"), rule: "FREQ=WEEKLY;BYDAY=FR" };
  expect(start(cafe(friday), "2026-12-25T07:00")).not.toContain("fällt etwas aus");
});

test("after the death of our baby the start page names the cancelled baby café", () => {
  expect(start(cafe(tuesday), "2026-11-24T07:00", {}, true)).not.toContain("Elterncafé");
});

test("I rang in the telephone hour, nobody answered, and the start page had not named it", () => {
  const line = { ...cafe(tuesday), title: "Elterntelefon am Abend", access: ["phone"] } as const;
  const page = start(line, "2026-11-24T07:00");
  expect(page).toContain("Elterntelefon am Abend");
  expect(page).toContain("Fällt aus am Dienstag, 24. November | Nächstes Mal: Dienstag, 1. Dezember");
  expect(page).not.toContain('class="lit');
  expect(start({ ...line, access: [], kind: "hotline" }, "2026-11-24T07:00")).toContain("Fällt aus am");
  const talk = { ...line, access: ["byAppointment"], kind: "online" } as const;
  expect(start(talk, "2026-11-24T07:00")).not.toContain("Fällt aus am");
});
