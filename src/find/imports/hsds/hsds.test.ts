import { describe, expect, test } from "vitest";
import { parseOfferFile, parseOfferFiles } from "../offers.import.ts";

const json = (value: unknown, name = "export.json") =>
  parseOfferFile({ name, bytes: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });

const id = "6f1b2c3d-0000-4000-8000-000000000001";
const place = (no: number, more: object = {}) => ({
  id: `ort-${no}`,
  location_type: "physical",
  name: `Haus ${no}`,
  latitude: 51 + no / 100,
  longitude: 11,
  addresses: [
    {
      id: "a",
      address_1: `Ring ${no}`,
      city: "Musterstadt",
      state_province: "TH",
      postal_code: "99084",
      country: "DE",
      address_type: "physical",
    },
  ],
  accessibility: [{ id: "b", description: "Rampe" }],
  ...more,
});
const service = {
  id,
  name: "Elterncafé Morgenrot",
  status: "active",
  description: "<p>Ein **offener** Treff.</p>",
  minimum_age: 0,
  maximum_age: 3,
  url: "www.morgenrot.example",
  eligibility_description: "Eltern mit kleinen Kindern",
  accreditations: "keine",
  cost_options: [{ id: "c", amount: 0, option: "für alle" }],
  languages: [
    { id: "l", code: "tr" },
    { id: "m", name: "Arabic" },
  ],
  attributes: [{ id: "t", taxonomy_term: { id: "x", code: "meet-parents", name: "Eltern treffen" } }],
  phones: [
    { id: "p", number: "0361 123456" },
    { id: "f", number: "0361 999", type: "fax" },
  ],
  contacts: [{ id: "k", name: "Rita Beispiel", email: "kontakt@morgenrot.example" }],
  organization: {
    id: "o",
    name: "Morgenrot e. V.",
    description: "Verein",
    website: "https://verein.example",
  },
  schedules: [{ id: "s", freq: "WEEKLY", byday: "TU", opens_at: "09:30", closes_at: "11:00" }],
  service_at_locations: [
    {
      id: "1",
      location: place(1),
      schedules: [{ id: "s2", freq: "WEEKLY", byday: "TH", opens_at: "15:00", closes_at: "17:00" }],
    },
    { id: "2", location: place(2) },
  ],
};

describe("a service of HSDS 3", () => {
  test("becomes an offer with what an offer holds", async () => {
    const { offers, format } = await json(service);
    expect(format).toBe("hsds");
    expect(offers[0]?.draft).toMatchObject({
      externalId: id,
      title: "Elterncafé Morgenrot",
      organisation: "Morgenrot e. V.",
      description: "Ein offener Treff.",
      topics: ["meet-parents"],
      languages: ["tr", "ar"],
      ageFromMonths: 0,
      ageToMonths: 36,
      free: true,
      eligibilityText: "Eltern mit kleinen Kindern",
      accessibilityText: "Rampe",
      place: {
        name: "Haus 1",
        street: "Ring 1",
        postalCode: "99084",
        place: "Musterstadt",
        lat: 51.01,
        lon: 11,
      },
      phones: [{ display: "0361 123456", e164: "+49361123456" }],
      email: "kontakt@morgenrot.example",
      website: "https://www.morgenrot.example",
      extra: {},
    });
  });

  test("keeps its second place and says which times are where", async () => {
    const [offer] = (await json(service)).offers;
    expect(offer?.locations?.map(({ externalId, place: { street } }) => [externalId, street])).toEqual([
      ["ort-1", "Ring 1"],
      ["ort-2", "Ring 2"],
    ]);
    expect(offer?.schedules?.map(({ rule, locationNo }) => [rule, locationNo])).toEqual([
      ["FREQ=WEEKLY;BYDAY=TH", 0],
      ["FREQ=WEEKLY;BYDAY=TU", undefined],
    ]);
  });

  test("is kept whole, but for the name of a person", async () => {
    const { offers, warnings } = await json(service);
    const { name: _, ...contact } = service.contacts[0] ?? { name: "" };
    expect(offers[0]?.hsds?.service).toEqual({ ...service, contacts: [contact] });
    expect(JSON.stringify(offers)).not.toContain("Rita Beispiel");
    expect(warnings.map(({ code }) => code)).toContain("contact-person-column");
  });

  test("says its state, so that what has ended is not shown", async () => {
    const { offers } = await json([{ ...service, status: "defunct" }]);
    expect(offers[0]?.sourceStatus).toBe("defunct");
  });

  test("abroad its postal code is not a German one", async () => {
    const address = { address_1: "Main Street 1", city: "Chicago", postal_code: "60601", country: "US" };
    const { offers } = await json({
      ...service,
      service_at_locations: [{ id: "1", location: place(1, { addresses: [address] }) }],
    });
    expect(offers[0]?.draft.place).toMatchObject({ postalCode: null, place: "60601 Chicago US" });
  });

  test.each<[string, unknown, number]>([
    ["a list", [service, { ...service, id: "b" }], 2],
    ["a page of the API", { total_items: 1, page_number: 1, contents: [service] }, 1],
    ["a page of Open Referral UK 1", { totalElements: 1, content: [service] }, 1],
    [
      "an organisation with its services",
      { id: "o", name: "O", description: "d", services: [{ ...service, organization: undefined }] },
      1,
    ],
    [
      "a service at two places, listed twice",
      [
        { id: "1", service, location: place(3) },
        { id: "2", service, location: place(4) },
      ],
      1,
    ],
    ["one record a line", `${JSON.stringify(service)}\n${JSON.stringify({ ...service, id: "b" })}\n`, 2],
  ])("is found in %s", async (_, value, count) => {
    const { offers, unreadable } = await json(value);
    expect([unreadable, offers.length]).toEqual([undefined, count]);
    expect(offers[0]?.draft.organisation).toBeTruthy();
  });

  test("twice in a list it is one offer and a finding", async () => {
    const { offers, warnings, rows, skipped } = await json([service, service]);
    expect([offers.length, rows, skipped]).toEqual([1, 2, 1]);
    expect(warnings.map(({ code }) => code)).toContain("duplicate-in-file");
  });

  test("a broken line among many is counted and named", async () => {
    const { offers, warnings } = await json(`${JSON.stringify(service)}\n{"id": \n`);
    expect(offers).toHaveLength(1);
    expect(warnings.find(({ code }) => code === "json-line-broken")?.message).toContain("Zeile 2");
  });

  test("an organisation that is only named is reported", async () => {
    const { warnings } = await json({ ...service, organization: undefined, organization_id: "weg" });
    expect(warnings.find(({ code }) => code === "reference-missing")?.message).toContain("weg");
  });
});

const oruk1 = {
  id: "11",
  name: "Beratung am Telefon",
  description: "Text",
  status: "active",
  attending_type: "phone",
  eligibilitys: [{ id: "e", eligibility: "Schwangere", minimum_age: 16, maximum_age: 50 }],
  service_taxonomys: [{ id: "t", taxonomy: { id: "x", name: "Schwangerschaftsberatung" } }],
  regular_schedules: [{ id: "r", byday: "MO", opens_at: "08:00", closes_at: "12:00" }],
  languages: [{ id: "l", language: "Turkish" }],
  organization: { id: "o", name: "Beratungsstelle", description: "x", url: "https://stelle.example" },
};

test("Open Referral UK 1 has other names for the same things", async () => {
  const { format, offers } = await json({ content: [oruk1] });
  expect(format).toBe("oruk");
  expect(offers[0]?.draft).toMatchObject({
    topics: ["pregnancy-general"],
    access: ["phone"],
    ageFromMonths: 192,
    eligibilityText: "Schwangere",
    pregnancy: true,
    languages: ["tr"],
    website: "https://stelle.example",
  });
  expect(offers[0]?.schedules).toHaveLength(1);
});

const tables = (more: Record<string, string> = {}) => {
  const files: Record<string, string> = {
    "organizations.csv": "id,name,description\no1,Träger Eins,x\no2,Ohne Angebot,y\n",
    "services.csv":
      "id,organization_id,name,status,Besonderes\ns1,o1,Krabbelgruppe,active,mittags\ns2,weg,Kurs,inactive,\n",
    "locations.csv": "id,name,latitude,longitude\np1,Haus,51,11\n",
    "physical_addresses.csv":
      "id,location_id,address_1,city,postal_code,country\na1,p1,Ring 1,Musterstadt,99084,DE\n",
    "services_at_location.csv": "id,service_id,location_id\nx1,s1,p1\nx2,s2,p9\nx3,s9,p1\n",
    "phones.csv":
      "id,service_id,number,type\nt1,s1,0361 123456,voice\nt2,s7,0361 1,voice\nt3,,0361 2,voice\n",
    "regular_schedules.csv": "id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,9:00,11:00\n",
    "contacts.csv": "id,service_id,name,email\nc1,s1,Rita Beispiel,rita@haus.example\n",
    "taxonomy.csv": "id,name\nk1,Krabbelgruppe\n",
    "services_taxonomy.csv": "id,service_id,taxonomy_id\nz1,s1,k1\n",
    ...more,
  };
  return parseOfferFiles({
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  });
};

describe("tables of HSDS", () => {
  test("are one import: a service with everything that belongs to it", async () => {
    const { format, offers, records } = await tables();
    expect([format, offers.length, records?.["phones"]]).toEqual(["hsds-tables", 2, 3]);
    expect(offers[0]?.draft).toMatchObject({
      externalId: "s1",
      title: "Krabbelgruppe",
      organisation: "Träger Eins",
      topics: ["meet-parents"],
      place: { street: "Ring 1", postalCode: "99084", lat: 51 },
      phones: [{ e164: "+49361123456" }],
      email: "rita@haus.example",
    });
    expect(offers[0]?.schedules?.[0]).toMatchObject({
      kind: "event",
      rule: "FREQ=WEEKLY;BYDAY=MO",
      minutes: 120,
    });
    expect(offers[0]?.hsds?.service["Besonderes"]).toBe("mittags");
    expect(offers[1]?.sourceStatus).toBe("inactive");
    expect(JSON.stringify(offers)).not.toContain("Rita Beispiel");
  });

  test("references to what is not there are named with table and id, and nothing is lost", async () => {
    const { warnings, orphans } = await tables();
    const messages = warnings
      .filter(({ code }) => code === "reference-missing")
      .map(({ message }) => message);
    for (const [from, target] of [
      ["services „s2“", "organizations „weg“"],
      ["service_at_locations „x2“", "locations „p9“"],
      ["service_at_locations „x3“", "services „s9“"],
      ["phones „t2“", "services „s7“"],
      ["phones „t3“", "gehört zu nichts"],
    ])
      expect(messages.some((text) => text.includes(from ?? "") && text.includes(target ?? ""))).toBe(true);
    expect(orphans?.map(({ table, record }) => `${table} ${String(record["id"])}`)).toEqual([
      "phones t2",
      "phones t3",
      "service_at_locations x3",
      "organizations o2",
    ]);
  });

  test("what is told of changes goes with the record it speaks of, without the name of who made them", async () => {
    const { offers, warnings, orphans } = await tables({
      "metadata.csv": [
        "id,resource_id,resource_type,last_action_date,last_action_type,field_name,previous_value,replacement_value,updated_by",
        "m1,s1,service,2026-01-05,update,name,Alt,Neu,Rita Beispiel",
        "m2,p1,location,2026-01-06,update,name,Alt,Neu,Rita Beispiel",
        "m3,weg,location,2026-01-07,update,name,Alt,Neu,Rita Beispiel",
      ].join("\n"),
    });
    const { service: kept, locations } = offers[0]?.hsds ?? { service: {}, locations: [] };
    expect(kept["metadata"]).toMatchObject([{ id: "m1", replacement_value: "Neu" }]);
    expect(locations[0]?.["metadata"]).toMatchObject([{ id: "m2", last_action_date: "2026-01-06" }]);
    expect(JSON.stringify(offers)).not.toContain("Rita Beispiel");
    expect(warnings.some(({ message }) => message.includes("metadata „m3“"))).toBe(true);
    expect(orphans?.map(({ record }) => record["id"])).toContain("m3");
  });

  test("an id that stands twice is named", async () => {
    const { warnings } = await tables({ "locations.csv": "id,name\np1,Haus\np1,Anderes\n" });
    expect(warnings.find(({ code }) => code === "id-not-unique")?.message).toContain("p1");
  });

  test("a publisher's own names for id and name are understood", async () => {
    const { offers } = await tables({
      "services.csv": "Services-ID,Title,Organization ID,Phone number\ns1,Krabbelgruppe,o1,0361 5\n",
    });
    expect(offers[0]?.draft).toMatchObject({
      externalId: "s1",
      title: "Krabbelgruppe",
      organisation: "Träger Eins",
    });
  });

  test("files that are no tables are left out and named", async () => {
    const { warnings } = await tables({ "notizen.csv": "a,b\n1,2\n" });
    expect(warnings.find(({ code }) => code === "file-skipped")?.message).toContain("notizen.csv");
  });

  test("names of a datapackage.json count where files are called otherwise", async () => {
    const described = JSON.stringify({ resources: [{ name: "funding", path: "geld.csv" }] });
    const { records } = await tables({
      "datapackage.json": described,
      "geld.csv": "id,service_id,source\ng1,s1,Land\n",
    });
    expect(records?.["funding"]).toBe(1);
  });
});
