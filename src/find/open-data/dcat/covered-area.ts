import { german, iri, type Node } from "./catalog-node.ts";

/** The numbers of the Länder as official statistics count them (Amtlicher Gemeindeschlüssel, first two digits). */
const landNumbers: Readonly<Record<string, string>> = {
  SH: "01",
  HH: "02",
  NI: "03",
  HB: "04",
  NW: "05",
  HE: "06",
  RP: "07",
  BW: "08",
  BY: "09",
  SL: "10",
  BE: "11",
  BB: "12",
  MV: "13",
  SN: "14",
  ST: "15",
  TH: "16",
};

type Area = { readonly id: string; readonly name: string; readonly land: string | null };

/**
 * Where the offers are: the area by its name, and the Land as GovData lists it. The number of the district is not known
 * here; a wrong one would put the data on the map of a stranger.
 */
export function coveredArea({ id, name, land }: Area): readonly Node[] {
  const number = landNumbers[land ?? ""];
  const landAddress = `http://dcat-ap.de/def/politicalGeocoding/stateKey/${number}`;
  const area: Node = {
    id,
    type: "dct:Location",
    statements: { "locn:geographicName": german(name.replace(/^Frühe Hilfen\s+/i, "")) },
  };
  if (number === undefined) return [area];
  return [
    area,
    { id: landAddress, type: "dct:Location", statements: { "dct:identifier": [{ text: number }] } },
  ];
}

/** The statement that something is about this area. */
export const coveredBy = (area: readonly Node[]) => iri(...area.map(({ id }) => id));
