import { say } from "../texts.ts";
import type { MovedTown, RegionRow } from "./regions.sql.ts";

/** An address has an end; more moved towns than this are seen in the lists. */
const mostNamed = 50;

type Saved = { readonly id: string; readonly moved: readonly MovedTown[] };

/** The page of a region that was just saved; the towns that moved travel in its address. */
export const savedAt = ({ id, moved }: Saved): string => {
  const query = new URLSearchParams({ neu: "1" });
  for (const { town, from } of moved.slice(0, mostNamed)) query.append("von", `${from}:${town}`);
  return `/intern/regionen/${id}?${query}`;
};

type Found = {
  readonly region: RegionRow;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly unknown: readonly string[];
};

// An address can be made up by anybody, so only towns and regions that are really there are named.
const moveOf = (given: string, { region, regions }: Found): string[] => {
  const town = region.municipalities.find(({ name }) => given.endsWith(`:${name}`))?.name;
  const from = regions.find(({ id }) => given.startsWith(`${id}:`))?.name;
  return town === undefined || from === undefined ? [] : [say("townMoved", { town, from })];
};

/** What is to be said above a region: that it is saved, which towns came from where, which ones nobody knows. */
export function saidAbout(found: Found, path: string): readonly string[] {
  const query = new URLSearchParams(path.split("?")[1] ?? "");
  const saved = query.has("neu") ? [say("regionSaved")] : [];
  const moves = query
    .getAll("von")
    .slice(0, mostNamed)
    .flatMap((given) => moveOf(given, found));
  const towns = found.unknown.join(", ");
  return [...saved, ...moves, ...(towns === "" ? [] : [say("townsUnknown", { towns })])];
}
