import type { NetFacts, SectorPair } from "./net-graph.ts";
import type { Line, NetOrganisation } from "./tie.ts";

/** The net of one year as the page gets it. */
export type NetShown = {
  readonly thisYear: number;
  readonly year: number;
  readonly least: number;
  readonly regionId: string | null;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly NetOrganisation[];
  readonly lines: readonly Line[];
  readonly facts: NetFacts;
  readonly sectors: readonly SectorPair[];
};
