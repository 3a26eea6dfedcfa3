import type { Way } from "../../search/search-types.ts";

/** How a family wants to be helped; several may be chosen, none means that all are welcome. */
export type Ways = { readonly atHome: boolean; readonly there: boolean; readonly remote: boolean };

export const choosesWay = ({ atHome, there, remote }: Ways): boolean => atHome || there || remote;

/** The chosen ways as the search names them. */
export const chosenWays = ({ atHome, there, remote }: Ways): readonly Way[] => [
  ...(atHome ? (["atHome"] as const) : []),
  ...(there ? (["there"] as const) : []),
  ...(remote ? (["remote"] as const) : []),
];
