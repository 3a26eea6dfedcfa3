import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type DcatRule, dcatRules, outdated } from "../../../../tests/builders/dcat-rules.ts";
import { dataLicences } from "../../../core/data-licence.ts";
import { catalogOf } from "./catalog.ts";
import { jsonLdOf, turtleOf } from "./write-catalog.ts";

type Part = Readonly<Record<string, unknown>>;
const partsOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? value : []) as readonly Part[];

/** Everything in which a catalogue breaks a rule, with the source of the rule. */
function faultsOf(catalogue: unknown): readonly string[] {
  const nodes = partsOf((catalogue as Part)["@graph"]);
  const typeOf = new Map(nodes.map((node) => [String(node["@id"]), node["@type"]]));
  return nodes.flatMap((node) => [
    ...outdated.filter((path) => path in node).map((path) => `${path} is out of date`),
    ...dcatRules
      .filter(({ on }) => String(node["@type"]).endsWith(`:${on}`))
      .flatMap((rule) => broken(rule, partsOf(node[rule.path]), typeOf)),
  ]);
}

const addressOf = (value: Part): string => String(value["@id"] ?? "");
type TypeOf = ReadonlyMap<string, unknown>;
const fits: Readonly<Record<string, (value: Part, of: string, typeOf: TypeOf) => boolean>> = {
  words: (value) => addressOf(value) === "" && JSON.stringify(value).length > 3,
  address: (value, of) => URL.canParse(addressOf(value)) && addressOf(value).startsWith(of),
  from: (value, of) => addressOf(value).startsWith(of),
  moment: (value) => value["@type"] === "xsd:dateTime",
  a: (value, of, typeOf) => typeOf.get(addressOf(value)) === of,
};

function broken({ on, path, min, max, kind, of, source }: DcatRule, values: readonly Part[], typeOf: TypeOf) {
  const faults = [
    values.length < min && "is missing",
    values.length > max && "stands there too often",
    values.some((value) => fits[kind]?.(value, of, typeOf) !== true) && `is no ${kind} ${of}`,
  ];
  return faults.flatMap((fault) => (fault ? [`${on} ${path} ${fault} (${source})`] : []));
}

const moment = Temporal.Instant.from("2026-11-22T08:00:00.5Z");
const given = {
  baseUrl: "https://x.example/l",
  network: { name: 'Frühe Hilfen "Lindental"', land: "BW", dataLicence: null as string | null },
  directory: {
    issued: moment,
    modified: moment,
    contactEmail: "hinweise@lindental.example" as string | null,
  },
};

describe("the catalogue after DCAT-AP.de 3.0", () => {
  test.each([null, ...dataLicences.map(({ uri }) => uri)])(
    "keeps every rule under the licence %s",
    (dataLicence) => {
      const network = { ...given.network, dataLicence };
      expect(faultsOf(jsonLdOf(catalogOf({ ...given, network })))).toEqual([]);
      const turtle = turtleOf(catalogOf({ ...given, network }));
      expect(turtle.match(/dct:license/g)?.length ?? 0).toBe(dataLicence === null ? 0 : 5);
    },
  );

  test("keeps them where neither Land nor address nor any offer is known", () => {
    const network = { ...given.network, land: null };
    const directory = { issued: moment, modified: null, contactEmail: null };
    const text = turtleOf(catalogOf({ ...given, network, directory }));
    expect(faultsOf(jsonLdOf(catalogOf({ ...given, network, directory })))).toEqual([]);
    expect(text).not.toMatch(/stateKey|mailto|undefined|null/);
  });

  test("names the source where the licence wants it, and the Land by the number GovData uses", () => {
    const network = { ...given.network, dataLicence: "http://dcat-ap.de/def/licenses/dl-by-de/2.0" };
    const text = turtleOf(catalogOf({ ...given, network }));
    expect(text).toContain('dcatde:licenseAttributionByText "Frühe Hilfen \\"Lindental\\""@de');
    expect(text).toContain("<http://dcat-ap.de/def/politicalGeocoding/stateKey/08> a dct:Location");
    expect(text).toContain('dct:modified "2026-11-22T08:00:00Z"^^xsd:dateTime');
  });

  test("has rules for every kind of thing in it, each with its source", () => {
    const whole = jsonLdOf(catalogOf(given)) as { readonly "@graph": readonly Part[] };
    for (const type of ["Catalog", "Dataset", "Distribution", "DataService", "Agent", "Kind"]) {
      expect(whole["@graph"].some((node) => String(node["@type"]).endsWith(`:${type}`))).toBe(true);
      expect(dcatRules.filter(({ on }) => on === type).length).toBeGreaterThan(1);
    }
    expect(dcatRules.every(({ source, kind }) => source !== "" && kind in fits)).toBe(true);
  });

  test.each([null, dataLicences[0]?.uri ?? null])(
    "has nothing that leads nowhere, and nothing that nobody leads to (licence %s)",
    (dataLicence) => {
      const network = { ...given.network, dataLicence };
      const nodes = catalogOf({ ...given, network });
      const ids = nodes.map(({ id }) => id);
      const named = nodes.flatMap(({ statements }) =>
        Object.values(statements).flatMap((values) =>
          values.flatMap((value) => ("iri" in value ? [value.iri] : [])),
        ),
      );
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      expect(named.filter((one) => one.includes("/dcat.ttl#") && !ids.includes(one))).toEqual([]);
      expect(ids.filter((id) => !named.includes(id))).toEqual([`${given.baseUrl}/dcat.ttl#katalog`]);
    },
  );

  test("a catalogue that lost its publisher, a file's address or its list of topics is found out", () => {
    const whole = jsonLdOf(catalogOf(given)) as { readonly "@graph": readonly Part[] };
    const without = (path: string) => ({
      "@graph": whole["@graph"].map((node) =>
        Object.fromEntries(Object.entries(node).filter(([key]) => key !== path)),
      ),
    });
    expect(faultsOf(without("dct:publisher"))).toHaveLength(3);
    expect(faultsOf(without("dcat:accessURL"))).toHaveLength(3);
    expect(
      faultsOf({ "@graph": [{ "@type": "dcat:Dataset", "dcat:theme": [{ "@id": "https://x.example/" }] }] }),
    ).toContainEqual(expect.stringContaining("dcat:theme is no from"));
  });
});
