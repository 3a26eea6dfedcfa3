import { describe, expect, test } from "vitest";
import type { OfferDraft } from "../offers/offer.ts";
import { parseOfferFile } from "./offers.import.ts";
import type { ParsedFile } from "./parsed-file.ts";

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const table = (columns: Readonly<Record<string, string>>, mapping?: unknown): Promise<ParsedFile> => {
  const text = [Object.keys(columns), Object.values(columns)]
    .map((cells) => cells.map(quoted).join(";"))
    .join("\n");
  return parseOfferFile({ name: "a.csv", bytes: Buffer.from(text), mapping });
};

const row = async (columns: Readonly<Record<string, string>>) => {
  const file = await table({ Titel: "Angebot", ...columns });
  return { draft: file.offers[0]?.draft as OfferDraft, codes: file.warnings.map(({ code }) => code), file };
};

const csv = (text: string, mapping?: unknown) =>
  parseOfferFile({ name: "a.csv", bytes: Buffer.from(text), mapping });

describe("columns are recognised as offices call them", () => {
  test("a German list", async () => {
    const file = await table({
      "Lfd. Nr.": "7",
      Angebot: "Krabbelgruppe",
      Träger: "AWO Musterstadt",
      "Straße und Hausnummer": "Ring 1",
      Postleitzahl: "73430",
      Ort: "Aalen",
      "Tel.": "07361 123456",
      "E-Mail": "a@beispiel.de",
      Webseite: "beispiel.de",
      Öffnungszeiten: "Mo 9–11 Uhr",
      Sprachen: "Deutsch, Türkisch",
      Zielgruppe: "0-3 Jahre",
      Kosten: "kostenlos",
      Themen: "Stillen",
      Format: "Gruppe",
      Beschreibung: "Wir spielen.",
    });
    expect(file.columns.filter(({ understoodAs }) => understoodAs === null)).toEqual([]);
    expect(file.warnings).toEqual([]);
    expect(file.offers[0]).toMatchObject({
      key: "id::7",
      draft: {
        externalId: "7",
        title: "Krabbelgruppe",
        organisation: "AWO Musterstadt",
        kind: "group",
        topics: ["breastfeeding"],
        languages: ["de", "tr"],
        ageFromMonths: 0,
        ageToMonths: 36,
        free: true,
        costText: "kostenlos",
        email: "a@beispiel.de",
        website: "https://beispiel.de",
        openingHoursText: "Mo 9–11 Uhr",
        extra: {},
        phones: [{ display: "07361 123456", e164: "+497361123456" }],
      },
    });
  });

  test("an English one", async () => {
    const { columns } = await csv(
      "external_id,title,organization,postal_code,city,lat,lng,age_from_months,age_to_months,opening_hours_text,url,zip\nx,A,B,,,,,,,,,\n",
    );
    expect(columns.map(({ understoodAs }) => understoodAs)).toEqual([
      "Kennung der Quelle",
      "Titel",
      "Organisation",
      "Postleitzahl",
      "Ort",
      "Breitengrad",
      "Längengrad",
      "Alter von (Monate)",
      "Alter bis (Monate)",
      "Öffnungszeiten",
      "Webseite",
      null,
    ]);
  });

  test.each([
    ["Einrichtung", ["Einrichtung", "Straße"], "Titel"],
    ["Einrichtung", ["Einrichtung", "Angebot", "Straße"], "Organisation"],
    ["Einrichtung", ["Einrichtung", "Angebot", "Träger"], "Name des Standorts"],
    ["PLZ*", ["Titel", "PLZ*"], "Postleitzahl"],
    ["TELEFON (dienstl.)", ["Titel", "TELEFON (dienstl.)"], "Telefon"],
    ["ab Monat", ["Titel", "ab Monat"], "Alter von (Monate)"],
    ["bis Monate", ["Titel", "bis Monate"], "Alter bis (Monate)"],
  ])("%s among %j is %s", async (column, columns, field) => {
    const file = await csv(`${columns.join(";")}\n${columns.map(() => "x").join(";")}\n`);
    expect(file.columns.find((use) => use.column === column)?.understoodAs).toBe(field);
  });

  test("street and number in two columns become one line", async () => {
    expect((await row({ Straße: "Ring", "Haus-Nr.": "12 a" })).draft.place.street).toBe("Ring 12 a");
  });

  test("a whole address in one cell is taken apart", async () => {
    const { place } = (await row({ Adresse: "Lange Gasse 5, 01067 Musterstadt" })).draft;
    expect(place).toMatchObject({ street: "Lange Gasse 5", postalCode: "01067", place: "Musterstadt" });
  });

  test("what nobody understands stays as it is, blanks and all", async () => {
    expect((await row({ Bemerkung: " <b>intern</b> ", Fax: "1" })).draft.extra).toEqual({
      Bemerkung: " <b>intern</b> ",
      Fax: "1",
    });
  });

  test.each(["Ansprechpartnerin", "director", "Leitung", "Kontaktperson(en)", "Nachname"])(
    "a column of names (%s) is pointed out and not taken over",
    async (column) => {
      const { codes, draft, file } = await row({ [column]: "Frau Beispiel", Gruppen: "3" });
      expect([codes, draft.extra]).toEqual([["contact-person-column"], { Gruppen: "3" }]);
      expect(file.warnings[0]?.message).toContain(`„${column}“`);
    },
  );

  test("a mapping that ignores a column of names does not publish it, one that uses it may", async () => {
    const columns = { Titel: "Haus", Leitung: "Frau Beispiel" };
    const ignoring = await table(columns, { ignore: "Leitung" });
    expect(ignoring.offers[0]?.draft.extra).toEqual({});
    const using = await table(columns, { columns: { title: ["Titel", "Leitung"] } });
    expect(using.offers[0]?.draft).toMatchObject({ title: "Haus Frau Beispiel", extra: {} });
    expect(using.warnings).toEqual([]);
  });

  test("a postal code with its town in one cell is taken apart", async () => {
    const { place } = (await row({ "PLZ/Ort": "05310 Bad Lindenbrück" })).draft;
    expect(place).toMatchObject({ postalCode: "05310", place: "Bad Lindenbrück" });
  });
});

describe("text", () => {
  test("HTML becomes plain text and the original stays", async () => {
    const { draft, codes } = await row({
      Beschreibung: "<p>Für <b>alle</b> &amp; jeden</p><ul><li>eins<li>zwei</ul><script>x()</script>",
    });
    expect(draft.description).toBe("Für alle & jeden\n\n- eins\n- zwei");
    expect(codes).toEqual(["html-removed"]);
    expect(draft.extra["Beschreibung"]).toContain("<script>");
  });

  test.each([
    ["09:00 - 17:00 Uhr | <!--", "09:00 - 17:00 Uhr"],
    ["Mo 10-13 Uhr | Di-Do 10-18 Uhr | <!-- alt: Fr", "Mo 10-13 Uhr | Di-Do 10-18 Uhr"],
    ["Mo 9 Uhr <a href=plan.pdf", "Mo 9 Uhr"],
    ["Mo 9 Uhr <script>x()", "Mo 9 Uhr"],
    ["Mo 9 Uhr </p", "Mo 9 Uhr"],
  ])("HTML that never ends does not reach families: %s", async (raw, shown) => {
    const fields = ["Öffnungszeiten", "Beschreibung", "Kosten", "Zielgruppe"];
    const { draft, codes } = await row(Object.fromEntries(fields.map((field) => [field, raw])));
    expect([draft.openingHoursText, draft.description, draft.costText]).toEqual([shown, shown, shown]);
    expect(draft.eligibilityText).toBe(shown);
    expect(codes.filter((code) => code === "html-removed")).toHaveLength(fields.length);
    expect(fields.map((field) => draft.extra[field])).toEqual(fields.map(() => raw));
  });

  test("a comparison is no HTML", async () => {
    const { draft, codes } = await row({ Beschreibung: "Kinder < 3 & > 1, R&D" });
    expect([draft.description, codes]).toEqual(["Kinder < 3 & > 1, R&D", []]);
  });

  test.each(["Ã„rzte fÃ¼r MÃ¼tter", "Ãƒâ€žrzte fÃƒÂ¼r MÃƒÂ¼tter"])(
    "wrongly decoded umlauts are put right: %s",
    async (text) => {
      const { draft, codes } = await row({ Beschreibung: text });
      expect([draft.description, codes]).toEqual(["Ärzte für Mütter", ["text-repaired"]]);
    },
  );

  test("destroyed characters are reported and left", async () => {
    const { draft, codes } = await row({ Beschreibung: "M\uFFFDtter" });
    expect([draft.description, codes]).toEqual(["M\uFFFDtter", ["text-damaged"]]);
  });

  test.each(["São Paulo", "Çağla Âşık", "ÅSANE", "Ærø"])("%s is sound", async (text) => {
    expect((await row({ Beschreibung: text })).codes).toEqual([]);
  });

  test("a written \\n is a line break, control characters go, blanks around go", async () => {
    expect((await row({ Beschreibung: "  eins\\nzwei\u0007\u200B  " })).draft.description).toBe("eins\nzwei");
  });

  test("a title is one line and never longer than 300 characters", async () => {
    expect((await table({ Titel: "BENN\nNord" })).offers[0]?.draft.title).toBe("BENN Nord");
    const long = (await table({ Titel: "x".repeat(400) })).offers[0]?.draft;
    expect([long?.title.length, long?.extra["Titel"]?.length]).toEqual([300, 400]);
  });
});

describe("a row without a title", () => {
  test.each([
    [{ Titel: "", Träger: "AWO" }, "AWO", "title-from-organisation"],
    [{ Titel: "", Straße: "Ring", Hausnummer: "3" }, "Ring 3", "title-from-street"],
  ])("%j is called %s", async (columns, title, code) => {
    const file = await table(columns);
    expect(file.offers[0]?.draft.title).toBe(title);
    expect(file.warnings.map((each) => each.code)).toEqual([code]);
  });

  test("with nothing to call it by is skipped with its line", async () => {
    const file = await csv("Titel;Telefon\nA;1\n;2\n");
    expect(file.errors).toMatchObject([{ code: "title-missing", row: 3, field: "title" }]);
    expect([file.rows, file.offers.length]).toEqual([2, 1]);
  });
});

describe("topics, kind, access, languages", () => {
  test.each([
    ["breastfeeding|sleep", ["breastfeeding", "sleep"], []],
    ["Stillen; Schlafen", ["breastfeeding", "sleep"], []],
    ["Trennung, Sorgerecht", ["separation"], []],
    ["Stillen, Raumfahrt", ["breastfeeding"], ["topic-unknown"]],
  ])("topics %s", async (text, topics, expected) => {
    const { draft, codes } = await row({ Themen: text });
    expect([draft.topics, codes]).toEqual([topics, expected]);
    expect(draft.extra).toEqual(expected.length > 0 ? { Themen: text } : {});
  });

  test.each([
    ["Offene Sprechstunde", "openHour", []],
    ["Hausbesuch", "homeVisit", ["atHome"]],
    ["Krabbelgruppe", "group", []],
    ["Elternkurs (6 Termine)", "course", []],
    ["Elterncafé", "cafe", []],
    ["Familienpaten", "sponsor", []],
    ["Babylotsin", "navigator", []],
    ["Broschüre", "material", []],
    ["Online", "online", ["online"]],
    ["Hotline", "hotline", []],
    ["counselling", "counselling", []],
    ["Beratung für Eltern", "counselling", []],
    ["openHour", "openHour", []],
  ])("format %s is %s", async (text, kind, access) => {
    const { draft, codes } = await row({ Format: text });
    expect([draft.kind, draft.access, codes]).toEqual([kind, access, []]);
  });

  test.each([
    ["Elterncafé", "cafe"],
    ["Krabbelgruppe im Haus Sonne", "group"],
    ["Offene Sprechstunde", "openHour"],
    ["Haus Sonne", null],
    ["Selbsthilfe 91 e. V.", null],
    ["Kindertagesstätte am Park mit Krippe und Naturgruppe", null],
  ])("a title %s says %s", async (Titel, kind) => expect((await row({ Titel })).draft.kind).toBe(kind));

  test("a name put in for a missing title says nothing about the kind", async () =>
    expect((await row({ Titel: "", Träger: "Stillgruppe" })).draft.kind).toBe(null));

  test("an unknown format is reported and kept", async () => {
    const { draft, codes } = await row({ Format: "Fackelzug" });
    expect([draft.kind, codes, draft.extra]).toEqual([null, ["kind-unknown"], { Format: "Fackelzug" }]);
  });

  test("two kinds: the first counts, both stay", async () => {
    const { draft, codes } = await row({ Format: "Beratung, Gruppe" });
    expect([draft.kind, codes, draft.extra]).toEqual([
      "counselling",
      ["kind-several"],
      { Format: "Beratung, Gruppe" },
    ]);
  });

  test.each([
    ["ohne Anmeldung", "withoutRegistration"],
    ["nach Vereinbarung", "byAppointment"],
    ["telefonisch", "phone"],
    ["zu Hause", "atHome"],
  ])("access %s is %s", async (text, access) =>
    expect((await row({ Zugang: text })).draft.access).toEqual([access]),
  );

  test.each([
    ["Deutsch, Türkisch / العربية", ["de", "tr", "ar"]],
    ["de;en", ["de", "en"]],
    ["Türkçe und Русский", ["tr", "ru"]],
    ["English", ["en"]],
    ["Dari|Farsi", ["fa"]],
    ["BKS", ["bs", "hr", "sr"]],
    ["Englisch (gut)", ["en"]],
    ["ukrainisch", ["uk"]],
    ["Dansk", ["da"]],
    ["deu, tur", ["de", "tr"]],
  ])("languages %s", async (text, languages) => {
    const { draft, codes } = await row({ Sprachen: text });
    expect([draft.languages, codes]).toEqual([languages, []]);
  });

  test("an unknown language is reported and kept", async () => {
    const { draft, codes } = await row({ Sprachen: "Deutsch, Klingonisch" });
    expect([draft.languages, codes, draft.extra]).toEqual([
      ["de"],
      ["language-unknown"],
      { Sprachen: "Deutsch, Klingonisch" },
    ]);
  });
});

describe("the same offer twice", () => {
  test("with an id is counted once", async () => {
    const file = await csv("ID;Titel\n1;A\n1;A\n2;B\n");
    expect([file.rows, file.offers.length, file.skipped]).toEqual([3, 2, 1]);
    expect(file.warnings).toMatchObject([{ code: "duplicate-in-file", row: 3 }]);
  });

  test("without an id is known by title, organisation, postal code and street", async () => {
    const file = await csv(
      "Titel;Träger;PLZ;Straße\nKrabbelgruppe;AWO;73430;Lange Straße 5\nKRABBELGRUPPE ;Awo;73430;Lange Str. 5\nKrabbelgruppe;AWO;73431;Lange Str. 5\n",
    );
    expect(file.offers.map(({ key }) => key)).toEqual([
      "text:krabbelgruppe|awo|73430|langestr5",
      "text:krabbelgruppe|awo|73431|langestr5",
    ]);
  });

  test("a running number that starts again does not swallow other offers", async () => {
    const file = await csv("Nr.;Titel\n1;A\n2;B\n1;C\n");
    expect(file.offers.map(({ key }) => key)).toEqual(["text:a|||", "id::2", "text:c|||"]);
    expect(file.warnings.map(({ code }) => code)).toEqual(["id-not-unique", "id-not-unique"]);
  });

  test("a title without a letter of ours still has a key of its own", async () => {
    const file = await csv("Titel;Ort\n***;x\n!!!;x\n★;x\n");
    expect(file.offers).toHaveLength(3);
  });

  test("an endless id makes no endless key", async () => {
    const file = await csv(`id;Titel\n${"1".repeat(4000)};A\n${"1".repeat(3999)}2;B\n`);
    expect(file.offers.map(({ key }) => key.length)).toEqual([365, 365]);
    expect(new Set(file.offers.map(({ key }) => key)).size).toBe(2);
  });

  test("the same id of two sources is two offers", async () => {
    const file = await csv("source;id;Titel\na;1;A\nb;1;B\n");
    expect(file.offers.map(({ key }) => key)).toEqual(["id:a:1", "id:b:1"]);
  });
});

describe("private persons", () => {
  const warns = async (columns: Readonly<Record<string, string>>) =>
    (await table(columns)).warnings.some(({ code }) => code === "looks-private");

  test.each([
    { Titel: "Tagesmutter Rita Beispiel" },
    { Titel: "Kindertagespflege Rita Beispiel" },
    { Titel: "Rita Beispiel", Kategorie: "Kindertagespflege" },
    { Titel: "Zwergennest", Träger: "Frau Beispiel", Kategorie: "Tagesmutter" },
    { Titel: "Rita Beispiel", Telefon: "0171 1234567" },
    { Titel: "Tagesmutter Beispiel" },
    { Titel: "", Vorname: "Rita", Nachname: "Beispiel", Straße: "Am Weg 1" },
  ])("%j looks private", async (columns) => expect(await warns(columns)).toBe(true));

  test.each([
    { Titel: "Fachberatung Kindertagespflege" },
    { Titel: "Kindertagespflege Musterstadt e.V." },
    { Titel: "Rita Beispiel", Träger: "AWO", Telefon: "0171 1234567" },
    { Titel: "Offene Sprechstunde", Telefon: "0171 1234567" },
    { Titel: "Rita Beispiel", Telefon: "07361 123456" },
  ])("%j does not", async (columns) => expect(await warns(columns)).toBe(false));
});
