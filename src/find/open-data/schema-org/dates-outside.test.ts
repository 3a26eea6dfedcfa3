import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { readId } from "../../../core/ids.ts";
import type { Schedule } from "../../../core/recurrence.ts";
import type { View } from "../../../platform/view.ts";
import { offerAddress } from "../../offers/offer-address.ts";
import type { OfferDetail } from "../../offers/offer-rows.ts";
import type { NetworkTimes, TimedOffer } from "../../schedules/timed-offer.ts";
import { integreatEvents } from "../integreat/integreat-events.ts";
import { graphOf } from "./offer-graph.ts";

const id = readId<"offer">("00000000-0000-4000-8000-000000000001");
if (id === undefined) throw new Error("no id");
const now = Temporal.Instant.from("2026-10-20T08:00:00Z");
const locationId = "00000000-0000-4000-8000-000000000009";

/** Every Thursday at ten from before the clocks change; one date falls out, one is moved by a day. */
const talks: Schedule = {
  id: "00000000-0000-4000-8000-000000000002",
  kind: "event",
  title: "Vortrag: Schlaf",
  startsOn: "2026-10-15",
  startTime: "10:00",
  minutes: 90,
  zone: "Europe/Berlin",
  rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=5",
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: true,
  closedInSchoolHolidays: false,
  note: null,
  locationId: null,
  exceptions: [
    {
      onDate: "2026-10-29",
      kind: "cancelled",
      newDate: null,
      newTime: null,
      newMinutes: null,
      newLocationId: null,
      guest: null,
      note: null,
    },
    {
      onDate: "2026-11-05",
      kind: "moved",
      newDate: "2026-11-06",
      newTime: "11:00",
      newMinutes: null,
      newLocationId: null,
      guest: null,
      note: null,
    },
  ],
};

const place = { street: "Weg 1", postalCode: "73430", place: "Aalen", lat: 48.8, lon: 10.1 };
const timed: TimedOffer = {
  id,
  slug: "vortraege",
  title: "Vorträge",
  description: "Für <Eltern> & Großeltern",
  kind: "course",
  access: [],
  topics: [],
  organisation: "Haus",
  organisationId: null,
  locationId,
  schedules: [talks],
  changedAt: 1_792_000_000,
};
const times: NetworkTimes = {
  land: "BW",
  offers: [timed],
  places: new Map([[locationId, { id: locationId, name: "Haus", ...place }]]),
  closures: [],
  schoolHolidays: [],
};
const detail: OfferDetail = {
  id,
  slug: "vortraege",
  title: "Vorträge",
  description: null,
  organisation: "Haus",
  kind: "course",
  access: [],
  topics: [],
  languages: ["de"],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: true,
  openingHoursText: null,
  confirmedAt: null,
  freshness: "fresh",
  phones: [],
  accessibilityText: null,
  ...place,
  costText: null,
  whoComes: null,
  whoLearns: null,
  whatNext: null,
  locationName: null,
  email: null,
  website: null,
  importedAt: null,
  changedAt: now,
};
type Thing = Readonly<Record<string, unknown>>;
const graph = (offer: OfferDetail, known: NetworkTimes = times, licence?: string): readonly Thing[] => {
  const view = {
    publicUrl: "https://x.example",
    lang: "de",
    network: { slug: "l", name: "Frühe Hilfen Lindental", ...(licence ? { dataLicence: licence } : {}) },
    now,
  };
  const made = graphOf({ view: view as View, offer, times: known }) as Thing;
  return made["@graph"] as readonly Thing[];
};
const events = (things: readonly Thing[]) => things.filter((one) => one["@type"] === "Event");

describe("dates as search engines read them", () => {
  test("keep their hour when the clocks change, and say what falls out and what is moved", () => {
    expect(
      events(graph(detail)).map(({ startDate, endDate, eventStatus }) => [startDate, endDate, eventStatus]),
    ).toEqual([
      ["2026-10-22T10:00:00+02:00", "2026-10-22T11:30:00+02:00", "https://schema.org/EventScheduled"],
      ["2026-10-29T10:00:00+01:00", "2026-10-29T11:30:00+01:00", "https://schema.org/EventCancelled"],
      ["2026-11-06T11:00:00+01:00", "2026-11-06T12:30:00+01:00", "https://schema.org/EventRescheduled"],
      ["2026-11-12T10:00:00+01:00", "2026-11-12T11:30:00+01:00", "https://schema.org/EventScheduled"],
    ]);
  });

  test("name the place with its point; a hotline names neither place nor point nor date", () => {
    expect(events(graph(detail))[0]).toMatchObject({
      name: "Vortrag: Schlaf",
      location: { geo: { latitude: 48.8, longitude: 10.1 }, address: { addressLocality: "Aalen" } },
    });
    const hotline = JSON.stringify(graph({ ...detail, kind: "hotline" }));
    for (const secret of ["Weg 1", "48.8", "GeoCoordinates", "Aalen", "startDate"])
      expect(hotline).not.toContain(secret);
    expect(JSON.stringify(graph({ ...detail, lat: 0, lon: 0 }))).not.toContain("GeoCoordinates");
    const without = graph(detail, { ...times, offers: [] });
    expect(JSON.stringify(without[0])).toContain('"latitude":48.8');
  });
});

test("what search engines are told is called as the page calls itself, in every language", () => {
  for (const lang of ["de", "tr"] as const) {
    const view = {
      publicUrl: "https://x.example",
      lang,
      network: { slug: "l", name: "Lindental" },
      now,
    } as View;
    const made = graphOf({ view, offer: detail, times }) as Thing;
    const [service] = made["@graph"] as readonly Thing[];
    const address = offerAddress(view, detail.slug);
    expect([service?.["@id"], service?.["url"]]).toEqual([address, address]);
    expect(address).toBe(`https://x.example/l${lang === "de" ? "" : "/tr"}/angebote/vortraege`);
  }
});

test("the licence is said of the directory and not of the help itself, and only where one was chosen", () => {
  const [service] = graph(detail, times, "http://dcat-ap.de/def/licenses/cc-zero");
  expect(service).not.toHaveProperty("license");
  expect(service?.["subjectOf"]).toMatchObject({
    "@type": "Dataset",
    license: "https://creativecommons.org/publicdomain/zero/1.0/",
  });
  expect(JSON.stringify(graph(detail))).not.toMatch(/license|subjectOf/);
});

test("search engines are told only numbers that can be dialled", () => {
  const channel = (...phones: OfferDetail["phones"]) =>
    JSON.stringify(graph({ ...detail, phones })[0]?.["availableChannel"]);
  const told = channel(
    { display: "07361 900091", e164: "+497361900091" },
    { display: "12", e164: null },
    { display: "116 117", e164: null },
  );
  expect([...told.matchAll(/"telephone":"([^"]*)"/g)].map(([, number]) => number)).toEqual([
    "+497361900091",
    "116117",
  ]);
  expect(channel({ display: "siehe Aushang", e164: null })).not.toContain("servicePhone");
});

test("hours of a cancelled date are not told to search engines as open", () => {
  const weekly = { ...talks, kind: "open", rule: "FREQ=WEEKLY;BYDAY=TH" } as const;
  const evening = { ...weekly, startTime: "18:00", exceptions: [] } as const;
  const hoursOf = (schedules: readonly Schedule[]) => {
    const [service] = graph(detail, { ...times, offers: [{ ...timed, schedules }] });
    const all = (service?.["hoursAvailable"] ?? []) as readonly Thing[];
    return all.filter((one) => one["validFrom"] === "2026-10-29");
  };
  expect(hoursOf([weekly]).map(({ opens, closes }) => [opens, closes])).toEqual([["00:00", "00:00"]]);
  expect(hoursOf([weekly, evening])).toEqual([
    expect.objectContaining({ dayOfWeek: ["Thursday"], opens: "18:00", closes: "19:30" }),
  ]);
});

describe("dates as the app of Integreat reads them", () => {
  test("one entry for each that takes place, none for what falls out, none over", () => {
    const asked = {
      baseUrl: "https://x.example/l",
      region: "l",
      lang: "de",
      times,
      offers: new Map(),
    } as const;
    const list = integreatEvents(asked, now) as readonly {
      readonly id: number;
      readonly title: string;
      readonly content: string;
      readonly event: Thing;
      readonly location: Thing;
    }[];
    expect(list.map(({ event }) => event["start"])).toEqual([
      "2026-10-22T10:00:00+02:00",
      "2026-11-06T11:00:00+01:00",
      "2026-11-12T10:00:00+01:00",
    ]);
    expect(new Set(list.map((one) => one.id)).size).toBe(3);
    expect(list[0]).toMatchObject({
      title: "Vortrag: Schlaf",
      content: "<p>Für &lt;Eltern&gt; &amp; Großeltern</p>",
      location: { town: "Aalen", latitude: 48.8, postcode: "73430" },
    });
  });
});
