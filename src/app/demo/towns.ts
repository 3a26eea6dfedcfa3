import { readTable } from "./word-table.ts";

/**
 * A county that does not exist. None of its towns is a municipality of Germany, and its postal codes 05310 to 05319 are
 * given to nobody; most lie in several towns, as real ones do.
 */
export const regions = [
  { slug: "mitte", name: "Netzwerk Mitte" },
  { slug: "oberland", name: "Netzwerk Oberland" },
  { slug: "hainfelde", name: "Netzwerk Hainfelde" },
  { slug: "wieselgrund", name: "Netzwerk Wieselgrund" },
  { slug: "muehlenland", name: "Netzwerk Mühlenland" },
  { slug: "sonnenhang", name: "Netzwerk Sonnenhang" },
] as const;

const columns = ["name", "region", "postalCodes", "lat", "lon"] as const;

export const towns = readTable(
  columns,
  `
  Lindenbrück  | mitte       | 05310 05311 | 50.905 | 11.905
  Niederlinden | mitte       | 05311       | 50.888 | 11.872
  Kirchlinden  | mitte       | 05311       | 50.931 | 11.934
  Oberlinden   | oberland    | 05312       | 50.942 | 11.868
  Birkenhall   | oberland    | 05312       | 50.975 | 11.846
  Rehwinkel    | oberland    | 05312       | 50.986 | 11.901
  Hainfelde    | hainfelde   | 05313       | 50.913 | 12.001
  Mohnfelden   | hainfelde   | 05313       | 50.936 | 12.058
  Holderbeck   | hainfelde   | 05314       | 50.884 | 12.043
  Wieselbach   | wieselgrund | 05314       | 50.851 | 11.958
  Amselgrund   | wieselgrund | 05314 05315 | 50.826 | 11.991
  Weidenkamp   | wieselgrund | 05315       | 50.812 | 11.932
  Altmühlen    | muehlenland | 05316       | 50.844 | 11.836
  Tannwieden   | muehlenland | 05316       | 50.817 | 11.797
  Erlenmoosen  | muehlenland | 05317       | 50.873 | 11.781
  Lerchenroda  | muehlenland | 05317       | 50.838 | 11.747
  Sonnerode    | sonnenhang  | 05318       | 50.927 | 11.768
  Fernhügel    | sonnenhang  | 05318       | 50.958 | 11.741
  Silberried   | sonnenhang  | 05319       | 50.989 | 11.772
  Quellenrode  | sonnenhang  | 05319       | 51.004 | 11.721
  `,
).map((row) => ({
  name: row.name,
  region: row.region,
  postalCodes: row.postalCodes.split(" "),
  lat: Number(row.lat),
  lon: Number(row.lon),
}));

/** Two codes reach into the next county, which is as invented: there a code alone does not say where a family lives. */
export const townsNextDoor = [
  { name: "Krähenstedt", postalCodes: ["05314"], lat: 50.806, lon: 12.071 },
  { name: "Starengrund", postalCodes: ["05319"], lat: 51.021, lon: 11.689 },
] as const;
