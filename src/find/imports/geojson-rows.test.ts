import { describe, expect, test } from "vitest";
import { parseOfferFile } from "./offers.import.ts";

const read = (json: unknown, mapping?: unknown) =>
  parseOfferFile({
    name: "lage.geojson",
    bytes: Buffer.from(typeof json === "string" ? json : JSON.stringify(json)),
    mapping,
  });
const collection = (features: unknown[], more: object = {}) => ({
  type: "FeatureCollection",
  ...more,
  features,
});
const feature = (geometry: unknown, properties: unknown = { NAME: "Kita" }, more: object = {}) => ({
  type: "Feature",
  geometry,
  properties,
  ...more,
});
const place = async (geometry: unknown) => {
  const { offers, warnings } = await read(collection([feature(geometry)]));
  return {
    ...offers[0]?.draft.place,
    codes: warnings.map(({ code }) => code),
    extra: offers[0]?.draft.extra,
  };
};

describe("layers of city portals", () => {
  test("upper-case fields, street and number apart, two numbers with a line break", async () => {
    const properties = {
      ID: 4,
      TRAEGER: "Stadt",
      BEZEICHNUNG: "Ring 3",
      STRASSE: "Ring",
      HAUSBEZ: "3",
      PLZ: "09119",
      TELEFON: "0371 123456\n0176 1234567",
      EMAIL: null,
    };
    const { offers } = await read(
      collection([feature({ type: "Point", coordinates: [12.88, 50.8] }, properties)], { name: "Kitas" }),
    );
    expect(offers[0]).toMatchObject({
      key: "id:Kitas:4",
      row: 1,
      draft: {
        title: "Ring 3",
        organisation: "Stadt",
        email: null,
        place: { name: null, street: "Ring 3", postalCode: "09119", place: null, lat: 50.8, lon: 12.88 },
      },
    });
    expect(offers[0]?.draft.phones).toHaveLength(2);
  });

  test("a polygon is its middle, and is kept", async () => {
    const polygon = {
      type: "Polygon",
      coordinates: [
        [
          [9, 54],
          [10, 54],
          [10, 55],
          [9, 54],
        ],
      ],
    };
    expect(await place(polygon)).toMatchObject({
      lat: 54.5,
      lon: 9.5,
      codes: [],
      extra: { geometry: JSON.stringify(polygon) },
    });
  });

  test("height is ignored, a collection of shapes has a middle, no shape has no place", async () => {
    expect(await place({ type: "Point", coordinates: [9.4, 54.7, 12] })).toMatchObject({
      lat: 54.7,
      lon: 9.4,
    });
    expect(
      await place({
        type: "GeometryCollection",
        geometries: [
          { type: "Point", coordinates: [9, 54] },
          { type: "Point", coordinates: [10, 54] },
        ],
      }),
    ).toMatchObject({ lat: 54, lon: 9.5 });
    expect(await place(null)).toMatchObject({ lat: null, lon: null, codes: [] });
  });

  test("swapped, foreign and projected coordinates", async () => {
    expect(await place({ type: "Point", coordinates: [54.7, 9.4] })).toMatchObject({
      lat: 54.7,
      lon: 9.4,
      codes: ["coordinates-swapped"],
    });
    expect(await place({ type: "Point", coordinates: [0, 0] })).toMatchObject({
      lat: null,
      codes: ["coordinates-outside"],
    });
    expect(await place({ type: "Point", coordinates: [565000, 5934000] })).toMatchObject({
      lat: null,
      codes: ["coordinates-other-system"],
      extra: { geometry: '{"type":"Point","coordinates":[565000,5934000]}' },
    });
  });

  test("another reference system in the head of the file is said once", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::25832" } };
    expect(
      (await read(collection([feature(null), feature(null, { NAME: "B" })], { crs }))).warnings.map(
        ({ code }) => code,
      ),
    ).toEqual(["coordinates-other-system"]);
    expect(
      (
        await read(
          collection([feature(null)], { crs: { properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } }),
        )
      ).warnings,
    ).toEqual([]);
  });

  test("lists, objects, booleans and the feature's own id become text", async () => {
    const { offers } = await read(
      collection([
        feature(
          null,
          { name: "A", sprachen: ["de", "tr"], adresse: { zusatz: "Hof" }, offen: true, n: 0 },
          { id: "f-1" },
        ),
      ]),
    );
    expect(offers[0]?.draft).toMatchObject({
      externalId: "f-1",
      languages: ["de", "tr"],
      extra: { "adresse.zusatz": "Hof", offen: "true", n: "0" },
    });
  });

  test("something that is no feature is an error of its place and does not disappear", async () => {
    const { rows, offers, errors } = await read(
      collection([feature(null), "x", null, { type: "Feature", properties: null, geometry: null }]),
    );
    expect([rows, offers.length, errors.map(({ row }) => row)]).toEqual([4, 1, [2, 3, 4]]);
  });
});

describe("JSON that is no layer", () => {
  test.each([
    ['{"type":"FeatureCollection","features":[', "json-broken"],
    ['{"a":1}', "json-no-services"],
    ["[1,2]", "json-no-services"],
    [
      `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}]}`,
      "json-too-deep",
    ],
  ])("%.40s", async (text, code) => expect((await read(text)).unreadable?.code).toBe(code));
});
