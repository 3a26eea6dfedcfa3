/**
 * What rotating groups are planned from and what comes out. People, tables and rounds are numbers from 0; who they are
 * is known to the pages only.
 */
export type GroupProblem = {
  readonly people: number;
  readonly rounds: number;
  /** Seats of each table or station. More seats than people: some stay empty, and tables are filled as evenly as they allow. */
  readonly tables: readonly number[];
  readonly format: GroupFormat;
  /** Who stays at this table in all rounds; as long as `tables`, or empty where no table has a host. */
  readonly hosts: readonly (number | null)[];
  /** What is to be spread over the tables as evenly as possible, in every round. */
  readonly mix: readonly MixWish[];
  /** Pairs that want to sit at one table at least once. */
  readonly together: readonly Pair[];
  /** Pairs that must never sit at one table. */
  readonly apart: readonly Pair[];
  /** Who can sit at some tables only (a wheelchair). Who is not named can sit everywhere. */
  readonly onlyTables: readonly TablesOfPerson[];
  /** Who needs one of these at the table in every round (an interpreter, somebody who speaks the language). */
  readonly companions: readonly Companions[];
  /** The tables somebody chose and is to visit at least once, if possible. */
  readonly topics: readonly TablesOfPerson[];
  /** Who is not there from the first to the last round: her stays, of which there may be several. */
  readonly present: readonly Presence[];
};

/** World Café: groups dissolve after each round. Carousel: fixed groups visit one station after the other. */
export type GroupFormat = "worldCafe" | "carousel";
export type Pair = readonly [number, number];
export type TablesOfPerson = { readonly person: number; readonly tables: readonly number[] };
export type Companions = { readonly person: number; readonly oneOf: readonly number[] };
/** From a round to a round, both included. Somebody who never comes has one stay with `from` after `to`. */
export type Presence = { readonly person: number; readonly from: number; readonly to: number };

export type MixWish = {
  readonly name: string;
  /** The class of each person (her sector, organisation, region), from 0; null counts for none. */
  readonly classOf: readonly (number | null)[];
  /** How many repeated pairs one person at an overfull table is worth; usually 1. */
  readonly weight: number;
};

export type GroupPlan = {
  /** Round, table, people. */
  readonly rounds: readonly (readonly (readonly number[])[])[];
  /** Pairs that sit at one table at least once. */
  readonly distinctPairs: number;
  /** Proved: no plan for this problem has more distinct pairs. */
  readonly bound: number;
  /** How often a pair meets again: meetings of two, counted in every round, less distinct pairs. */
  readonly repeats: number;
  /** For each wish of `mix`: the share of people (0 to 1) who need not change tables to make it as even as possible. */
  readonly mixQuality: readonly number[];
  /** Every wish that this plan does not keep. Empty: all are kept. */
  readonly unmet: readonly UnmetWish[];
  readonly cpuMs: number;
};

export type UnmetWish =
  | { readonly kind: "together"; readonly people: Pair }
  | { readonly kind: "apart"; readonly people: Pair; readonly round: number; readonly table: number }
  | { readonly kind: "onlyTables"; readonly person: number; readonly round: number; readonly table: number }
  | {
      readonly kind: "companion";
      readonly person: number;
      readonly oneOf: readonly number[];
      readonly round: number;
    }
  | { readonly kind: "topic"; readonly person: number; readonly table: number };

/** Why not every wish can be kept. The pages make a sentence of it. */
export type GroupConflict =
  | { readonly kind: "tooFewPeople"; readonly people: number }
  | { readonly kind: "noTables" }
  | { readonly kind: "noRounds" }
  | {
      readonly kind: "tooFewSeats";
      readonly round: number;
      readonly people: number;
      readonly seats: number;
    }
  | { readonly kind: "moreRoundsThanStations"; readonly rounds: number; readonly stations: number }
  | {
      readonly kind: "hostAbsent";
      readonly person: number;
      readonly table: number;
      readonly rounds: readonly number[];
    }
  | { readonly kind: "hostOfTwoTables"; readonly person: number; readonly tables: readonly number[] }
  | { readonly kind: "hostElsewhere"; readonly person: number; readonly table: number }
  | { readonly kind: "togetherAndApart"; readonly people: Pair }
  | { readonly kind: "neverTogether"; readonly people: Pair }
  /** All of them must be apart from each other, and there are fewer tables than they are. */
  | {
      readonly kind: "moreApartThanTables";
      readonly people: readonly number[];
      readonly tables: number;
      readonly round: number;
    }
  /** They can sit at these tables only, which have fewer seats. */
  | {
      readonly kind: "tooFewSeatsFor";
      readonly people: readonly number[];
      readonly tables: readonly number[];
      readonly seats: number;
      readonly round: number;
    }
  | {
      readonly kind: "companionAbsent";
      readonly person: number;
      readonly oneOf: readonly number[];
      readonly round: number;
    }
  /** Everybody whom this person needs must never sit with her, or sits elsewhere. */
  | { readonly kind: "companionApart"; readonly person: number; readonly oneOf: readonly number[] }
  /** Nothing of the above, but no plan was found that keeps these. */
  | { readonly kind: "notFound"; readonly unmet: readonly UnmetWish[] };

/** A plan that keeps what must be kept; or why there is none, and the nearest plan that gives up as little as possible. */
export type GroupResult =
  | { readonly ok: true; readonly plan: GroupPlan }
  | {
      readonly ok: false;
      /** At least one; the first is the one to name first. */
      readonly conflicts: readonly GroupConflict[];
      readonly nearest: GroupPlan;
    };

/** So many tables for so many people, no two of which differ by more than one seat. */
export const evenTables = (people: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, table) => Math.floor(people / count) + (table < people % count ? 1 : 0));

/** A problem without any wish, to be spread out and added to. */
export const plainProblem = (people: number, tables: readonly number[], rounds: number): GroupProblem => ({
  people,
  rounds,
  tables,
  format: "worldCafe",
  hosts: [],
  mix: [],
  together: [],
  apart: [],
  onlyTables: [],
  companions: [],
  topics: [],
  present: [],
});
