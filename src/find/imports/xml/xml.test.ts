import { describe, expect, test } from "vitest";
import { distanceKm } from "../../../core/geo.ts";
import { parseOfferFile } from "../offers.import.ts";
import { pointIn } from "../projections.ts";

const read = (text: string | Buffer, name = "liste.xml") =>
  parseOfferFile({ name, bytes: Buffer.from(text) });

const centre = (entry: string, head = 'version="2.1"') =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n<beratungsstellen ${head}><referat id="famplan">x</referat><entrys><entry>${entry}</entry></entrys>
  <beratungsarten><beratungsart><index>1</index><sort>1</sort>persönliche Beratung</beratungsart><beratungsart><index>3</index><sort>2</sort>Online-Beratung</beratungsart></beratungsarten></beratungsstellen>`;

const entry =
  "<index>7</index><titel>Beratungsstelle Grün</titel><ansprechpartner>Rita Beispiel</ansprechpartner><plz>01067</plz><ort>Köthen</ort><strasse>Ring 1</strasse><mapx>11.5</mapx><mapy>51.7</mapy><telefon>03496 1234</telefon><beratertelefon>000000</beratertelefon><traeger>Träger</traeger><website>www.gruen.example</website><hinweistext>Mo-Fr 9-12 Uhr</hinweistext><angebot><![CDATA[<p>Wir <b>beraten</b>.</p>]]></angebot><beratungsschein>1</beratungsschein><beratungsart><index>3</index></beratungsart>";

describe("the exchange file of recognised counselling centres", () => {
  test("in ISO-8859-1, with longitude first and hours in the hint", async () => {
    const { format, offers } = await read(Buffer.from(centre(entry), "latin1"));
    expect(format).toBe("bzga");
    expect(offers[0]?.key).toBe("id:bzga-famplan:7");
    expect(offers[0]?.draft).toMatchObject({
      title: "Beratungsstelle Grün",
      description: "Wir beraten.",
      kind: "counselling",
      topics: ["pregnancy-general", "pregnancy-conflict"],
      access: ["online"],
      openingHoursText: "Mo-Fr 9-12 Uhr",
      place: { street: "Ring 1", postalCode: "01067", place: "Köthen", lat: 51.7, lon: 11.5 },
      phones: [{ display: "03496 1234" }],
      website: "https://www.gruen.example",
    });
    expect(offers[0]?.schedules).toHaveLength(1);
    expect(JSON.stringify(offers)).not.toContain("Rita Beispiel");
  });

  test("a hint that is no hours belongs to the description", async () => {
    const { offers } = await read(centre("<titel>A</titel><hinweistext>Bitte klingeln.</hinweistext>"));
    expect(offers[0]?.draft).toMatchObject({ description: "Bitte klingeln.", openingHoursText: null });
  });
});

const layer = (system: string, position: string, more = "") =>
  `<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="urn:x"><wfs:member><app:Kita gml:id="K.1"><app:Name>Kita Igel</app:Name><app:PLZ>22417</app:PLZ><app:Leistung>A</app:Leistung><app:Leistung>B</app:Leistung>${more}<app:geom><gml:Point srsName="${system}"><gml:pos>${position}</gml:pos></gml:Point></app:geom></app:Kita></wfs:member></wfs:FeatureCollection>`;

describe("a layer of a city (GML)", () => {
  test("names, repeated elements as a list, the id of the feature", async () => {
    const { format, offers } = await read(layer("EPSG:25832", "567838.978 5946099.058"));
    expect(format).toBe("gml");
    expect(offers[0]).toMatchObject({
      key: "id:Kita:K.1",
      draft: { title: "Kita Igel", extra: { Leistung: "A | B" }, place: { postalCode: "22417" } },
    });
  });

  test.each([
    ["EPSG:25832", "567838.978 5946099.058"],
    ["urn:ogc:def:crs:EPSG::25832", "567838.978 5946099.058"],
    ["http://www.opengis.net/def/crs/EPSG/0/25832", "567838.978 5946099.058"],
    ["EPSG:4647", "32567838.978 5946099.058"],
    ["urn:ogc:def:crs:EPSG::4326", "53.659239 10.026578"],
    ["EPSG:4326", "10.026578 53.659239"],
    ["EPSG:4326", "53.659239 10.026578"],
    ["EPSG:3857", "1116153.56 7105882.57"],
  ])("a point in %s (%s) lies where it is, within two metres", async (system, position) => {
    const { offers } = await read(layer(system, position));
    const { lat, lon } = offers[0]?.draft.place ?? {};
    expect(distanceKm({ lat: lat ?? 0, lon: lon ?? 0 }, { lat: 53.659239, lon: 10.026578 })).toBeLessThan(
      0.002,
    );
  });

  test("an unknown system is said, and the offer has no point", async () => {
    const { offers, warnings } = await read(layer("EPSG:2056", "2600000 1200000"));
    expect(offers[0]?.draft.place.lat).toBeNull();
    expect(warnings.map(({ code }) => code)).toContain("coordinates-other-system");
  });

  test("a position that is no number is said", async () => {
    expect((await read(layer("EPSG:25832", "a b"))).warnings.map(({ code }) => code)).toContain(
      "coordinates-unclear",
    );
  });
});

describe("UTM, against the series of Krüger (1912) worked out beside the library", () => {
  // Third order in the flattening, as in the German surveying handbooks; good to a millimetre within a zone.
  const forward = (lat: number, lon: number, meridian: number): [number, number] => {
    const [a, f, k0] = [6378137, 1 / 298.257222101, 0.9996];
    const n = f / (2 - f);
    const [phi, lambda] = [(lat * Math.PI) / 180, ((lon - meridian) * Math.PI) / 180];
    const e = Math.sqrt(f * (2 - f));
    const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
    const [xi, eta] = [Math.atan2(t, Math.cos(lambda)), Math.atanh(Math.sin(lambda) / Math.hypot(1, t))];
    const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
    const alpha = [
      n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
      (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
      (61 * n ** 3) / 240,
    ];
    const series = (part: (j: number) => number) =>
      alpha.reduce((sum, each, j) => sum + each * part(2 * (j + 1)), 0);
    return [
      500000 + k0 * radius * (eta + series((j) => Math.cos(j * xi) * Math.sinh(j * eta))),
      k0 * radius * (xi + series((j) => Math.sin(j * xi) * Math.cosh(j * eta))),
    ];
  };

  test.each([
    ["EPSG:25832", 9, 48.7, 9.1],
    ["EPSG:25832", 9, 54.8, 9.43],
    ["EPSG:25833", 15, 52.5, 13.4],
  ])("%s", (system, meridian, lat, lon) => {
    const [east, north] = forward(lat, lon, meridian);
    const point = pointIn(system, east, north);
    expect(distanceKm(point ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(0.00005);
  });
});

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><beratungsstellen><entrys><entry><titel>&b;</titel></entry></entrys></beratungsstellen>`;

describe("XML that must not be read", () => {
  test.each<[string, string, string]>([
    ["entities that multiply", laughs, "file-xml-dtd"],
    ["files of ours under a name", laughs.replace('"lol"', 'SYSTEM "file:///etc/passwd"'), "file-xml-dtd"],
    ["an unclosed element", centre(entry).slice(0, 300), "file-xml-broken"],
    ["an entity nobody has defined", centre("<titel>&x;</titel>"), "file-xml-broken"],
    [
      "a thousand levels",
      `<beratungsstellen>${"<a>".repeat(1000)}${"</a>".repeat(1000)}</beratungsstellen>`,
      "file-xml-too-deep",
    ],
  ])("%s", async (_, text, code) => {
    const { unreadable, rows } = await read(text);
    expect([unreadable?.code, rows]).toEqual([code, 0]);
  });
});
