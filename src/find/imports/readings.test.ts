import { describe, expect, test } from "vitest";
import { readAgeText } from "./age-words.ts";
import { judgePoint } from "./coordinates.ts";
import { freeFromWords } from "./cost.ts";
import { parseOfferFile } from "./offers.import.ts";
import { timeOfMilliseconds } from "./opening-hours.ts";
import { readPhone, splitPhones } from "../../platform/tables/phone-cells.ts";
import { readPostalCode } from "./place.ts";
import { webAddress } from "./web-addresses.ts";

const draftOf = async (columns: Readonly<Record<string, string>>) => {
  const all = { Titel: "Angebot", ...columns };
  const text = [Object.keys(all), Object.values(all)]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(";"))
    .join("\n");
  const { offers, warnings } = await parseOfferFile({ name: "a.csv", bytes: Buffer.from(text) });
  const [offer] = offers;
  if (!offer) throw new Error("no offer");
  return { ...offer.draft, codes: warnings.map(({ code }) => code) };
};

describe("age", () => {
  test.each([
    ["0-3 Jahre", 0, 36],
    ["ab 16 Jahren", 192, null],
    ["60-83 Monate", 60, 83],
    ["0-99 Jahre", 0, 1188],
    ["Kinder von 6 Monaten bis 3 Jahren", 6, 36],
    ["bis 3 Jahre", null, 36],
    ["Menschen 50+Jahre", 600, null],
    ["(16 - 99 Jahre)", 192, 1188],
    ["unter 3 Jahren", null, 36],
    ["0 – 6 Jahren", 0, 72],
  ])("%s", (text, from, to) => expect(readAgeText(text)).toEqual({ range: { from, to }, unclear: false }));

  test.each([
    "0-3; 1-6; 3-6 Jahre",
    "6-17+ Jahre",
    "bis zum 12. Lebensmonat",
    "6 - 99 Jahre, bis 16 Jahre in Begleitung",
    "0-12 Wochen",
  ])("%s is left to people", (text) =>
    expect(readAgeText(text)).toEqual({ range: undefined, unclear: true }),
  );

  test.each(["Mo 9-11 Uhr", "alle", ""])("%j says nothing about age", (text) =>
    expect(readAgeText(text)).toEqual({ range: undefined, unclear: false }),
  );

  test("columns in months, in years and without a unit", async () => {
    expect(await draftOf({ age_from_months: "6", age_to_months: "36" })).toMatchObject({
      ageFromMonths: 6,
      ageToMonths: 36,
      codes: [],
    });
    expect(await draftOf({ "Alter von (Jahre)": "1", "Alter bis (Jahre)": "3" })).toMatchObject({
      ageFromMonths: 12,
      ageToMonths: 36,
      codes: [],
    });
    expect(await draftOf({ "Alter von": "6 Monate", "Alter bis": "3" })).toMatchObject({
      ageFromMonths: 6,
      ageToMonths: 36,
      codes: ["age-unit-assumed"],
    });
  });

  test.each([
    ["Alter von;Alter bis", ["0", "3"], [0, 36], "Jahre"],
    ["Alter von;Alter bis", ["0", "36"], [0, 36], "Monate"],
    ["age from;age to", ["6", "72"], [6, 72], "Monate"],
    ["Alter ab;Höchstalter", ["16", "99"], [192, 1188], "Jahre"],
    ["Mindestalter;Alter bis", ["18", "27"], [216, 324], "Jahre"],
  ])("heads without a unit, %s: %s is %s months, read as %s", async (heads, cells, months, unit) => {
    const bytes = Buffer.from(`Titel;${heads}\nA;${cells.join(";")}\nB;1;2\n`);
    const { offers, warnings } = await parseOfferFile({ name: "a.csv", bytes });
    const [first] = offers.map(({ draft }) => draft);
    expect([first?.ageFromMonths, first?.ageToMonths]).toEqual(months);
    expect(Object.values(first?.extra ?? {})).toEqual(cells);
    const said = warnings.filter(({ code }) => code === "age-unit-assumed");
    expect(said).toHaveLength(4);
    expect(said[3]?.message).toBe(`Das Alter „2“ hat keine Einheit und wurde als ${unit} gelesen.`);
  });

  test("figures that cannot all have one unit are left to people", async () => {
    const bytes = Buffer.from("Titel;Alter von;Alter bis\nA;0;36\nB;16;99\n");
    const { offers, warnings } = await parseOfferFile({ name: "a.csv", bytes });
    expect(
      offers.map(({ draft }) => [draft.ageFromMonths, draft.ageToMonths, draft.extra["Alter bis"]]),
    ).toEqual([
      [null, null, "36"],
      [null, null, "99"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(Array(4).fill("age-unclear"));
  });

  test("a head with its unit is never guessed", async () => {
    expect(await draftOf({ "Alter von (Monate)": "0", "Alter bis in Monaten": "3" })).toMatchObject({
      ageFromMonths: 0,
      ageToMonths: 3,
      codes: [],
    });
  });

  test("reversed ages are reported, not turned round, and kept", async () => {
    expect(await draftOf({ age_from_months: "72", age_to_months: "36" })).toMatchObject({
      ageFromMonths: null,
      ageToMonths: null,
      codes: ["age-reversed"],
      extra: { age_from_months: "72", age_to_months: "36" },
    });
    expect(await draftOf({ Zielgruppe: "72-36 Monate" })).toMatchObject({
      ageFromMonths: null,
      eligibilityText: "72-36 Monate",
      codes: ["age-reversed"],
    });
  });

  test("bare figures in a column of ages could be months or years", async () => {
    expect(await draftOf({ Alter: "0-3" })).toMatchObject({
      ageFromMonths: null,
      eligibilityText: "0-3",
      codes: ["age-unclear"],
    });
  });
});

describe("pregnancy", () => {
  test.each([
    ["ja", true],
    ["x", true],
    ["1", true],
    ["nein", false],
    ["0", false],
  ])("%s", async (text, pregnancy) =>
    expect(await draftOf({ Schwangerschaft: text })).toMatchObject({ pregnancy, codes: [] }),
  );
  test("anything else is reported", async () =>
    expect(await draftOf({ Schwangerschaft: "vielleicht" })).toMatchObject({
      pregnancy: null,
      codes: ["pregnancy-unclear"],
      extra: { Schwangerschaft: "vielleicht" },
    }));
  test("a target group may say it", async () => {
    expect(await draftOf({ Zielgruppe: "Schwangere und Eltern" })).toMatchObject({ pregnancy: true });
    expect(await draftOf({ Zielgruppe: "nicht für Schwangere" })).toMatchObject({ pregnancy: null });
  });
});

describe("cost", () => {
  test.each([
    ["kostenlos", true],
    ["frei", true],
    ["0", true],
    ["0,00 €", true],
    ["free", true],
    ["keine", true],
    ["5 €", false],
    ["12,50 Euro", false],
    ["20 €, ermäßigt 10 €", false],
    ["kostenlos, Material 5 €", undefined],
    ["auf Spendenbasis", undefined],
    ["nicht kostenlos", undefined],
    ["auf Anfrage", undefined],
  ])("%s", (text, free) => expect(freeFromWords(text)).toBe(free));
});

describe("telephone", () => {
  test.each([
    ["07361 123456", "+497361123456"],
    ["0461/3132978", "+494613132978"],
    ["+49-202-1234567", "+492021234567"],
    ["030 9029 67080", "+4930902967080"],
    ["+49 (0)30 1234567", "+49301234567"],
    ["Tel.: 0371 4004972", "+493714004972"],
    ["0171-1234567", "+491711234567"],
  ])("%s", (text, e164) => expect(readPhone(text, "")).toEqual({ display: text, e164 }));

  test.each(["3132978", "3714004990", "123", "siehe Aushang 5"])(
    "%s alone could ring at a stranger's",
    (text) => expect(readPhone(text, "").e164).toBeNull(),
  );

  test("an area code in its own column completes the number", () =>
    expect(readPhone("3132978", "0461").e164).toBe("+494613132978"));

  test.each([
    ["0371 123456\n0176 1234567", ["0371 123456", "0176 1234567"]],
    ["0371 123456 bzw. 0176 1234567", ["0371 123456", "0176 1234567"]],
    ["0371 123456 / 0371 654321", ["0371 123456", "0371 654321"]],
    ["0371 50220 / 52027551", ["0371 50220", "52027551"]],
    ["0461/3132978", ["0461/3132978"]],
    ["0461 / 3132978", ["0461 / 3132978"]],
    ["0371 6004814 0371 4334132", ["0371 6004814", "0371 4334132"]],
  ])("%j", (text, numbers) => expect(splitPhones(text)).toEqual(numbers));

  test("an unclear number is shown, reported and never dialled", async () =>
    expect(await draftOf({ Telefon: "43136" })).toMatchObject({
      phones: [{ display: "43136", e164: null }],
      codes: ["phone-unclear"],
    }));
  test("helplines have no area code", async () =>
    expect(await draftOf({ Telefon: "116 117" })).toMatchObject({ codes: [] }));
  test("words instead of a number stay", async () =>
    expect(await draftOf({ Telefon: "auf Anfrage" })).toMatchObject({
      phones: [],
      extra: { Telefon: "auf Anfrage" },
      codes: ["phone-missing-digits"],
    }));
});

describe("mail and web", () => {
  test.each([
    ["info@beispiel.de", "info@beispiel.de"],
    ["mailto:info@beispiel.de", "info@beispiel.de"],
    ["info@röhrsdorf.de", "info@röhrsdorf.de"],
  ])("%s", async (text, email) =>
    expect(await draftOf({ "E-Mail": text })).toMatchObject({ email, codes: [] }),
  );
  test.each(["info(at)beispiel.de", "info.@beispiel.de", "a@b.deb@c.de", "keine"])(
    "%s cannot be written to",
    async (text) =>
      expect(await draftOf({ "E-Mail": text })).toMatchObject({
        email: null,
        extra: { "E-Mail": text },
        codes: ["email-invalid"],
      }),
  );
  test("of several the first is used and all are kept", async () =>
    expect(await draftOf({ "E-Mail": "a@b.de; c@d.de" })).toMatchObject({
      email: "a@b.de",
      extra: { "E-Mail": "a@b.de; c@d.de" },
      codes: ["email-several"],
    }));

  test.each([
    ["www.beispiel.de", "https://www.beispiel.de"],
    ["http://beispiel.de/x", "http://beispiel.de/x"],
    ["www.röhrsdorf.de", "https://www.röhrsdorf.de"],
    ["beispiel.de:8080/a", "https://beispiel.de:8080/a"],
  ])("%s", (text, address) => expect(webAddress(text)).toBe(address));
  test.each([
    "javascript:alert(1)",
    "ftp://beispiel.de",
    "https://user:pw@beispiel.de",
    "localhost",
    "http://127.0.0.1/",
    "data:text/html,x",
    "keine",
  ])("%s is refused", (text) => expect(webAddress(text)).toBeUndefined());
  test("a bad address is reported and kept", async () =>
    expect(await draftOf({ Web: "folgt noch" })).toMatchObject({
      website: null,
      extra: { Web: "folgt noch" },
      codes: ["website-invalid"],
    }));
});

describe("postal code", () => {
  test.each([
    ["01067", "01067", null],
    ["1067", "01067", "postal-code-padded"],
    ["D-73430", "73430", null],
    ["73430 Aalen", "73430", null],
    ["", null, null],
  ])("%j", (text, code, warned) => {
    const read = readPostalCode(text);
    expect([read.code, read.note?.code ?? null]).toEqual([code, warned]);
  });
  test.each(["123", "2543O", "254951", "00000", "x", "99999"])("%s is none", (text) =>
    expect(readPostalCode(text)).toMatchObject({ code: null, note: { code: "postal-code-invalid" } }),
  );
  test("a broken one stays as text", async () =>
    expect(await draftOf({ PLZ: "254951" })).toMatchObject({
      place: { postalCode: null },
      extra: { PLZ: "254951" },
    }));
});

describe("coordinates", () => {
  test.each([
    [54.79, 9.42, { lat: 54.79, lon: 9.42 }, null],
    [9.42, 54.79, { lat: 54.79, lon: 9.42 }, "coordinates-swapped"],
    [565_000, 5_934_000, null, "coordinates-other-system"],
    [3_565_000, 5_934_000, null, "coordinates-other-system"],
    [32_565_000, 5_934_000, null, "coordinates-other-system"],
    [999, 9.4, null, "coordinates-impossible"],
    [54.7, 999, null, "coordinates-impossible"],
    [5_934_000, 9.4, null, "coordinates-impossible"],
    [0, 0, null, "coordinates-outside"],
    [40.4, -3.7, null, "coordinates-outside"],
    [50.8068085244813, 12.8843699240534, { lat: 50.8068085244813, lon: 12.8843699240534 }, null],
  ])("%d / %d", (lat, lon, point, code) => expect(judgePoint({ lat, lon })).toMatchObject({ point, code }));

  test("decimal commas are read, half a pair is reported and kept", async () => {
    expect(await draftOf({ Breitengrad: "54,79", Längengrad: "9,42" })).toMatchObject({
      place: { lat: 54.79, lon: 9.42 },
      codes: [],
    });
    expect(await draftOf({ y: "", x: "9.4" })).toMatchObject({
      place: { lat: null, lon: null },
      extra: { x: "9.4" },
      codes: ["coordinates-incomplete"],
    });
  });
  test("another reference system is kept as it is", async () =>
    expect(await draftOf({ x: "565000.5", y: "5934000.1" })).toMatchObject({
      place: { lat: null },
      extra: { x: "565000.5", y: "5934000.1" },
      codes: ["coordinates-other-system"],
    }));
});

describe("opening hours", () => {
  test.each([
    ["27000000", "07:30"],
    ["57600000", "16:00"],
    ["86400000", "24:00"],
    ["12345", undefined],
    ["07:30", undefined],
  ])("%s", (text, time) => expect(timeOfMilliseconds(text)).toBe(time));
  test("stay the words of the source", async () =>
    expect(await draftOf({ Öffnungszeiten: "Mo. – Don. 9-17/19 Uhr" })).toMatchObject({
      openingHoursText: "Mo. – Don. 9-17/19 Uhr",
      codes: [],
      extra: {},
    }));
  test("milliseconds become times, the original stays", async () => {
    expect(await draftOf({ openingHoursFrom: "27000000", openingHoursTo: "57600000" })).toMatchObject({
      openingHoursText: "07:30–16:00",
      extra: { openingHoursFrom: "27000000", openingHoursTo: "57600000" },
    });
    expect(await draftOf({ opening_hours: "27000000-57600000" })).toMatchObject({
      openingHoursText: "07:30-16:00",
      extra: { opening_hours: "27000000-57600000" },
    });
  });
  test("0 means that nobody knows", async () =>
    expect(await draftOf({ openingHoursFrom: "0", openingHoursTo: "0" })).toMatchObject({
      openingHoursText: null,
      extra: { openingHoursFrom: "0" },
    }));
});

test("a bare yes about barriers becomes words and stays", async () =>
  expect(await draftOf({ barrierefrei: "1" })).toMatchObject({
    accessibilityText: "Barrierefrei: ja",
    extra: { barrierefrei: "1" },
  }));
