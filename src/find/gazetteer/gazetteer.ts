import { distanceKm, type GeoPoint, middleOf } from "../../core/geo.ts";
import { meetingForm } from "../../core/text-folding.ts";
import { isOfLargeRecipients } from "./large-recipients.ts";

/** A place with its postal code; `districtKey` is the five-digit key of the Kreis, `land` its two letters. */
export type GazetteerPlace = GeoPoint & {
  readonly code: string;
  readonly place: string;
  readonly land: string | null;
  readonly districtKey: string | null;
  readonly district: string | null;
};
/** A municipality of the network. */
export type Town = {
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
};

/** Places by postal code and by name; names in the form in which spellings meet. Firms with a code of their own have no name here. */
export type Gazetteer = {
  readonly byCode: ReadonlyMap<string, readonly GazetteerPlace[]>;
  readonly byName: ReadonlyMap<string, readonly GazetteerPlace[]>;
  readonly size: number;
};

/**
 * Where a family is, as far as what it typed says so. `choose`: several places are meant by it, and only the family
 * knows which; `point` is the middle of those places where they lie near to each other, as the towns of one code do.
 */
export type Where =
  | { readonly kind: "nowhere" }
  | { readonly kind: "at"; readonly name: string; readonly point: GeoPoint }
  | {
      readonly kind: "choose";
      readonly typed: string;
      readonly towns: readonly string[];
      readonly point: GeoPoint | null;
    }
  | { readonly kind: "unknown"; readonly typed: string };

/** Further away than this from the network's own towns, a place of the same name is hardly meant. Kilometres. */
const neighbourhoodKm = 80;

export const nameKey = (name: string): string =>
  meetingForm(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export function buildGazetteer(places: readonly GazetteerPlace[]): Gazetteer {
  const byCode = new Map<string, GazetteerPlace[]>();
  const byName = new Map<string, GazetteerPlace[]>();
  const add = (map: Map<string, GazetteerPlace[]>, key: string, place: GazetteerPlace) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [place]);
    else list.push(place);
  };
  for (const place of places) add(byCode, place.code, place);
  for (const ofCode of byCode.values())
    if (!isOfLargeRecipients(ofCode)) for (const place of ofCode) add(byName, nameKey(place.place), place);
  return { byCode, byName, size: places.length };
}

type Typed = { readonly code: string | null; readonly name: string };

/** "73430 Aalen", "73430", "Aalen", "D-73430": a code, a name, or both. */
export function readTyped(text: string): Typed {
  const code = /(?<!\d)\d{5}(?!\d)/.exec(text.replace(/(?<=\d)\s(?=\d)/g, ""))?.[0] ?? null;
  const name = (code === null ? text : text.replace(/[\d\s]*\d[\d\s]*/, " ")).replace(/^\s*D\s*-/i, " ");
  return { code, name: nameKey(name) };
}

/**
 * Finds the place a family means. The network's own towns come first; of places with the same name the one near them is
 * meant, or near `home` where the network names no towns. A code in several districts, or a name in several regions, is asked back.
 */
export function whereIs(
  text: string,
  gazetteer: Gazetteer,
  towns: readonly Town[],
  home: GeoPoint | null = null,
): Where {
  const typed = text.trim();
  const { code, name } = readTyped(typed);
  if (code === null && name === "") return typed === "" ? { kind: "nowhere" } : { kind: "unknown", typed };
  const own = ownTown(towns, code, name);
  if (own) return own;
  const middle = middleOf(
    towns.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }])),
  );
  return code === null
    ? byName(typed, name, gazetteer, middle ?? home)
    : byCode(typed, code, name, gazetteer);
}

function ownTown(towns: readonly Town[], code: string | null, name: string): Where | null {
  if (name === "") return null;
  const town = towns.find(
    (one) =>
      nameKey(one.name) === name &&
      (code === null || one.postalCodes.length === 0 || one.postalCodes.includes(code)),
  );
  return town === undefined || town.lat === null || town.lon === null
    ? null
    : { kind: "at", name: town.name, point: { lat: town.lat, lon: town.lon } };
}

function byCode(typed: string, code: string, name: string, gazetteer: Gazetteer): Where {
  const all = gazetteer.byCode.get(code) ?? [];
  if (isOfLargeRecipients(all)) return atMost(code, all);
  const named = name === "" ? all : all.filter(({ place }) => nameKey(place) === name);
  const meant = named.length > 0 ? named : all;
  const point = middleOf(meant);
  if (point === null) return { kind: "unknown", typed };
  if (districtsOf(meant) > 1) return chooseAmong(typed, meant);
  const only = meant.length === 1 ? meant[0] : undefined;
  return { kind: "at", name: only && name !== "" ? `${code} ${only.place}` : code, point };
}

/** Nobody lives in the code of a firm, so there is no town to ask for; the district of most of its offices says where it is. */
function atMost(code: string, offices: readonly GazetteerPlace[]): Where {
  const sharing = (one: GazetteerPlace) =>
    offices.filter(({ districtKey }) => districtKey === one.districtKey);
  const most = offices.map(sharing).reduce((one, other) => (other.length > one.length ? other : one));
  const point = middleOf(most);
  return point === null ? { kind: "unknown", typed: code } : { kind: "at", name: code, point };
}

function byName(typed: string, name: string, gazetteer: Gazetteer, home: GeoPoint | null): Where {
  const meant = meantBy(name, gazetteer, home);
  const point = middleOf(meant);
  if (point === null) return { kind: "unknown", typed };
  if (districtsOf(meant) > 1) return chooseAmong(typed, meant);
  return { kind: "at", name: meant[0]?.place ?? typed, point };
}

/** Near home the short name counts too: "Neustadt" in Holstein is "Neustadt in Holstein". */
function meantBy(name: string, gazetteer: Gazetteer, home: GeoPoint | null): readonly GazetteerPlace[] {
  const exact = gazetteer.byName.get(name) ?? [];
  if (home === null) return exact;
  const isNear = (place: GazetteerPlace) => distanceKm(home, place) <= neighbourhoodKm;
  const near = exact.filter(isNear);
  if (near.length > 0) return near;
  const longer = [...gazetteer.byName].flatMap(([key, places]) =>
    key.startsWith(`${name} `) ? places.filter(isNear) : [],
  );
  return longer.length > 0 ? longer : exact;
}

const districtsOf = (places: readonly GazetteerPlace[]): number =>
  new Set(places.flatMap(({ districtKey }) => districtKey ?? [])).size;

/** The towns of one code lie within this distance of their middle; beyond it a middle says nothing. Kilometres. */
const nearTogetherKm = 30;

function chooseAmong(typed: string, meant: readonly GazetteerPlace[]): Where {
  const middle = middleOf(meant);
  const together = middle !== null && meant.every((place) => distanceKm(middle, place) <= nearTogetherKm);
  return { kind: "choose", typed, towns: townsOf(meant), point: together ? middle : null };
}

/** Every town once and in order; a part of a town ("Tauche Falkenberg") is left out where the town itself is there. */
function townsOf(places: readonly GazetteerPlace[]): readonly string[] {
  const isPart = (one: GazetteerPlace) =>
    places.some((town) => town.districtKey === one.districtKey && one.place.startsWith(`${town.place} `));
  const towns = places.filter((place) => !isPart(place)).map(({ code, place }) => `${code} ${place}`);
  return [...new Set(towns)].sort((one, other) => one.localeCompare(other, "de"));
}
